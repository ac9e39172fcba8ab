import type { Market } from '../market/market';
import type { Policy } from '../stability/policy';
import type { StabilityReport } from '../stability/stability-report';
import { jsonDigest } from './canonical-json';

/** Stands for a stability report: equal exactly when every figure, state and sentence of two reports is. */
export function reportDigest(report: StabilityReport): `0x${string}` {
  return jsonDigest(report);
}

/** Stands for what a report is about: the market, plant included, and the policy that it is held against. */
export function judgedInputsDigest(market: Market, policy: Policy): `0x${string}` {
  return jsonDigest({ market, policy });
}
