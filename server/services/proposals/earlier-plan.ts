import type { ChangePlan } from '@/server/domain/plan';

/** A proposal that has to execute before another one. */
export interface EarlierPlan {
  readonly number: number;
  readonly title: string;
  readonly identity: string;
  readonly plan: ChangePlan;
}
