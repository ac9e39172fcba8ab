/** The five states of any check. "not run" blocks by default; unknown is never "pass". */
export const CHECK_STATES = ['pass', 'warn', 'fail', 'not run', 'stale'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** One judged quantity: what was found, against what limit, in which unit. `null` = infinite or absent. */
export interface Check {
  /** stable identifier, such as `windowGrowth@0.15` */
  readonly name: string;
  readonly state: CheckState;
  readonly value: number | null;
  readonly limit: number | null;
  readonly unit: string;
  /** one sentence: what was found and why it matters */
  readonly reason: string;
}
