import { runStress } from '@/server/adapters/jobs/pool';
import { replaySimulation } from '@/server/adapters/chain/replay-simulation';
import { VENUE_NAMES, venueEvidence } from '@/server/adapters/venues';
import {
  assertJson,
  type JsonValue,
  parseBundle,
  type Recompute,
  stressEvidence,
  type Verification,
  verifyBundle,
} from '@/server/domain/evidence';
import { parsePolicy, stabilityReport } from '@/server/domain/stability';
import { parseStressRun } from '@/server/domain/stress';
import { engineContentHash } from '@/server/services/engine-hash';
import type { Command } from '../command';
import { progressBar } from '../progress';
import { readJson } from '../read-input';

export const verify: Command = {
  name: 'verify',
  summary: 'Recomputes every claim of an evidence bundle and names the first that differs',
  usage: 'BUNDLE',
  optionHelp: {},
  example: 'homeostat verify evidence.json',
  options: {},
  positionals: 1,
  async run({ positionals: [source] }) {
    const bundle = parseBundle(await readJson(source), parsePolicy);
    const found = await verifyBundle(bundle, await recompute());
    const verified = found.difference === null;
    return { exitCode: verified ? 0 : 1, json: { verified, ...found }, text: verificationText(found) };
  },
};

async function recompute(): Promise<Recompute> {
  return {
    engineContentHash: await engineContentHash(),
    report: (market, policy) => asJson(stabilityReport(market, policy)),
    async stress(run) {
      const bar = progressBar('stress');
      const onProgress = (at: { pathsDone: number; pathsTotal: number; pathsPerSecond: number }) =>
        bar.update(at.pathsDone, at.pathsTotal, at.pathsPerSecond);
      return asJson(stressEvidence(await runStress(parseStressRun(run), { onProgress })));
    },
    simulate: ({ simulation }, state, plan) => replaySimulation(state, plan, simulation),
    encode: (venue, plan, context) => {
      const known = VENUE_NAMES.find((name) => name === venue);
      return known === undefined ? null : venueEvidence(known, plan, context).encoded;
    },
  };
}

/** A result as the JSON that a bundle holds; fields that are undefined aren't there. */
function asJson(value: unknown): JsonValue {
  const json: unknown = JSON.parse(JSON.stringify(value));
  assertJson(json, '');
  return json;
}

function verificationText({ digest, difference, sameEngine, notVerified }: Verification): string {
  return [
    difference === null
      ? 'verified: every claim was computed again and is equal'
      : `DIFFERS at ${difference.path}: found ${shown(difference.found)}, expected ${shown(difference.expected)}`,
    ...(sameEngine ? [] : ['note: the bundle was made by another version of the engine']),
    ...notVerified.map((part) => `not verified: ${part}`),
    `digest ${digest}`,
  ].join('\n');
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 197)}…` : text;
}
