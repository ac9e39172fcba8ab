import {
  channelMargins,
  CHANNELS,
  type Channel,
  hasGain,
  linearise,
  loopSystem,
  type LoopTangent,
  loopTangent,
  type MarketModel,
  type SecondOrder,
  secondOrder,
  type Trajectory,
  WINDOW_LENGTH,
} from '../../market';
import { STRIDE } from '../worst-margins';
import { type Crossing, crossings } from './crossing';

/** A state at which margins are judged: its channels' crossings, and what their derivatives need. */
export interface ReviewedState {
  /** in the run */
  readonly index: number;
  readonly order: SecondOrder;
  readonly crossings: Readonly<Partial<Record<Channel, readonly Crossing[]>>>;
  readonly tangentAt: (channel: Channel, theta: number) => LoopTangent | null;
}

/** The final state and those 5, 10 … 30 intervals before it, on the pressed branch. */
export function reviewedStates(model: MarketModel, run: Trajectory): ReviewedState[] {
  const last = run.states.length - 1;
  const backs = Array.from({ length: 1 + Math.floor(WINDOW_LENGTH / STRIDE) }, (_, k) => STRIDE * k);
  return backs.filter((back) => back <= last).map((back) => reviewedState(model, run, last - back));
}

function reviewedState(model: MarketModel, run: Trajectory, index: number): ReviewedState {
  const linear = linearise(model, run.states[index], run.drift, 'pressed');
  const order = secondOrder(model, run.states[index], run.drift, 'pressed');
  const found = CHANNELS.filter((channel) => hasGain(model.market, channel)).map((channel) => [
    channel,
    crossings(channelMargins(loopSystem(model, linear, channel)), model.constants.updateInterval),
  ]);
  return {
    index,
    order,
    crossings: Object.fromEntries(found) as ReviewedState['crossings'],
    tangentAt: (channel, theta) => loopTangent(model, linear, order, channel, theta),
  };
}
