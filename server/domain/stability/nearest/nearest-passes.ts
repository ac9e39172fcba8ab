import type { Market } from '../../market';
import { REFERENCE_PERP_PARAMETERS } from '../../parameters';
import type { Policy } from '../policy';
import { nearestPass, type NearestPass } from './nearest-pass';

/** What would make a market pass, for every governance parameter alone; null where none does. By the parameter's name. */
export function nearestPasses(
  market: Market,
  policy: Policy,
  { onProgress }: { readonly onProgress?: (done: number, total: number) => void } = {},
): Readonly<Record<string, NearestPass | null>> {
  const names = REFERENCE_PERP_PARAMETERS.map(({ name }) => name);
  return Object.fromEntries(
    names.map((name, k) => {
      const found = nearestPass(market, policy, name);
      onProgress?.(k + 1, names.length);
      return [name, found];
    }),
  );
}
