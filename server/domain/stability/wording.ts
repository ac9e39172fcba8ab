import type { OperatingPoint } from '../market';

type Point = Pick<OperatingPoint, 'shock' | 'horizon'>;

const HOUR = 3600;

/** `0.15`, or `0.15/900s` over another time than an hour. */
export function pointName({ shock, horizon }: Point): string {
  return horizon === HOUR ? String(shock) : `${shock}/${horizon}s`;
}

/** `a shock of 15 % over 3600 s` */
export function fall({ shock, horizon }: Point): string {
  return shock === 0 ? `${horizon} s of calm` : `a shock of ${percent(shock)} over ${horizon} s`;
}

/** Four significant digits, without trailing zeros. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(4)));
}

export function percent(value: number): string {
  return `${Number((value * 100).toPrecision(3))} %`;
}
