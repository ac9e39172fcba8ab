import { display } from '@/server/domain/quantities';
import { table } from './table';

interface Point {
  readonly value: number | null;
  readonly frequency: number | null;
}

/** The margins of one loop, of `margins` and of `analyze` alike. */
export interface LoopMargins {
  readonly closedLoopStable: boolean;
  readonly gainMargins: readonly { readonly factor: number; readonly frequency: number }[];
  readonly phaseMargins: readonly { readonly degrees: number; readonly frequency: number }[];
  readonly modulusMargin: Point;
  readonly sensitivityPeak: Point;
  readonly delayMargin: { readonly seconds: number; readonly frequency: number } | null;
  readonly diskMargin: {
    readonly value: number;
    readonly gainFactors: readonly [number, number | null];
    readonly phaseDegrees: number;
  };
}

export function marginsText(margins: LoopMargins): string {
  const { closedLoopStable, gainMargins, phaseMargins, delayMargin, diskMargin } = margins;
  const at = (frequency: number | null) => (frequency === null ? '' : `at ${display(frequency)} rad/s`);
  const [low, high] = diskMargin.gainFactors;
  return table([
    ['closed loop', closedLoopStable ? 'stable' : 'UNSTABLE'],
    ...orNone('gain margin', gainMargins, ({ factor, frequency }) => [`× ${display(factor)}`, at(frequency)]),
    ...orNone('phase margin', phaseMargins, ({ degrees, frequency }) => [`${display(degrees)}°`, at(frequency)]),
    ['modulus margin', display(margins.modulusMargin.value), at(margins.modulusMargin.frequency)],
    ['sensitivity peak', display(margins.sensitivityPeak.value ?? Infinity), at(margins.sensitivityPeak.frequency)],
    delayMargin
      ? ['delay margin', `${display(delayMargin.seconds)} s`, at(delayMargin.frequency)]
      : ['delay margin', closedLoopStable ? 'infinite' : 'none'],
    [
      'disk margin',
      display(diskMargin.value),
      `gain × ${display(low)} … ${display(high ?? Infinity)}, phase ± ${display(diskMargin.phaseDegrees)}°`,
    ],
  ]);
}

function orNone<Item>(name: string, items: readonly Item[], cells: (item: Item) => string[]): string[][] {
  return items.length === 0 ? [[name, 'infinite']] : items.map((item) => [name, ...cells(item)]);
}
