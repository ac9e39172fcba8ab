export const DEEP_REPORTS = ['sensitivities', 'robustness', 'oscillations', 'latency', 'certificate'] as const;
export type DeepReport = (typeof DEEP_REPORTS)[number];

/** Which deep analysis is looked at. */
export interface DeepState {
  readonly report: DeepReport;
  /** plants and seed of the robustness report */
  readonly plants: number;
  readonly seed: number;
}

export const MOST_PLANTS = 10_000;
const FIRST: DeepState = { report: 'sensitivities', plants: 200, seed: 1 };

const whole = (text: string | null, least: number, most: number, otherwise: number) => {
  const value = Number(text);
  return text !== null && text !== '' && Number.isSafeInteger(value) && value >= least && value <= most
    ? value
    : otherwise;
};

export function readDeep(search: URLSearchParams): DeepState {
  return {
    report: DEEP_REPORTS.find((one) => one === search.get('deep')) ?? FIRST.report,
    plants: whole(search.get('plants'), 1, MOST_PLANTS, FIRST.plants),
    seed: whole(search.get('plantseed'), 0, Number.MAX_SAFE_INTEGER, FIRST.seed),
  };
}

/** Only what differs from what is shown first. */
export function writeDeep({ report, plants, seed }: DeepState, search: URLSearchParams): void {
  if (report !== FIRST.report) search.set('deep', report);
  if (plants !== FIRST.plants) search.set('plants', String(plants));
  if (seed !== FIRST.seed) search.set('plantseed', String(seed));
}
