import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyParameters } from '@/server/domain/parameters';
import { planChanges, textClaims } from '@/server/domain/plan';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';
import { PLAN_REQUEST } from '@/tests/fixtures/change-plan';

const [market] = PLAN_REQUEST.markets;

/** A plan that raises the base margin from 1 % to 5 %, told in these words. */
function plan(summary: string, title = 'A change') {
  const after = applyParameters(CALM_DEFAULT, { 'margin.base': 0.05, 'margin.liquidationHorizon': 3600 });
  return planChanges({ ...PLAN_REQUEST, title, summary, markets: [{ ...market, after }], autonomy: [] });
}
const verdicts = (summary: string) => textClaims(plan(summary)).map(({ verdict }) => verdict);

describe('textClaims', () => {
  it.each([
    ['Raise the base maintenance margin from 1 % to 5 %.'],
    ['margin.base goes from 0.01 to 0.05.'],
    ['Base maintenance margin: +400 %, which is 4 % more.'],
    ['Raise the buffer to 5 %.'],
    ['Base maintenance margin up by 400 bps.'],
    ['Double the liquidation horizon from 30 minutes to 1 h.'],
    ['Liquidation horizon 1,800 s → 3,600 s.'],
  ])('agrees with %j', (summary) => {
    const found = verdicts(summary);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((verdict) => verdict === 'agrees')).toBe(true);
  });

  it.each([
    ['Raise the base maintenance margin to 0.5 %.'],
    ['Raise the buffer to 50 %.'],
    ['margin.base 0.01 → 0.5'],
    ['Liquidation horizon from 30 minutes to 2 h.'],
  ])('contradicts %j', (summary) => expect(verdicts(summary)).toContain('contradicts'));

  it('leaves figures about other things open', () => {
    expect(verdicts('A 15 % fall in an hour liquidated 34 accounts in March 2026.')).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('reads the title too', () => {
    expect(textClaims(plan('', 'Raise the base maintenance margin to 50 %'))).toMatchObject([
      { written: '50 %', verdict: 'contradicts', about: 'margin.base' },
    ]);
  });

  it('agrees with a value to the digits that are written, and with no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (hundredths) => {
        const [claim] = textClaims(plan(`Set margin.base to ${(hundredths / 100).toFixed(2)} %.`));
        // before, after, difference, ratio less one and ratio, in percent
        const planned = [100, 500, 400, 40_000, 50_000];
        expect(claim.verdict).toBe(planned.includes(hundredths) ? 'agrees' : 'contradicts');
      }),
      { examples: [[500], [100], [400], [499], [5_000]] },
    );
  });
});
