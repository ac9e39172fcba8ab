/** One thing that is timed. `run` does the work once; what it returns is kept, so that no engine leaves the work out. */
export interface Benchmark {
  readonly name: string;
  readonly run: () => unknown;
  /** repetitions unless told: few where one takes seconds */
  readonly repetitions: number;
}
