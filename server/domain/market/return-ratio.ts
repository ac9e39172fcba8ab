import { frequencyResponse } from '../control';
import type { Linearisation } from './jacobian';
import { loopSystem } from './loop-system';
import type { Channel } from './market';
import type { MarketModel } from './market-model';

/**
 * Return ratio L(e^{jωΔ}) of a channel with all other loops closed, as [re, im] at each frequency (rad/s); null above
 * π/Δ, where a sampled loop has none.
 */
export function returnRatio(
  model: MarketModel,
  linear: Linearisation,
  channel: Channel,
  omega: readonly number[],
): ([number, number] | null)[] {
  const highest = Math.PI / model.constants.updateInterval;
  const { system } = loopSystem(model, linear, channel);
  const { re, im } = frequencyResponse(
    system,
    omega.filter((frequency) => frequency <= highest),
  );
  let at = 0;
  return omega.map((frequency) => {
    if (frequency > highest) return null;
    at += 1;
    return [re[at - 1] + 0, im[at - 1] + 0];
  });
}
