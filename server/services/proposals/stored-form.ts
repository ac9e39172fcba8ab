import { z } from 'zod';
import { predictId as predictProposal } from '@/server/adapters/venues/governor';
import { SAFE_VERSIONS, safeTransactionJson } from '@/server/adapters/venues/safe';
import { predictId as predictOperation } from '@/server/adapters/venues/timelock';
import { addressSchema, hashSchema, hexSchema, integerSchema } from '../wire/hex';
import type { Carried, Place } from './carried';

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
  const none = { signing: null, scheduling: null, voting: null };
  if (venue === 'governor') {
    const { governor, timelock, votes, proposal } = FORMS.governor.parse(column);
    const context = { chainId, governor, timelock };
    const voting = { context, votes, proposal, ids: predictProposal(proposal, context) };
    const carried: Carried = { ...none, venue, executor: timelock ?? governor, voting };
    return { carried, place: { venue, governor: context, votes }, threshold: 0 };
  }
  if (venue === 'timelock') {
    const { timelock, operation, ...safeForm } = FORMS.timelock.parse(column);
    const { delaySeconds, predecessor } = operation;
    const signing = readSigning(chainId, safeForm);
    const context = { chainId, timelock, delaySeconds, predecessor };
    const scheduling = { context, operation, ...predictOperation(operation) };
    const carried: Carried = { ...none, venue, executor: timelock, signing, scheduling };
    return { carried, place: { venue, safe: signing.context, timelock: context }, threshold: safeForm.threshold };
  }
  const form = FORMS.safe.parse(column);
  const signing = readSigning(chainId, form);
  const carried: Carried = { ...none, venue: 'safe', executor: form.safe, signing };
  return { carried, place: { venue: 'safe', safe: signing.context }, threshold: form.threshold };
}

const bytesJson = <Batch extends { readonly values: readonly bigint[] }>(batch: Batch) => ({
  ...batch,
  values: batch.values.map(String),
});

/** The bytes alone, integers as decimal strings: what is stored, and what is compared. */
export const formBytes = ({ signing, scheduling, voting }: Carried) => ({
  ...(signing && { transaction: safeTransactionJson(signing.transaction) }),
  ...(scheduling && { operation: bytesJson(scheduling.operation) }),
  ...(voting && { proposal: bytesJson(voting.proposal) }),
});

/** What goes into the column. */
export function toStoredForm(carried: Carried, threshold: number) {
  const { signing, scheduling, voting } = carried;
  return {
    ...(signing && {
      safe: signing.context.safe,
      ...(signing.context.version && { version: signing.context.version }),
      threshold,
    }),
    ...(scheduling && { timelock: scheduling.context.timelock }),
    ...(voting && { governor: voting.context.governor, timelock: voting.context.timelock, votes: voting.votes }),
    ...formBytes(carried),
  };
}
