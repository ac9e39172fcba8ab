import type { Address } from 'viem';
import type { z } from 'zod';
import type { Call } from '@/server/adapters/protocols';
import { encodeDelegation, encodeVote } from '@/server/adapters/venues/ballot';
import { encodeExecution } from '@/server/adapters/venues/safe';
import { isSteward, steps as stewardSteps } from '@/server/adapters/venues/steward';
import { isPredecessorDone, steps as timelockSteps } from '@/server/adapters/venues/timelock';
import { blockingChecks } from '@/server/domain/checks';
import { requireSession } from '../authorise';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { countingSignatures } from './count-signatures';
import { findProposal, type FoundProposal, isWaiting, signingOf } from './find';
import { findNested } from './nested';
import { presentChecks } from './present-checks';
import { reconcileProposal } from './reconcile';
import type { stepRequestInput } from './act-schema';
import { readStanding, type Standing } from './standing';
import { isQueued, stepsOfVote } from './voting';

/**
 * A market settles up to the time of its block: between estimating and being mined the same call gets dearer (by 5 % and
 * more within seconds on the local chain), and a call that runs out of gas reverts the whole transaction.
 */
const GAS_HEADROOM_PERCENT = 150n;
const GAS_HEADROOM = 100_000n;

type Input = z.output<typeof stepRequestInput>;

interface Step {
  readonly call: Call;
  /** who may send it, where not anybody */
  readonly sender: Address | null;
}

const refuse = (text: string) => new ServiceError('conflict', text);

/**
 * What a wallet may send next for a proposal: nothing that the venue would refuse now, and nothing that takes the plan
 * further as long as a blocking check stands against it. Between signing and executing a deadline passes and values in
 * force change. A vote may be cast against anything, so no check stands in its way.
 */
export async function stepRequest(context: ServiceContext, input: Input) {
  const { actor, chain, database, now } = context;
  const stored = await findProposal(database, input.id);
  const standing = await mustRead(readStanding(chain, stored, now()));
  const found = await mustRead(reconcileProposal(context, stored, standing));
  const me = input.sender ?? (actor.kind === 'session' ? actor.address : null);
  const { call, sender } = await stepFor(context, found, standing, input);
  if (input.step !== 'vote' && input.step !== 'delegate') await requirePassing(context, found, standing);
  // Of the pending block: a timelock counts seconds, and no block need have come since they were over.
  const estimate = await mustRead(
    chain.estimateGas({
      account: sender ?? standing.safe?.owners[0] ?? me ?? undefined,
      to: call.to,
      data: call.data,
      blockTag: 'pending',
    }),
  );
  return {
    chainId: found.plan.chainId,
    to: call.to,
    value: call.value.toString(),
    data: call.data,
    gas: ((estimate * GAS_HEADROOM_PERCENT) / 100n + GAS_HEADROOM).toString(),
  };
}

async function requirePassing(context: ServiceContext, found: FoundProposal, standing: Standing) {
  const blocking = blockingChecks(await presentChecks(context, found, standing));
  if (blocking.length > 0)
    throw refuse(
      `not to be executed: ${blocking.map(({ name, state, reason }) => `${name} is "${state}" (${reason})`).join('; ')}`,
    );
}

async function stepFor(context: ServiceContext, found: FoundProposal, standing: Standing, input: Input): Promise<Step> {
  const { row, carried } = found;
  if (input.step === 'delegate') return delegation(found, senderOf(context, input), input.to);
  if (!isWaiting(row.state)) throw refuse(`the proposal is ${row.state}: there is nothing to execute`);
  if (carried.voting) return governorStep(context, found, standing, input);
  if (carried.stewarding) return stewardStep(context, found, standing, input);
  if (input.step === 'approve') return approval(context, found, standing, input.safe);
  if (input.step !== 'execute') throw refuse(`a proposal of a Safe has no step "${input.step}"`);
  if (row.state === 'queued') return operationStep(context, found, standing);
  return safeExecution(found, standing);
}

const anybody = (call: Call): Step => ({ call, sender: null });

/** Whose votes count, or whose right to propose: the chain itself holds them to it. */
const senderOf = ({ actor }: ServiceContext, { sender }: Input): Address => sender ?? requireSession(actor);

function delegation({ carried: { voting } }: FoundProposal, me: Address, to: Address | null): Step {
  if (!voting) throw refuse('nobody votes on this proposal: there is nothing to delegate');
  return { call: encodeDelegation(voting.votes, to ?? me), sender: me };
}

function governorStep(
  service: ServiceContext,
  { row, carried }: FoundProposal,
  { vote }: Standing,
  input: Input,
): Step {
  const { step, support } = input;
  const voting = carried.voting!;
  const { governor } = voting.context;
  const { state, proposalId } = vote ?? { state: 'unknown', proposalId: null };
  const at = (name: string) => anybody(stepsOfVote(voting, proposalId).find((one) => one.name === name)!.call);
  const only = (wanted: string, ...states: string[]) => {
    if (!states.includes(state)) throw refuse(`${wanted}: at the governor the proposal is "${state}"`);
  };
  switch (step) {
    case 'propose':
      only('it can’t be proposed', 'unknown');
      return { ...at('propose'), sender: senderOf(service, input) };
    case 'vote':
      only('nobody can vote now', 'active');
      if (!support) throw refuse('support is missing: for, against or abstain');
      if (proposalId === null) throw refuse('the governor’s number of the proposal is not known');
      return { call: encodeVote(governor, proposalId, support), sender: senderOf(service, input) };
    case 'queue':
      only('it can’t be queued', 'succeeded');
      if (!isQueued(voting)) throw refuse('the governor executes by itself: there is nothing to queue');
      return at('queue');
    case 'execute':
      only('it can’t be executed', 'queued', ...(isQueued(voting) ? [] : ['succeeded']));
      return at('execute');
    default:
      throw refuse(`proposal #${row.number} is decided by votes: it has no step "${step}"`);
  }
}

async function stewardStep(
  service: ServiceContext,
  { row, carried }: FoundProposal,
  { steward }: Standing,
  input: Input,
): Promise<Step> {
  if (input.step !== 'execute')
    throw refuse(`proposal #${row.number} is sent by a steward: it has no step "${input.step}"`);
  const { context, action } = carried.stewarding!;
  const sender = senderOf(service, input);
  if (!(await mustRead(isSteward(service.chain, context.steward, sender))))
    throw refuse(`${sender} is no steward of ${context.steward}, which takes changes from its stewards alone`);
  const readyAt = steward?.readyAt ?? 0;
  if (readyAt * 1000 > service.now().getTime())
    throw refuse(`the contract takes the next change of the market at ${new Date(readyAt * 1000).toISOString()}`);
  const [{ call }] = stewardSteps(action, context);
  return { call, sender };
}

async function operationStep(
  { chain }: ServiceContext,
  { carried }: FoundProposal,
  { operation }: Standing,
): Promise<Step> {
  const { context, operation: batch } = carried.scheduling!;
  if (operation?.state !== 'ready') throw refuse('the timelock’s delay is not over yet');
  if (!(await mustRead(isPredecessorDone(chain, context.timelock, batch.predecessor))))
    throw refuse('another operation of the timelock has to execute before it');
  return anybody(timelockSteps(batch, context).find(({ name }) => name === 'execute')!.call);
}

/** The execution of a nested Safe's own transaction, which approves this one. */
async function approval(
  context: ServiceContext,
  found: FoundProposal,
  { safe }: Standing,
  owner: Input['safe'],
): Promise<Step> {
  if (!owner) throw refuse('safe is missing: the Safe that approves');
  const { child, transaction, hashes, approved, approvals } = await findNested(context, found, safe!, owner);
  if (approved) throw refuse(`the Safe ${child.address} has approved already`);
  const signatures = countingSignatures(found.row.signatures, { ...child, approved: approvals }, hashes.safeTxHash);
  if (signatures.length < child.threshold)
    throw refuse(`${signatures.length} of ${child.threshold} signatures of ${child.address}: not executable yet`);
  const call = encodeExecution(transaction, { safe: child.address }, signatures.slice(0, child.threshold));
  return { call, sender: child.owners[0] };
}

function safeExecution(found: FoundProposal, { safe }: Standing): Step {
  const { context, transaction } = signingOf(found);
  const { nonce, threshold } = safe!;
  const signatures = countingSignatures(found.row.signatures, safe!, found.row.identity);
  if (signatures.length < threshold)
    throw refuse(`${signatures.length} of ${threshold} signatures: not executable yet`);
  if (nonce !== context.nonce)
    throw refuse(
      `the Safe is at nonce ${nonce}, this transaction has ${context.nonce}: ${nonce < context.nonce ? 'another one comes first' : 'it was overtaken'}`,
    );
  return anybody(encodeExecution(transaction, context, signatures.slice(0, threshold)));
}
