import { parseMarket, type Market } from '@/server/domain/market';
import { fromIntegers, type ParameterIntegers } from '@/server/domain/parameters';
import { type DefaultAsset, DEFAULT_PLANTS, OFF_CHAIN_DEFAULTS } from './default-plants';

/** A market of the protocol `reference-perp` as its chain holds it, with a plant that nobody has calibrated yet. */
export function marketOnChain(asset: DefaultAsset, integers: ParameterIntegers): Market {
  const plant = DEFAULT_PLANTS[asset];
  const { latencySeconds, impliedWeight, basisGain, crowdedSide } = OFF_CHAIN_DEFAULTS;
  return parseMarket({
    side: crowdedSide,
    signals: {
      ...fromIntegers('signals', integers.signals),
      latency: latencySeconds,
      impliedVolatility: plant.referenceVolatility,
      impliedWeight,
    },
    margin: fromIntegers('margin', integers.margin),
    funding: { ...fromIntegers('funding', integers.funding), basisGain },
    liquidity: fromIntegers('liquidity', integers.liquidity),
    liquidation: fromIntegers('liquidation', integers.liquidation),
    plant,
  });
}
