/** One thing that is timed. `run` does the work once; what it returns is kept, so that no engine leaves the work out. */
export interface Benchmark {
  readonly name: string;
  readonly run: () => unknown;
  /** repetitions unless told: few where one takes seconds */
  readonly repetitions: number;
  /** what need not be timed; called before the first run */
  readonly prepare?: () => void;
  /** what one run does, where a rate says more than a time */
  readonly work?: { readonly count: number; readonly unit: string };
  /** name of the benchmark whose rate this one's is compared with */
  readonly against?: string;
}
