import { elementaryFingerprint } from '@/server/domain/elementary';
import { DEFAULT_POLICY, stabilityReport } from '@/server/domain/stability';
import { createPathRunner, parseStressRun, reportBuilder, runShard } from '@/server/domain/stress';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';

/** Two texts are equal exactly when all numbers in them are, to the last bit; JSON alone loses −0, NaN and ±∞. */
function exactly(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'number' && (Object.is(one, -0) || !Number.isFinite(one))
      ? `number ${Object.is(one, -0) ? '-0' : one}`
      : one,
  );
}

function stress() {
  const gradual = { ...CALM_DEFAULT, liquidation: { ...CALM_DEFAULT.liquidation, closeFraction: 0.2 } };
  const named = (market: unknown) => [{ name: 'ETH', market, asset: 'ETH' }];
  const run = parseStressRun({
    markets: named(gradual),
    baseline: named(CALM_DEFAULT),
    book: { accounts: 100, seed: 1 },
    scenario: { name: 'historical', event: 'black-thursday-2020' },
    paths: 2,
    seed: 1,
  });
  const builder = reportBuilder(run);
  builder.add(runShard(createPathRunner(run), 0, run.paths));
  return builder.build();
}

/** What the domain computes of the reference market, wherever this runs. */
export function domainNumbers() {
  return {
    fingerprint: elementaryFingerprint(),
    stability: exactly(stabilityReport(CALM_DEFAULT, DEFAULT_POLICY)),
    stress: exactly(stress()),
  };
}
