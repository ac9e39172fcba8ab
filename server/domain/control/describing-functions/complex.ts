/** One complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

export function times(one: Complex, other: Complex): Complex {
  return { re: one.re * other.re - one.im * other.im, im: one.re * other.im + one.im * other.re };
}
