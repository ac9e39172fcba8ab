import { axisBreaks } from './axis-breaks';
import { clockwiseEncirclements } from './return-difference-winding';
import { loopModel, type LoopModel } from './loop-model';
import { nyquistContour } from './nyquist-contour';
import { responseGrid, type ResponseGrid } from './response-grid';
import type { StateSpace } from './state-space';
import type { TransferFunction } from './transfer-function';

/** L along the upper half of the frequency axis, and Nyquist's count. */
export interface NyquistData extends ResponseGrid {
  /** of −1 by the whole curve, with half circles to the unstable side of poles on the axis; null where L meets −1 */
  readonly clockwiseEncirclements: number | null;
  readonly unstableOpenLoopPoles: number;
  /** poles + encirclements; null where L meets −1: the closed loop is on the boundary */
  readonly unstableClosedLoopPoles: number | null;
  /** whether the closed loop's eigenvalues say the same; false is a loop too ill-conditioned to judge, null as above */
  readonly agreesWithPoles: boolean | null;
}

/**
 * The Nyquist curve on a grid fine enough to draw, and the encirclements of −1 counted along the contour itself (not on
 * the grid), set against the poles of L and of the closed loop: Z = P + N.
 *
 * @throws DomainError as `margins` for a loop without a solution, and `ill-conditioned` where the closed loop keeps a pole
 * of L on the axis (a hidden state)
 */
export function nyquistData(system: StateSpace | TransferFunction): NyquistData {
  const model = loopModel(system);
  const breaks = axisBreaks(model);
  const contour = nyquistContour(model, breaks);
  const encirclements = clockwiseEncirclements(model.exact, contour);
  const outside = ({ re, im }: LoopModel['loop']['poles']): number =>
    Array.from(re).filter((x, i) => contour.isOutside(x, im[i])).length;
  const unstableOpenLoopPoles = outside(model.loop.poles);
  const unstableClosedLoopPoles = encirclements === null ? null : unstableOpenLoopPoles + encirclements;
  return {
    ...responseGrid(model, breaks),
    clockwiseEncirclements: encirclements,
    unstableOpenLoopPoles,
    unstableClosedLoopPoles,
    agreesWithPoles:
      unstableClosedLoopPoles === null ? null : unstableClosedLoopPoles === outside(model.returnDifference.zeros),
  };
}
