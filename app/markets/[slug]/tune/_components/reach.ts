import type { Parameter } from '@/server/domain/parameters';

/** How far one proposal may move a parameter from what is in force, within its bounds. */
export function reach({ min, max, maxStep }: Parameter, inForce: number): readonly [low: number, high: number] {
  const step = maxStep.kind === 'absolute' ? maxStep.value : maxStep.value * Math.abs(inForce);
  return [Math.max(min, inForce - step), Math.min(max, inForce + step)];
}
