import type { AutonomyConfiguration } from '@/server/domain/plan/change-plan';
import { findParameter } from '@/server/domain/parameters';
import { fromFixedPoint, WAD_DECIMALS } from '@/server/domain/quantities';

export const wadToNumber = (integer: string) => fromFixedPoint(BigInt(integer), WAD_DECIMALS);

/** One figure of a configuration, named, in its unit. */
export interface AutonomyFigure {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
}

const THRESHOLDS = [
  ['release', 'Release volatility'],
  ['engage', 'Engage volatility'],
  ['trip', 'Trip volatility'],
] as const;

const BOUNDS = [
  ['min', 'least'],
  ['max', 'greatest'],
  ['failSafe', 'fail-safe'],
  ['maxStep', 'greatest step'],
  ['driftBudget', 'drift budget'],
] as const;

const LAW = [
  ['baseline', 'baseline'],
  ['volatilityGain', 'gain on volatility'],
  ['imbalanceGain', 'gain on squared imbalance'],
] as const;

/** Every figure of a configuration in the order of the pages: when it acts, within what, by which law. */
export function autonomyFigures({ law, envelope, thresholds }: AutonomyConfiguration): AutonomyFigure[] {
  const seconds = (key: string, label: string, integer: string, group: string) => ({
    key,
    group,
    label,
    unit: 's',
    value: Number(integer),
  });
  return [
    ...THRESHOLDS.map(([field, label]) => ({
      key: `thresholds.${field}`,
      group: 'Thresholds',
      label,
      unit: 'per year',
      value: wadToNumber(thresholds[field]),
    })),
    seconds('thresholds.maxStalenessSeconds', 'Oldest accepted report', thresholds.maxStalenessSeconds, 'Thresholds'),
    {
      key: 'thresholds.maxNativeDeviation',
      group: 'Thresholds',
      label: 'Greatest deviation from native signals',
      unit: 'ratio',
      value: wadToNumber(thresholds.maxNativeDeviation),
    },
    seconds('envelope.coolDownSeconds', 'Cool-down', envelope.coolDownSeconds, 'Envelope'),
    seconds('envelope.driftRefillSeconds', 'Budget refills in', envelope.driftRefillSeconds, 'Envelope'),
    ...law.parameters.flatMap((one, index) => {
      const known = findParameter(one.parameter);
      const label = known?.label ?? one.parameter;
      const unit = known?.unit ?? '';
      return [
        ...BOUNDS.map(([field, words]) => ({
          key: `bounds.${one.parameter}.${field}`,
          group: 'Envelope',
          label: `${label}, ${words}`,
          unit,
          value: wadToNumber(envelope.bounds[index][field]),
        })),
        ...LAW.map(([field, words]) => ({
          key: `law.${one.parameter}.${field}`,
          group: 'Law',
          label: `${label}, ${words}`,
          unit: field === 'volatilityGain' ? `${unit} per unit of volatility`.trim() : unit,
          value: wadToNumber(one[field]),
        })),
      ];
    }),
    {
      key: 'law.referenceVolatility',
      group: 'Law',
      label: 'Reference volatility',
      unit: 'per year',
      value: wadToNumber(law.referenceVolatility),
    },
  ];
}
