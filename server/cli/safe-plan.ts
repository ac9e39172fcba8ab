import { type Address, getAddress, type Hex } from 'viem';
import { z } from 'zod';
import { readSafe, SAFE_VERSIONS, type SafeContext, type SafeVersion } from '@/server/adapters/venues/safe';
import { fillPlaceholder } from '@/server/domain/evidence';
import { parseWith } from '@/server/domain/parse-with';
import { type ChangePlan, hasPlaceholder, parsePlan } from '@/server/domain/plan';
import { chainClient } from './chain-option';
import type { Invocation, OptionsConfig } from './command';
import type { TimelockContext } from '@/server/adapters/venues/timelock';
import { integerOption, textOption } from './parse-options';
import { UsageError } from './usage-error';

/** A plan for a Safe: the plan with its digest filled in, and the Safe that is to carry it. */
export interface SafePlan {
  readonly plan: ChangePlan;
  readonly context: SafeContext;
  /** where the Safe only schedules the plan */
  readonly timelock?: TimelockContext;
  /** an owner that is a Safe itself, and approves by its own transaction */
  readonly approver?: SafeContext;
}

export const SAFE_OPTIONS: OptionsConfig = {
  safe: { type: 'string' },
  nonce: { type: 'string' },
  'safe-version': { type: 'string' },
  rpc: { type: 'string' },
  'evidence-digest': { type: 'string' },
};

export const SAFE_OPTION_HELP: Readonly<Record<string, string>> = {
  '--safe ADDRESS': 'the Safe that executes, unless the file names it',
  '--nonce N': 'its nonce, unless the file or --rpc says it',
  '--safe-version V': '1.3.0, 1.4.1 (otherwise) or 1.5.0: which batch contract it delegates to',
  '--rpc URL': 'JSON-RPC of the chain, to read the nonce from',
  '--evidence-digest HEX': '32 bytes that replace the placeholder, unless the file says them',
};

const wrapped = z.strictObject({
  plan: z.unknown(),
  safe: z.strictObject({ address: z.string(), nonce: z.int().min(0).optional() }).optional(),
  evidenceDigest: z.string().optional(),
});

/** Reads a ChangePlan, or `{"plan", "safe": {"address", "nonce"}, "evidenceDigest"}`; options come before the file. */
export async function readSafePlan(input: unknown, invocation: Invocation): Promise<SafePlan> {
  const { plan, file } = readFilledPlan(input, invocation);
  const safe = addressOption(invocation, 'safe', file.safe?.address);
  if (safe === null) throw new UsageError('safe is missing: name the Safe with --safe ADDRESS');
  const nonce =
    integerOption(invocation, 'nonce', 'nonce') ?? file.safe?.nonce ?? (await nonceFrom(invocation, plan, safe));
  requireFilled(plan);
  const version = versionOption(invocation);
  return { plan, context: { chainId: plan.chainId, safe, nonce, ...(version && { version }) } };
}

/** The plan of a file with its evidence digest filled in where one is known, and whatever else the file says. */
export function readFilledPlan(input: unknown, invocation: Invocation) {
  const isWrapped = typeof input === 'object' && input !== null && 'plan' in input;
  const file: z.output<typeof wrapped> = isWrapped ? parseWith(wrapped, input, '') : { plan: input };
  const draft = parsePlan(file.plan);
  const digest = textOption(invocation, 'evidence-digest') ?? file.evidenceDigest;
  const plan = digest === undefined ? draft : fillPlaceholder(draft, bytes32(digest));
  return { plan, file };
}

/** Nothing can be encoded while the plan only names the place of its digest. */
export function requireFilled(plan: ChangePlan): void {
  if (hasPlaceholder(plan))
    throw new UsageError('evidenceDigest is still a placeholder: fill it in with --evidence-digest HEX');
}

/** `--safe-version`, or undefined where it is absent. */
function versionOption(invocation: Invocation): SafeVersion | undefined {
  const text = textOption(invocation, 'safe-version');
  if (text === undefined) return undefined;
  const version = SAFE_VERSIONS.find((one) => one === text);
  if (version) return version;
  throw new UsageError(`--safe-version ${text} is not supported: ${SAFE_VERSIONS.join(', ')}`);
}

/** An address from an option, or what the file says instead; null where neither does. */
export function addressOption(invocation: Invocation, name: string, otherwise?: string): Address | null {
  const option = textOption(invocation, name);
  const text = option ?? otherwise;
  if (text === undefined) return null;
  if (/^0x[0-9a-fA-F]{40}$/.test(text)) return getAddress(text);
  const what = option === undefined ? name : `--${name}`;
  throw new UsageError(`${what} ${JSON.stringify(text)} is refused: an address, 0x and 40 hexadecimal digits`);
}

function bytes32(text: string): Hex {
  if (/^0x[0-9a-fA-F]{64}$/.test(text)) return text as Hex;
  throw new UsageError(`evidenceDigest ${JSON.stringify(text)} is refused: 32 bytes, 0x and 64 hexadecimal digits`);
}

export async function nonceFrom(
  invocation: Invocation,
  { chainId }: Pick<ChangePlan, 'chainId'>,
  safe: Address,
  option = 'nonce',
): Promise<number> {
  const client = await chainClient(invocation, chainId);
  if (client === null)
    throw new UsageError(`${option} is missing: name it with --${option} N, or the chain with --rpc URL`);
  return (await readSafe(client, safe)).nonce;
}
