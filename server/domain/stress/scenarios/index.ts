import { z } from 'zod';
import { blockBootstrap, blockBootstrapSchema } from './block-bootstrap';
import { compose, partSeed } from './composition';
import { congestion, congestionSchema } from './congestion';
import { correlatedMultiAsset, correlatedMultiAssetSchema } from './correlated-multi-asset';
import { crowdedSkew, crowdedSkewSchema } from './crowded-skew';
import { fundingArbitrage, fundingArbitrageSchema } from './funding-arbitrage';
import { gbm, gbmSchema } from './gbm';
import { hawkes, hawkesSchema } from './hawkes';
import { heston, hestonSchema } from './heston';
import { historical, historicalSchema } from './historical';
import { liquidityWithdrawal, liquidityWithdrawalSchema } from './liquidity-withdrawal';
import { merton, mertonSchema } from './merton';
import { oracleOutage, oracleOutageSchema } from './oracle-outage';
import { regimeSwitching, regimeSwitchingSchema } from './regime-switching';
import { type ReturnGenerator, type ScenarioFrame } from './scenario';
import { shockRamp, shockRampSchema } from './shock-ramp';

export { clearDisturbances, coarsenDisturbances, type Disturbances, noDisturbances } from './disturbances';
export { type Reactions } from './reactions';
export { HISTORIC_EVENTS } from './historic-events';
export { ASSETS, type Asset, type ReturnGenerator, type ScenarioFrame } from './scenario';

const schemas = [
  shockRampSchema,
  gbmSchema,
  mertonSchema,
  hestonSchema,
  hawkesSchema,
  regimeSwitchingSchema,
  historicalSchema,
  blockBootstrapSchema,
  correlatedMultiAssetSchema,
  liquidityWithdrawalSchema,
  crowdedSkewSchema,
  oracleOutageSchema,
  congestionSchema,
  fundingArbitrageSchema,
] as const;

const nameError = (names: readonly string[]) => ({ error: `scenario.name is one of ${names.join(', ')}` });
const NAMES = schemas.map(({ shape }) => shape.name.value);
const singleSchema = z.discriminatedUnion('name', schemas, nameError(NAMES));

const compositionSchema = z.strictObject({
  name: z.literal('composition'),
  /** no compositions among them */
  of: z.array(singleSchema).min(2, 'at least 2 scenarios').max(6, 'at most 6 scenarios'),
});

export const scenarioSchema = z.discriminatedUnion(
  'name',
  [...schemas, compositionSchema],
  nameError([...NAMES, 'composition']),
);

/** A scenario that is no composition. */
type SingleScenario = z.output<typeof singleSchema>;
export type Scenario = z.output<typeof scenarioSchema>;

/** The generator of a scenario's returns; `seed` is the run's. */
export function returnGenerator(scenario: Scenario, frame: ScenarioFrame, seed: number): ReturnGenerator {
  if (scenario.name !== 'composition') return singleGenerator(scenario, frame, seed);
  const parts = scenario.of.map((part, k) => singleGenerator(part, frame, partSeed(seed, k)));
  return compose(parts, frame.markets.length);
}

function singleGenerator(scenario: SingleScenario, frame: ScenarioFrame, seed: number): ReturnGenerator {
  switch (scenario.name) {
    case 'shock-ramp':
      return shockRamp(scenario, frame);
    case 'gbm':
      return gbm(scenario, frame, seed);
    case 'merton':
      return merton(scenario, frame, seed);
    case 'heston':
      return heston(scenario, frame, seed);
    case 'hawkes':
      return hawkes(scenario, frame, seed);
    case 'regime-switching':
      return regimeSwitching(scenario, frame, seed);
    case 'historical':
      return historical(scenario, frame, seed);
    case 'block-bootstrap':
      return blockBootstrap(scenario, frame, seed);
    case 'correlated-multi-asset':
      return correlatedMultiAsset(scenario, frame, seed);
    case 'liquidity-withdrawal':
      return liquidityWithdrawal(scenario, frame);
    case 'crowded-skew':
      return crowdedSkew(scenario, frame, seed);
    case 'oracle-outage':
      return oracleOutage(scenario, frame);
    case 'congestion':
      return congestion(scenario, frame);
    case 'funding-arbitrage':
      return fundingArbitrage(scenario, frame);
  }
}
