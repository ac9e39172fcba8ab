import { parseStressRun } from '@/server/domain/stress/stress-run';
import { drawBook } from '@/server/domain/stress/draw-book';
import { engineSetup, type EngineSetup } from '@/server/domain/stress/engine/engine-setup';
import { outcomeOfPath } from '@/server/domain/stress/engine/outcome-of-path';
import { createPathState, type EngineKind, resetPathState } from '@/server/domain/stress/engine/path-state';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import { runFrame } from '@/server/domain/stress/run-frame';
import { CALM_DEFAULT } from '../../fixtures/calm-default-market';
import type { Benchmark } from '../benchmark';

const INTERVAL_SECONDS = 60;
const STEPS = 1440;

interface Situation {
  readonly name: string;
  readonly accounts: number;
  readonly markets: number;
  readonly greatestLeverage: number;
  readonly scenario: object;
  readonly paths: number;
  /** the naive engine runs it too, to compare with */
  readonly compared?: boolean;
}

const gbm = (volatility: number) => ({ name: 'gbm', volatility, durationSeconds: STEPS * INTERVAL_SECONDS });
/** A fall of 30 % in two hours, then held: about 42 % of a book of leverage 2 – 20 is liquidated. */
const crash = {
  name: 'shock-ramp',
  shock: 0.36,
  horizonSeconds: 7200,
  holdSeconds: STEPS * INTERVAL_SECONDS - 7200,
};

const base = { accounts: 10_000, markets: 2, greatestLeverage: 20, scenario: gbm(0.6), paths: 20 };
const SITUATIONS: readonly Situation[] = [
  { ...base, name: 'leverage 2 – 20', compared: true },
  { ...base, name: 'leverage 2 – 40', greatestLeverage: 40, compared: true },
  { ...base, name: 'a crash', scenario: crash, paths: 5, compared: true },
  { ...base, name: 'volatility 200 %', scenario: gbm(2), paths: 10, compared: true },
  { ...base, name: '1 000 accounts', accounts: 1_000, paths: 50 },
  { ...base, name: '100 000 accounts', accounts: 100_000, paths: 5 },
  { ...base, name: '1 000 000 accounts', accounts: 1_000_000, paths: 1 },
  { ...base, name: '1 market', markets: 1 },
  { ...base, name: '4 markets', markets: 4, paths: 10 },
  { ...base, name: '8 markets', markets: 8, paths: 5 },
];

/** A book ten times as deep as the reference market's, and half its margin rule: accounts fall one by one, without a cascade. */
const MARKET = {
  ...CALM_DEFAULT,
  signals: { ...CALM_DEFAULT.signals, updateInterval: INTERVAL_SECONDS },
  margin: { ...CALM_DEFAULT.margin, volatilityMultiplier: 1 },
  plant: { ...CALM_DEFAULT.plant, depth: 10 * CALM_DEFAULT.plant.depth },
};

/** The path loop alone, reset and outcome included; books and returns are made before. Made when first asked for. */
function prepared({ accounts, markets, greatestLeverage, scenario, paths }: Situation) {
  const run = parseStressRun({
    markets: Array.from({ length: markets }, (_, m) => ({ name: `m${m}`, asset: 'ETH', market: MARKET })),
    book: {
      accounts,
      seed: 1,
      leverage: { distribution: 'log-uniform', min: 2, max: greatestLeverage },
      crowdedShare: 0.6,
    },
    scenario,
    paths,
    seed: 1,
  });
  const plain = run.markets.map((one) => one.market);
  const book = run.book.kind === 'generated' ? drawBook(run.book.spec, plain, run.haircut) : run.book.book;
  const setup = engineSetup(plain, book, run);
  const { generator } = runFrame(run);
  const returns = Array.from({ length: paths }, (_, path) => {
    const drawn = new Float64Array(generator.steps * markets);
    generator.fill(path, drawn);
    return drawn;
  });
  return { setup, returns };
}

function runPaths(setup: EngineSetup, returns: readonly Float64Array[], kind: EngineKind): unknown[] {
  const state = createPathState(setup, kind);
  return returns.map((drawn) => {
    resetPathState(setup, state);
    for (let t = 0; t < STEPS; t += 1) stepPath(setup, state, drawn, t * setup.markets);
    return outcomeOfPath(setup, state);
  });
}

/** Effective account-steps per second of the certified engine, and how often those of the naive one that is. */
export const stressEngine: readonly Benchmark[] = SITUATIONS.flatMap((situation) => {
  const { name, accounts, compared, paths } = situation;
  let made: ReturnType<typeof prepared> | null = null;
  const benchmark = (kind: EngineKind, count: number, against?: string): Benchmark => ({
    name: `${kind} stress engine, ${name}`,
    repetitions: 9,
    work: { count: accounts * STEPS * count, unit: 'account-steps' },
    against,
    prepare: () => void (made ??= prepared(situation)),
    run: () => {
      made ??= prepared(situation);
      return runPaths(made.setup, made.returns.slice(0, count), kind);
    },
  });
  if (!compared) return [benchmark('certified', paths)];
  const naive = benchmark('naive', 1);
  return [naive, benchmark('certified', paths, naive.name)];
});
