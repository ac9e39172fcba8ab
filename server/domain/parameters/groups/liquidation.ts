import { absolute, type ParameterRow, relative } from '../parameter';

export const LIQUIDATION_ROWS: readonly ParameterRow[] = [
  {
    field: 'closeFraction',
    label: 'Close fraction φ',
    unit: 'ratio',
    scale: 'wad',
    min: 0.01,
    max: 1,
    precision: 0.000001,
    maxStep: absolute(0.8),
    slider: ['linear', 0.01],
    onChain: true,
    meaning: 'Share of a position that one liquidation closes; below 1 liquidation is gradual.',
  },
  {
    field: 'maxRate',
    label: 'Greatest liquidation rate',
    unit: 'USD/s',
    scale: 'wad',
    min: 1,
    max: 1e12,
    precision: 1,
    maxStep: relative(1),
    slider: ['log', 1000],
    onChain: true,
    meaning: 'Most notional per second that liquidations may push into the market.',
  },
];
