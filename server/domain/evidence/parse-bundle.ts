import { z } from 'zod';
import { parseMarket } from '../market';
import { parseWith } from '../parse-with';
import { parsePlan } from '../plan';
import type { Policy } from '../stability/policy';
import type { EvidenceBundle } from './bundle';
import { assertJson, type JsonValue } from './canonical-json';
import { chainStateSchema } from './chain-state';

const hash = z.templateLiteral(['0x', z.string()]).refine((text) => /^0x[0-9a-f]{64}$/.test(text), {
  error: '32 bytes, 0x and 64 lower-case hexadecimal digits',
});
const address = z.templateLiteral(['0x', z.string()]).refine((text) => /^0x[0-9a-fA-F]{40}$/.test(text), {
  error: 'an address of 20 bytes, 0x and 40 hexadecimal digits',
});
const json = z.custom<JsonValue>((value) => value !== undefined, 'a JSON value');

const bundleSchema = z.strictObject({
  version: z.literal(1),
  engineContentHash: hash,
  plan: json,
  inputs: z.strictObject({
    markets: z
      .array(z.strictObject({ market: address, marketName: z.string().min(1).max(200), before: json, after: json }))
      .max(16),
    policy: json,
    stress: json,
  }),
  reports: z.array(z.strictObject({ market: address, before: json, after: json })).max(16),
  stress: z.strictObject({ digest: hash, metrics: json }).nullable(),
  simulation: json,
  chainState: chainStateSchema.optional(),
  encodings: z.array(z.strictObject({ venue: z.string().min(1).max(40), context: json, encoded: json })).max(8),
});

/** Reads a bundle: unknown or missing fields, a broken plan, market or policy are refused. Claims are for `verifyBundle`. */
export function parseBundle(input: unknown, parsePolicy: (input: unknown) => Policy): EvidenceBundle {
  assertJson(input, '');
  const bundle = parseWith(bundleSchema, input, '');
  const markets = bundle.inputs.markets.map((one) => ({
    ...one,
    before: parseMarket(one.before),
    after: parseMarket(one.after),
  }));
  const policy = parsePolicy(bundle.inputs.policy);
  return { ...bundle, plan: parsePlan(bundle.plan), inputs: { ...bundle.inputs, markets, policy } };
}
