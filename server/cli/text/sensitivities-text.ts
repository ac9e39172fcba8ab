import { display } from '@/server/domain/quantities';
import type { FigureSensitivities, Sensitivity } from '@/server/domain/stability';
import { table } from './table';

const SHOWN = 5;

/** Per figure, what moves it most; a figure that is infinite has nothing that moves it. */
export function sensitivitiesText(figures: readonly FigureSensitivities[]): string {
  return figures.map(figureText).join('\n\n');
}

function figureText({ name, value, unit, ranked }: FigureSensitivities): string {
  const head = `${name} ${value === null ? 'infinite or absent' : `${display(value)}${unit ? ` ${unit}` : ''}`}`;
  const moving = ranked.filter(({ derivative }) => derivative !== null && derivative !== 0).slice(0, SHOWN);
  return moving.length === 0 ? head : `${head}\n${table(moving.map(row))}`;
}

function row({ name, kind, derivative, method, state, step, value, scale, unit }: Sensitivity): string[] {
  const per = value === 0 ? `per ${display(scale)}${unit ? ` ${unit}` : ''}` : 'per unit of ln';
  const width = step === null ? '' : `, ${display(step * 100)} % wide`;
  return [`  ${name}`, kind, display(derivative), per, `${method}${width}${state === 'smooth' ? '' : ` (${state})`}`];
}
