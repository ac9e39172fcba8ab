import type { Market } from '../market/market';
import { askedIntegers, fromIntegers, onChainParameters, type ParameterGroup } from '../parameters';
import type { ChangePlan } from '../plan';
import type { Policy } from '../stability/policy';
import { type EvidenceBundle, evidenceDigest, type MarketInput } from './bundle';
import type { JsonValue } from './canonical-json';
import type { ChainState } from './chain-state';
import { fillPlaceholder } from './fill-placeholder';
import { type Difference, firstDifference } from './first-difference';

/** How the verifier computes each claim again; wired where adapters are known. */
export interface Recompute {
  readonly engineContentHash: `0x${string}`;
  report(market: Market, policy: Policy): JsonValue;
  stress(run: JsonValue): Promise<JsonValue>;
  /** the simulation of a filled-in plan on the chain state that the bundle holds, as the bundle states it */
  simulate(bundle: EvidenceBundle, state: ChainState, plan: ChangePlan): Promise<JsonValue>;
  /** the encoding of a filled-in plan, or null for a venue that isn't known here */
  encode(venue: string, plan: ChangePlan, context: JsonValue): JsonValue;
}

export interface Verification {
  readonly digest: `0x${string}`;
  /** null: every claim was computed again and is equal */
  readonly difference: Difference | null;
  /** another engine that finds the same numbers confirms them; that it is another one is worth saying */
  readonly sameEngine: boolean;
  /** parts that were not computed again, and why */
  readonly notVerified: readonly string[];
}

/**
 * Recomputes every claim of a bundle from its inputs and names the first that differs, in this order: the plan against
 * the markets, the reports, the stress run, the simulation, the encodings (and with them the digest they carry).
 */
export async function verifyBundle(bundle: EvidenceBundle, recompute: Recompute): Promise<Verification> {
  const digest = evidenceDigest(bundle);
  return {
    digest,
    difference:
      planDifference(bundle) ??
      reportDifference(bundle, recompute) ??
      (await stressDifference(bundle, recompute)) ??
      (await simulationDifference(bundle, recompute, digest)) ??
      encodingDifference(bundle, recompute, digest),
    sameEngine: bundle.engineContentHash === recompute.engineContentHash,
    notVerified: [
      ...(bundle.stress === null ? ['stress: the bundle claims none'] : []),
      ...(bundle.simulation === null ? ['simulation: the bundle claims none'] : []),
      ...(bundle.simulation !== null && bundle.chainState === undefined
        ? ['simulation: the bundle holds no chain state to run it on; only its digest was verified']
        : []),
      ...(bundle.encodings.length === 0 ? ['encodings: the bundle claims none'] : []),
    ],
  };
}

/** The plan's integers are those of the markets that were judged: else the verdict is about something else. */
function planDifference({ plan, inputs }: EvidenceBundle): Difference | null {
  for (const [index, change] of plan.changes.entries()) {
    if (change.kind !== 'parameters') continue;
    const at = `plan.changes[${index}]`;
    const judged = inputs.markets.find(({ market }) => market.toLowerCase() === change.market.toLowerCase());
    if (!judged) return { path: `${at}.market`, found: change.market, expected: 'one of inputs.markets' };
    const difference =
      firstDifference(
        fromIntegers(change.group, change.before),
        onChainValues(change.group, judged.before),
        `${at}.before`,
      ) ?? firstDifference(change.after, askedIntegers(change.group, change.before, judged.after), `${at}.after`);
    if (difference) return difference;
  }
  return unplannedDifference(plan, inputs.markets);
}

const onChainValues = (group: ParameterGroup, market: Market) => {
  const values: Readonly<Record<string, number>> = { ...market[group] };
  return Object.fromEntries(onChainParameters(group).map(({ field }) => [field, values[field]]));
};

/** What differs between the judged markets and isn't in the plan was judged, but won't happen. */
function unplannedDifference(plan: ChangePlan, markets: readonly MarketInput[]): Difference | null {
  for (const [index, { market, before, after }] of markets.entries()) {
    const planned = plan.changes.flatMap((change) =>
      change.kind === 'parameters' && change.market.toLowerCase() === market.toLowerCase() ? [change.group] : [],
    );
    const asPlanned = planned.reduce<Market>((judged, group) => ({ ...judged, [group]: after[group] }), before);
    const difference = firstDifference(after, asPlanned, `inputs.markets[${index}].after`);
    if (difference) return difference;
  }
  return null;
}

function reportDifference({ inputs, reports }: EvidenceBundle, recompute: Recompute): Difference | null {
  const expected = inputs.markets.map(({ market, before, after }) => ({
    market,
    before: recompute.report(before, inputs.policy),
    after: recompute.report(after, inputs.policy),
  }));
  return firstDifference(reports, expected, 'reports');
}

async function stressDifference(bundle: EvidenceBundle, recompute: Recompute): Promise<Difference | null> {
  const run = bundle.inputs.stress;
  return firstDifference(bundle.stress, run === null ? null : await recompute.stress(run), 'stress');
}

async function simulationDifference(
  bundle: EvidenceBundle,
  recompute: Recompute,
  digest: `0x${string}`,
): Promise<Difference | null> {
  const { simulation, chainState, plan } = bundle;
  if (simulation === null || chainState === undefined) return null;
  const found = await recompute.simulate(bundle, chainState, fillPlaceholder(plan, digest));
  return firstDifference(simulation, found, 'simulation');
}

function encodingDifference(
  { plan, encodings }: EvidenceBundle,
  recompute: Recompute,
  digest: `0x${string}`,
): Difference | null {
  const filled = fillPlaceholder(plan, digest);
  for (const [index, { venue, context, encoded }] of encodings.entries()) {
    const expected = recompute.encode(venue, filled, context);
    if (expected === null) {
      return { path: `encodings[${index}].venue`, found: venue, expected: 'a venue that can be encoded here' };
    }
    const difference = firstDifference(encoded, expected, `encodings[${index}].encoded`);
    if (difference) return difference;
  }
  return null;
}
