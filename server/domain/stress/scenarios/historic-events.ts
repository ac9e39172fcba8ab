import stored from './historic-events.json';

/** Hourly [open, high, low, close] relative to the first open. */
export type Bar = readonly [open: number, high: number, low: number, close: number];

export interface HistoricEvent {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC */
  readonly start: string;
  readonly hours: number;
  readonly BTC: readonly Bar[];
  readonly ETH: readonly Bar[];
}

/** The stored events, oldest first. */
export const HISTORIC_EVENTS: readonly HistoricEvent[] = stored.map((event) => ({
  id: event.id,
  name: event.name,
  start: event.start,
  hours: event.BTC.length,
  BTC: event.BTC as unknown as readonly Bar[],
  ETH: event.ETH as unknown as readonly Bar[],
}));
