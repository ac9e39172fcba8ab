import { describe, expect, it } from 'vitest';
import { checkCommonLyapunov, discrete } from '@/server/domain/control';
import { linearise, type Market, marketModel, trajectory } from '@/server/domain/market';
import {
  certify,
  DEFAULT_POLICY,
  type FamilyCertificate,
  linearCertificate,
  type LinearCertificate,
} from '@/server/domain/stability';
import { product, radius } from '../control/random-matrices';
import { CALM_DEFAULT, REFERENCE_CASES } from '../market/reference';

const market = (name: string) => REFERENCE_CASES.find((one) => one.name === name)!.config;
const certified = new Map<string, LinearCertificate>();

/** of a reference market under the default policy, computed once */
function certificate(name: string): LinearCertificate {
  const known = certified.get(name) ?? linearCertificate(market(name), DEFAULT_POLICY);
  certified.set(name, known);
  return known;
}

const POINTS = DEFAULT_POLICY.operatingPoints;
/** calm-default with z = 1, φ = 0.2 */
const gentle = market('gentle');

/** the matrix that a vertex names, taken from the market anew */
function matrixOf(of: Market, name: string): Float64Array {
  const [shock, branch] = name.split(' ');
  const model = marketModel(of);
  const run = trajectory(model, { shock: Number(shock), horizonSeconds: 3600 });
  return linearise(model, run.states[run.states.length - 1], run.drift, branch as 'own' | 'pressed').a;
}

function withoutNamed(a: Float64Array, names: readonly string[], left: readonly string[]): Float64Array {
  const n = names.length;
  const kept = names.map((_, i) => i).filter((i) => !left.includes(names[i]));
  return Float64Array.from(kept.flatMap((i) => kept.map((j) => a[i * n + j])));
}

/** every figure of a certificate, recomputed from the market alone */
function verify(of: Market, { stateNames, bothBranches, pressedBranch }: LinearCertificate): void {
  for (const one of [bothBranches, pressedBranch]) {
    if (one?.quadratic == null || one.jointSpectralRadius === null) continue;
    const n = stateNames.length - one.openIntegrators.length;
    const matrices = one.vertices.map((name) => withoutNamed(matrixOf(of, name), stateNames, one.openIntegrators));
    const { lower, upper } = one.jointSpectralRadius;
    expect(lower).toBeLessThanOrEqual(upper);
    const grown = one.product
      .map((name) => matrices[one.vertices.indexOf(name)])
      .reduce((so, matrix) => product(matrix, so, n));
    expect(radius(grown, n) ** (1 / one.product.length)).toBeGreaterThanOrEqual(lower - 1e-9);
    for (const a of matrices) expect(radius(a, n)).toBeLessThanOrEqual(upper * (1 + 1e-12));
    expect(one.state).toBe(one.quadratic.state === 'found' || upper < 1 ? 'found' : 'not found');
    if (one.quadratic.form === null) continue;
    const form = Float64Array.from(one.quadratic.form);
    expect(checkCommonLyapunov(form, matrices, n, one.quadratic.decayPerStep, discrete(1))).toBe(true);
    expect(one.quadratic.decayPerStep).toBeLessThan(1);
  }
}

describe('linearCertificate under the default policy', () => {
  it('z = 1, φ = 0.2: found while the front is hit, with its figures; nothing is shown of its coming and going', () => {
    const found = certificate('gentle');
    expect(found).toMatchObject({ state: 'found', scope: 'pressed branch' });
    expect(found.vertices.map(({ name }) => name)).toEqual(['0 own', '0 pressed', '0.05 own', '0.15 own']);
    expect(found.vertices[2].branches).toEqual(['own', 'pressed']);
    // no form decays faster than the slowest mode: the reopening of positions, e^(−Δ/reopenTime)
    const slowest = Math.exp(-CALM_DEFAULT.signals.updateInterval / CALM_DEFAULT.plant.reopenTime);
    expect(found.pressedBranch?.jointSpectralRadius?.lower).toBeCloseTo(slowest, 9);
    expect(found.pressedBranch?.quadratic?.decayPerStep).toBeGreaterThan(slowest);
    expect(found.pressedBranch?.quadratic?.decayPerStep).toBeLessThan(0.9985);
    expect(found.pressedBranch?.quadratic?.conditionNumber).toBeGreaterThan(1);
    expect(found.bothBranches?.quadratic).toMatchObject({ state: 'none found', form: null, conditionNumber: null });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    verify(gentle, found);
  });

  it.each([
    ['calm-default', 'not found'],
    ['no-volatility-margin', 'not found'],
    ['fast-volatility', 'not found'],
    ['short-gamma', 'not found'],
    ['slow-controller', 'not found'],
    ['damped-funding', 'not found'],
    ['no-integrator-book', 'not found'],
    ['no-latency', 'not found'],
    ['everything-on', 'refused'],
  ])('%s: %s, and every figure holds', (name, state) => {
    const found = certificate(name);
    expect(found.state).toBe(state);
    verify(market(name), found);
  });

  it('leaves out the integrator that is open at every point, by name', () => {
    const { bothBranches } = certificate('no-integrator-book');
    expect(bothBranches?.openIntegrators).toEqual(['f']);
    expect(bothBranches?.quadratic).not.toBeNull();
  });

  it('refuses, by name, an integrator that is open at some points only', () => {
    const { reason, bothBranches } = certificate('everything-on');
    expect(reason).toContain('M integrates without feedback at 0.15 own and not at all of them');
    expect(bothBranches).toMatchObject({ state: 'refused', quadratic: null, jointSpectralRadius: null, product: [] });
  });

  it('refuses a market that collapses', () => {
    const brittle = { ...CALM_DEFAULT, plant: { ...CALM_DEFAULT.plant, hedgeGamma: 4e9 } };
    const found = linearCertificate(brittle, DEFAULT_POLICY);
    expect(found).toMatchObject({ state: 'refused', scope: null, bothBranches: null, pressedBranch: null });
    expect(found.reason).toContain('The market collapses in a shock of 5 % in an hour');
  });

  it('of one point at rest is found, whichever branch', () => {
    const found = linearCertificate(gentle, { ...DEFAULT_POLICY, operatingPoints: [POINTS[1]] });
    expect(found).toMatchObject({ state: 'found', scope: 'both branches', pressedBranch: null });
    verify(gentle, found);
  });
});

describe('certify', () => {
  const of = (...rows: number[][]): { n: number; a: Float64Array } => ({
    n: rows.length,
    a: Float64Array.from(rows.flat()),
  });

  it('is found where switching decays, and names the product where it doesn’t', () => {
    const decays: FamilyCertificate = certify([of([0.5, 0.2], [0, 0.5]), of([0.5, 0], [0.2, 0.5])]);
    expect(decays).toMatchObject({ state: 'found', openIntegrators: [] });
    const grows = certify([of([0.5, 2], [0, 0.5]), of([0.5, 0], [2, 0.5])]);
    expect(grows).toMatchObject({ state: 'not found', quadratic: { state: 'none found' } });
    expect(grows.reason).toBe('There is a sequence that grows by 2.118 per step: no certificate exists.');
  });

  it('leaves out what integrates alike everywhere, and refuses what may close a loop by switching', () => {
    const fedBy = of([1, 0.4], [0, 0.5]);
    const feeds = of([1, 0], [0.4, 0.5]);
    expect(certify([fedBy, of([1, -3], [0, 0.2])])).toMatchObject({ state: 'found', openIntegrators: [0] });
    expect(certify([feeds, of([1, 0], [7, 0.2])])).toMatchObject({ state: 'found', openIntegrators: [0] });
    // each alone is only marginal; in turn they grow: ρ of the product is above 1
    expect(radius(product(fedBy.a, feeds.a, 2), 2)).toBeGreaterThan(1);
    expect(certify([fedBy, feeds])).toMatchObject({ state: 'refused', openOnlyIn: { matrix: 0, state: 0 } });
  });

  it('refuses matrices of unequal size, and none', () => {
    expect(() => certify([of([0.5]), of([0.5, 0], [0, 0.5])])).toThrow(/matrices\[1\]\.n 2 is out of range/);
    expect(() => certify([])).toThrow(/matrices 0 is out of range/);
  });
});
