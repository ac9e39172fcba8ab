import { z } from 'zod';
import { predictId as predictContent } from '@/server/adapters/venues/compound';
import { predictId as predictProposal } from '@/server/adapters/venues/governor';
import { SAFE_VERSIONS, safeTransactionJson } from '@/server/adapters/venues/safe';
import { addressSchema, hashSchema, hexSchema, integerSchema } from '../wire/hex';
import { type Carried, carriedBySafe, carriedBySteward, carriedByTimelock, carriedByVote, type Place } from './carried';
import { placeOfVote, type Voting } from './voting';

const amount = integerSchema.transform(BigInt);

const safeFields = {
  safe: addressSchema,
  /** absent in rows made when 1.4.1 was the only one */
  version: z.enum(SAFE_VERSIONS).optional(),
  /** when the proposal was made; the present ones are read from the chain */
  threshold: z.number().int().min(1),
  transaction: z.strictObject({
    to: addressSchema,
    value: amount,
    data: hexSchema,
    operation: z.union([z.literal(0), z.literal(1)]),
    safeTxGas: amount,
    baseGas: amount,
    gasPrice: amount,
    gasToken: addressSchema,
    refundReceiver: addressSchema,
    nonce: z.number().int().min(0),
  }),
};

const batchFields = {
  targets: z.array(addressSchema),
  values: z.array(amount),
  payloads: z.array(hexSchema),
};

/** What the column `encoded` holds, by venue. */
const FORMS = {
  safe: z.strictObject(safeFields),
  timelock: z.strictObject({
    ...safeFields,
    timelock: addressSchema,
    operation: z.strictObject({
      ...batchFields,
      predecessor: hashSchema,
      salt: hashSchema,
      delaySeconds: z.number().int().min(0),
    }),
  }),
  governor: z.strictObject({
    governor: addressSchema,
    timelock: addressSchema.nullable(),
    votes: addressSchema,
    proposal: z.strictObject({ ...batchFields, description: z.string() }),
  }),
  compound: z.strictObject({
    governor: addressSchema,
    executor: addressSchema,
    nextProposalId: z.number().int().min(1),
    votes: addressSchema,
    proposal: z.strictObject({
      targets: z.array(addressSchema),
      values: z.array(amount),
      signatures: z.array(z.string()),
      argumentData: z.array(hexSchema),
      description: z.string(),
    }),
  }),
  steward: z.strictObject({
    steward: addressSchema,
    action: z.strictObject({
      calls: z.array(z.strictObject({ to: addressSchema, value: amount, data: hexSchema })),
      data: hexSchema,
    }),
  }),
};

/** A plan's stored bytes, the place they are for, and how many signatures that took when they were made. */
export interface StoredForm {
  readonly carried: Carried;
  readonly place: Place;
  readonly threshold: number;
}

function readSigning(chainId: number, { safe, version, transaction }: z.output<typeof FORMS.safe>) {
  return { context: { chainId, safe, nonce: transaction.nonce, ...(version && { version }) }, transaction };
}

/** Parses both columns; the ids follow from the bytes that are stored, not from the plan. */
export function readStoredForm(chainId: number, venue: string, column: unknown): StoredForm {
  switch (venue) {
    case 'governor': {
      const { governor, timelock, votes, proposal } = FORMS.governor.parse(column);
      const context = { chainId, governor, timelock };
      return byVote({ venue, context, votes, proposal, ids: predictProposal(proposal, context) });
    }
    case 'compound': {
      const { governor, executor, nextProposalId, votes, proposal } = FORMS.compound.parse(column);
      const context = { chainId, governor, executor, nextProposalId };
      return byVote({ venue, context, votes, proposal, ids: predictContent(proposal, context) });
    }
    case 'steward': {
      const { steward, action } = FORMS.steward.parse(column);
      const context = { chainId, steward };
      return { carried: carriedBySteward(context, action), place: { venue, steward: context }, threshold: 0 };
    }
    case 'timelock': {
      const { timelock, operation, ...safeForm } = FORMS.timelock.parse(column);
      const { delaySeconds, predecessor } = operation;
      const signing = readSigning(chainId, safeForm);
      const context = { chainId, timelock, delaySeconds, predecessor };
      const carried = carriedByTimelock(signing, context, operation);
      return { carried, place: { venue, safe: signing.context, timelock: context }, threshold: safeForm.threshold };
    }
    default: {
      const form = FORMS.safe.parse(column);
      const signing = readSigning(chainId, form);
      return {
        carried: carriedBySafe(signing),
        place: { venue: 'safe', safe: signing.context },
        threshold: form.threshold,
      };
    }
  }
}

const byVote = (voting: Voting): StoredForm => ({
  carried: carriedByVote(voting),
  place: placeOfVote(voting),
  threshold: 0,
});

const bytesJson = <Batch extends { readonly values: readonly bigint[] }>(batch: Batch) => ({
  ...batch,
  values: batch.values.map(String),
});

/** The bytes alone, integers as decimal strings: what is stored, and what is compared. */
export const formBytes = ({ signing, scheduling, voting, stewarding }: Carried) => ({
  ...(signing && { transaction: safeTransactionJson(signing.transaction) }),
  ...(scheduling && { operation: bytesJson(scheduling.operation) }),
  ...(voting && { proposal: bytesJson(voting.proposal) }),
  ...(stewarding && {
    action: {
      calls: stewarding.action.calls.map(({ to, value, data }) => ({ to, value: String(value), data })),
      data: stewarding.action.data,
    },
  }),
});

/** What goes into the column. */
export function toStoredForm(carried: Carried, threshold: number) {
  const { signing, scheduling, voting, stewarding } = carried;
  return {
    ...(signing && {
      safe: signing.context.safe,
      ...(signing.context.version && { version: signing.context.version }),
      threshold,
    }),
    ...(scheduling && { timelock: scheduling.context.timelock }),
    ...(voting && { ...withoutChain(voting.context), votes: voting.votes }),
    ...(stewarding && { steward: stewarding.context.steward }),
    ...formBytes(carried),
  };
}

/** The chain is the workspace's, and stands there. */
const withoutChain = ({ chainId: _, ...context }: Voting['context']) => context;
