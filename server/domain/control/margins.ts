import { axisBreaks } from './axis-breaks';
import { classicalMargins, clockOf, type CrossoverOptions } from './classical-margins';
import { closedLoopIsStable } from './closed-loop-stability';
import { delayMarginOf } from './delay-margin';
import { diskMarginOf, NO_DISK_MARGIN } from './disk-margin';
import { FactoredResponse } from './factored-response';
import { leastOnAxis } from './least-on-axis';
import { loopModel, type LoopModel } from './loop-model';
import type { DiskMargin, Margins } from './margins-report';
import type { StateSpace } from './state-space';
import type { TransferFunction } from './transfer-function';

export interface MarginOptions extends CrossoverOptions {
  /** whether the closed loop is stable, where L has been freed of hidden states and can't tell by itself */
  readonly closedLoopStable?: boolean;
}

/**
 * Gain, phase, delay, modulus and balanced disk margins of the loop L under unity negative feedback, over the whole
 * frequency axis: crossovers are isolated with a bound from zeros and poles, so that none is missed, and refined on the
 * exact response to rounding (where the zeros of a state space are too inaccurate for that, dense samples take their
 * place); minima are global to 1e-7 relative and then polished to rounding. In continuous time ω = 0 and ω = ∞ count, in discrete
 * z = 1 (unless it is a pole) and z = −1.
 *
 * @throws DomainError `ill-conditioned` where 1 + L vanishes at infinity, `out-of-range` for options
 */
export function margins(system: StateSpace | TransferFunction, options: MarginOptions = {}): Margins {
  return marginsOfModel(loopModel(system), options);
}

/** As `margins`, of a loop that is modelled already. */
export function marginsOfModel(model: LoopModel, options: MarginOptions = {}): Margins {
  const isStable = closedLoopIsStable(model);
  const { closedLoopStable = isStable } = options;
  const classical = classicalMargins(model, options);
  const { gainMargins, phaseMargins, modulusMargin } = classical;
  const endsAboveOne = model.time.kind === 'continuous' && Math.abs(model.atInfinity) > 1;
  return {
    closedLoopStable,
    gainMargins,
    phaseMargins,
    modulusMargin,
    sensitivityPeak: { value: 1 / modulusMargin.value, frequency: modulusMargin.frequency },
    delayMargin: closedLoopStable ? delayMarginOf(phaseMargins, endsAboveOne) : null,
    diskMargin: closedLoopStable ? diskMargin(model, options.minimumFrequency) : NO_DISK_MARGIN,
  };
}

function diskMargin(model: LoopModel, minimumFrequency = 0): DiskMargin {
  const quotient = (re: number, im: number): number => {
    const below = Math.sqrt((1 - re) * (1 - re) + im * im);
    return (2 * Math.sqrt((1 + re) * (1 + re) + im * im)) / below;
  };
  const { returnDifference, oppositeDifference, atInfinity } = model;
  const clock = clockOf(model);
  const gain = oppositeDifference.gain === 0 ? Infinity : returnDifference.gain / oppositeDifference.gain;
  const factors = { gain, zeros: returnDifference.zeros, poles: oppositeDifference.zeros };
  const least = leastOnAxis(
    model,
    axisBreaks(model, minimumFrequency * clock),
    clock,
    () => quotient(model.exact.re, model.exact.im),
    quotient(atInfinity, 0),
    gain !== 0 && Number.isFinite(gain) ? new FactoredResponse(factors, model.time) : null,
  );
  return diskMarginOf(least.value, least.frequency);
}
