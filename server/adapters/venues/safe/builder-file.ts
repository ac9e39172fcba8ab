import { keccak256, stringToHex, type Address, type Hex } from 'viem';
import { z } from 'zod';
import { DomainError } from '@/server/domain/errors';
import { parseWith } from '@/server/domain/parse-with';
import type { Call } from '../../protocols';
import { addressField } from '../context-fields';

/** A batch as Safe's Transaction Builder writes and reads it. */
export interface BuilderFile {
  readonly version: '1.0';
  /** decimal */
  readonly chainId: string;
  /** unix milliseconds */
  readonly createdAt: number;
  readonly meta: BuilderMeta;
  readonly transactions: readonly BuilderTransaction[];
}

interface BuilderMeta {
  readonly name: string;
  readonly description: string;
  readonly txBuilderVersion: string;
  readonly createdFromSafeAddress: string;
  readonly createdFromOwnerAddress: string;
  readonly checksum?: string;
}

interface BuilderTransaction {
  readonly to: Address;
  /** wei, decimal */
  readonly value: string;
  readonly data: Hex;
  readonly contractMethod: null;
  readonly contractInputsValues: null;
}

const BUILDER_VERSION = '1.16.5';

export interface BuilderRequest {
  readonly chainId: number;
  readonly safe: Address;
  readonly title: string;
  readonly description: string;
  /** unix milliseconds */
  readonly createdAt: number;
  readonly calls: readonly Call[];
}

/** Calls as a file for the Transaction Builder, checksum included. */
export function builderFile({ chainId, safe, title, description, createdAt, calls }: BuilderRequest): BuilderFile {
  const file: BuilderFile = {
    version: '1.0',
    chainId: String(chainId),
    createdAt,
    meta: {
      name: title,
      description,
      txBuilderVersion: BUILDER_VERSION,
      createdFromSafeAddress: safe,
      createdFromOwnerAddress: '',
    },
    transactions: calls.map(({ to, value, data }) => ({
      to,
      value: value.toString(),
      data,
      contractMethod: null,
      contractInputsValues: null,
    })),
  };
  return { ...file, meta: { ...file.meta, checksum: builderChecksum(file) } };
}

/** keccak256 over the builder's own serialisation of the file, without checksum and with the name left out as null. */
export function builderChecksum(file: unknown): Hex {
  const { meta, ...rest } = file as { meta: Record<string, unknown> };
  const { checksum: _left, ...kept } = meta;
  return keccak256(stringToHex(serialised({ ...rest, meta: { ...kept, name: null } })));
}

/** Arrays in brackets; objects as the JSON of their sorted keys and then each value, all in braces; else JSON. */
function serialised(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(serialised).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields).sort();
  return `{${JSON.stringify(keys)}${keys.map((key) => `${serialised(fields[key])},`).join('')}}`;
}

const fileSchema = z.object({
  version: z.string(),
  chainId: z.string().regex(/^[1-9]\d*$/, 'a chain id as a decimal string'),
  meta: z.object({ checksum: z.string().optional() }).loose(),
  transactions: z
    .array(
      z.object({
        to: addressField,
        value: z.string().regex(/^\d+$/, 'wei as a decimal string'),
        data: z
          .string()
          .regex(/^0x([0-9a-fA-F]{2})*$/, 'bytes, 0x and hexadecimal digits')
          .nullable(),
      }),
    )
    .min(1, 'at least one transaction'),
});

export interface ReadBuilderFile {
  readonly chainId: number;
  readonly calls: readonly Call[];
  /** absent: the file has none, and nothing says that it is as it was written */
  readonly checksum: 'matches' | 'absent';
}

/** Reads a file of the Transaction Builder; one whose checksum is of other content is refused. */
export function readBuilderFile(input: unknown): ReadBuilderFile {
  const { chainId, meta, transactions } = parseWith(fileSchema, input, '');
  const expected = builderChecksum(input);
  if (meta.checksum !== undefined && meta.checksum.toLowerCase() !== expected)
    throw new DomainError('invalid-input', `meta.checksum ${meta.checksum} is refused: the content gives ${expected}`, {
      field: 'meta.checksum',
      value: meta.checksum,
      limit: expected,
    });
  const calls = transactions.map(({ to, value, data }, index): Call => {
    if (data !== null) return { to, value: BigInt(value), data: data as Hex };
    const message = `transactions[${index}].data is missing: only encoded calls are read, so that no ABI of a file is trusted`;
    throw new DomainError('unsupported', message, { field: `transactions[${index}].data` });
  });
  return { chainId: Number(chainId), calls, checksum: meta.checksum === undefined ? 'absent' : 'matches' };
}
