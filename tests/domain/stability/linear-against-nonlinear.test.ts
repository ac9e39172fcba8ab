import { describe, expect, it } from 'vitest';
import { confusion, disagreements, linearAgainstNonlinear } from '../../bench/linear-against-nonlinear';

describe('the linear verdict against the nonlinear model, on 120 sampled markets', () => {
  const { trials } = linearAgainstNonlinear(120, 7);
  const away = trials.filter(({ onKink }) => !onKink);

  it('has every verdict often enough to be contradicted', () => {
    const counts = confusion(away);
    for (const row of Object.values(counts)) {
      expect(Object.values(row).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(8);
    }
  });

  it('stable with margin: small perturbations decay, on the kink of the front too', () => {
    const counts = confusion(trials)['stable with margin'];
    expect(counts.grows).toBe(0);
    expect(counts.decays).toBeGreaterThan(4 * counts.undecided);
  });

  it('unstable: they grow, and no stable window away from the kink does', () => {
    expect(disagreements(away)).toEqual([]);
  });

  it('the rate of growth that iteration measures is the one that the report gives', () => {
    const growing = away.filter(({ verdict, nonlinear }) => verdict === 'unstable' && nonlinear.outcome === 'grows');
    const off = growing
      .map(({ linear, nonlinear }) => Math.abs(nonlinear.perInterval / linear - 1))
      .sort((a, b) => a - b);
    expect(off[Math.floor(off.length / 2)]).toBeLessThan(0.01);
  });
});
