import type { MultivariableDiskMargins } from '@/server/domain/control';
import { display } from '@/server/domain/quantities';
import { table } from './table';

export function multivariableText(margins: MultivariableDiskMargins): string {
  const row = (
    name: string,
    { value, gainFactors: [low, high], phaseDegrees, frequency }: MultivariableDiskMargins['eachInput'][number],
  ): string[] => [
    `disk margin, ${name}`,
    display(value),
    `gain × ${display(low)} … ${display(high)}, phase ± ${display(phaseDegrees)}°`,
    frequency === null ? '' : `at ${display(frequency)} rad/s`,
  ];
  return table([
    ['closed loop', margins.closedLoopStable ? 'stable' : 'UNSTABLE'],
    ...margins.eachInput.map((margin, i) => row(`input ${i + 1} alone`, margin)),
    ...margins.eachOutput.map((margin, i) => row(`output ${i + 1} alone`, margin)),
    row('all inputs', margins.allInputs),
    row('all outputs', margins.allOutputs),
    row('inputs and outputs', margins.inputsAndOutputs),
  ]);
}
