import { discrete, type Discrete, stateSpace, type StateSpace } from '../../control';
import { type Linearisation, type MarketModel, openIntegrators, withoutStates } from '../../market';

/** Of |a|: what a difference of equal numbers may leave behind. */
const ROUNDING = 8 * Number.EPSILON;

/**
 * Return ratio L = −c·(zI − A_cut)⁻¹·b of a signal inside the market, all other paths closed, with A_cut = A − b·c. For a
 * signal that is no channel's command; integrators that nothing feeds back are left out, as in `loopSystem`.
 *
 * @param b what a unit of the signal does to the next state @param c how the signal follows from the state
 */
export function cutAt(
  model: MarketModel,
  { a, n }: Linearisation,
  b: Readonly<Float64Array>,
  c: Readonly<Float64Array>,
): StateSpace<Discrete> {
  const cut = a.map((entry, at) => {
    const left = entry - b[Math.floor(at / n)] * c[at % n];
    return Math.abs(left) <= ROUNDING * Math.abs(entry) ? 0 : left;
  });
  const left = openIntegrators(a, n).filter((i) => b[i] === 0 || c[i] === 0);
  const kept = (values: Readonly<Float64Array>, sign: number) =>
    values.filter((_, i) => !left.includes(i)).map((value) => sign * value);
  const time = discrete(model.constants.updateInterval);
  return stateSpace(withoutStates(cut, n, left), kept(b, 1), kept(c, -1), 0, time);
}
