/**
 * n×n matrices that are used again in every window: a buffer of its own for each would cost more than what is computed
 * into it, most of all in a browser. What is taken is valid until the store is emptied.
 */
export class MatrixStore {
  readonly #matrices: Float64Array[] = [];
  #order = 0;
  #taken = 0;

  /** Gives back everything taken, and makes the store one of n×n matrices. */
  empty(n: number): void {
    if (n !== this.#order) this.#matrices.length = 0;
    this.#order = n;
    this.#taken = 0;
  }

  /** A matrix whose entries may be anything. */
  take(): Float64Array {
    if (this.#taken === this.#matrices.length) this.#matrices.push(new Float64Array(this.#order * this.#order));
    this.#taken += 1;
    return this.#matrices[this.#taken - 1];
  }
}
