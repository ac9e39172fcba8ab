import type { OperatingPoint } from '../market';

type Point = Pick<OperatingPoint, 'shock' | 'horizon'>;

const HOUR = 3600;

/** `0.15`, or `0.15/900s` over another time than an hour. */
export function pointName({ shock, horizon }: Point): string {
  return horizon === HOUR ? String(shock) : `${shock}/${horizon}s`;
}

/** `a shock of 15 % in an hour` */
export function fall({ shock, horizon }: Point): string {
  return shock === 0 ? `${duration(horizon)} of calm` : `a shock of ${percent(shock)} in ${duration(horizon)}`;
}

/** `an hour`, `2 hours`, `15 minutes`, `90 s` */
function duration(seconds: number): string {
  if (seconds === HOUR) return 'an hour';
  if (seconds % HOUR === 0) return `${seconds / HOUR} hours`;
  return seconds % 60 === 0 && seconds > 60 ? `${seconds / 60} minutes` : `${seconds} s`;
}

/** Four significant digits, without trailing zeros. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(4)));
}

export function percent(value: number): string {
  return `${Number((value * 100).toPrecision(3))} %`;
}
