import {
  calculateSafeTransactionHash,
  encodeMultiSendData,
  preimageSafeTransactionHash,
} from '@safe-global/protocol-kit';
import fc from 'fast-check';
import { decodeFunctionData, getAddress, type Hex, keccak256, zeroAddress } from 'viem';
import { describe, expect, it } from 'vitest';
import { multiSendAbi } from '@/server/adapters/chain/local-abis';
import type { Call } from '@/server/adapters/protocols';
import {
  decodeMultiSend,
  encodeMultiSend,
  encodePlan,
  batchContractOf,
  SAFE_VERSIONS,
  predictId,
  type SafeTransaction,
} from '@/server/adapters/venues/safe';
import { fillPlaceholder } from '@/server/domain/evidence';
import type { ChangePlan } from '@/server/domain/plan';
import { PLAN } from '../../../fixtures/change-plan';

const bytes = (length: number) =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((array): Hex => `0x${Buffer.from(array).toString('hex')}`);
const address = bytes(20).map((hex) => getAddress(hex));
const uint = fc.bigInt(0n, 2n ** 256n - 1n);
const data = fc.uint8Array({ maxLength: 500 }).map((array): Hex => `0x${Buffer.from(array).toString('hex')}`);
const calls = fc.array(fc.record({ to: address, value: uint, data }), { minLength: 1, maxLength: 8 });

const transaction: fc.Arbitrary<SafeTransaction> = fc.record({
  to: address,
  value: uint,
  data,
  operation: fc.constantFrom(0 as const, 1 as const),
  safeTxGas: uint,
  baseGas: uint,
  gasPrice: uint,
  gasToken: address,
  refundReceiver: address,
  nonce: fc.nat(),
});

const chain = fc.integer({ min: 1, max: 2 ** 40 });

const forKit = (tx: SafeTransaction) => ({
  ...tx,
  value: tx.value.toString(),
  safeTxGas: tx.safeTxGas.toString(),
  baseGas: tx.baseGas.toString(),
  gasPrice: tx.gasPrice.toString(),
});

describe('predictId', () => {
  it('finds the hashes that Safe’s own kit finds, for any transaction, Safe and chain', () => {
    fc.assert(
      fc.property(transaction, address, chain, fc.constantFrom(...SAFE_VERSIONS), (tx, safe, chainId, version) => {
        const { domainHash, messageHash, safeTxHash } = predictId(tx, { chainId, safe });
        expect(safeTxHash).toBe(calculateSafeTransactionHash(safe, forKit(tx), version, BigInt(chainId)));
        const preimage = preimageSafeTransactionHash(safe, forKit(tx), version, BigInt(chainId));
        expect(preimage).toBe(`0x1901${domainHash.slice(2)}${messageHash.slice(2)}`);
        expect(keccak256(preimage as Hex)).toBe(safeTxHash);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a MultiSend batch', () => {
  it('is what Safe’s own kit packs, and decodes to the same calls', () => {
    fc.assert(
      fc.property(calls, (batch: Call[]) => {
        const encoded = encodeMultiSend(batch);
        const [packed] = decodeFunctionData({ abi: multiSendAbi, data: encoded }).args;
        const kit = batch.map((call) => ({ ...call, value: call.value.toString(), operation: 0 }));
        expect(packed).toBe(encodeMultiSendData(kit));
        expect(decodeMultiSend(encoded)).toEqual(batch);
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses bytes that are cut short, and any operation but a call', () => {
    const encoded = encodeMultiSend([{ to: zeroAddress, value: 0n, data: '0x1234' }]);
    // selector (4), offset (32), length (32), then the packed calls: 85 + 2 bytes
    const lengthAt = 2 + 2 * (4 + 32 + 31);
    const shorter = `${encoded.slice(0, lengthAt)}56${encoded.slice(lengthAt + 2)}` as Hex;
    expect(() => decodeMultiSend(shorter)).toThrow('ends inside the data of a call');
    const inHeader = `${encoded.slice(0, lengthAt)}50${encoded.slice(lengthAt + 2)}` as Hex;
    expect(() => decodeMultiSend(inHeader)).toThrow('ends inside the header of a call');
    const delegate = `${encoded.slice(0, lengthAt + 2)}01${encoded.slice(lengthAt + 4)}` as Hex;
    expect(() => decodeMultiSend(delegate)).toThrow('no plain call');
  });
});

describe('encodePlan', () => {
  const context = { chainId: 31_337, safe: getAddress(`0x${'5a'.repeat(20)}`), nonce: 4 };
  const filled = fillPlaceholder(PLAN, `0x${'d1'.repeat(32)}`);
  const { evidenceDigest: _none, ...first } = filled;
  const single: ChangePlan = { ...first, version: 1, changes: [filled.changes[0]] };

  it('calls the single change of a plan of version 1 directly, as it was signed', () => {
    const tx = encodePlan(single, context);
    expect(tx).toMatchObject({ to: single.changes[0].kind === 'parameters' && single.changes[0].market, operation: 0 });
    expect(tx.data.slice(0, 10)).not.toBe('0x8d80ff0a');
  });

  it('sends several changes as plain calls in one batch, with gas and refund at zero', () => {
    const tx = encodePlan(filled, context);
    expect(tx).toMatchObject({ to: '0x9641d764fc13c8B624c04430C7356C1C7C8102e2', operation: 1, nonce: 4 });
    expect(tx.to).toBe(batchContractOf('1.4.1', 31_337).address);
    expect(encodePlan(filled, { ...context, version: '1.3.0' }).to).toBe('0x40A2aCCbd92BCA938b02010E17A5b8929b49130D');
    expect(encodePlan(filled, { ...context, version: '1.5.0' }).to).toBe('0xA83c336B20401Af773B6219BA5027174338D1836');
    expect([tx.value, tx.safeTxGas, tx.baseGas, tx.gasPrice]).toEqual([0n, 0n, 0n, 0n]);
    expect([tx.gasToken, tx.refundReceiver]).toEqual([zeroAddress, zeroAddress]);
    expect(decodeMultiSend(tx.data)).toHaveLength(4);
  });

  it('refuses another chain and an evidence digest that is still open', () => {
    expect(() => encodePlan(filled, { ...context, chainId: 1 })).toThrow("chainId 31337 of the plan is not the Safe's");
    expect(() => encodePlan(PLAN, context)).toThrow('evidenceDigest is still a placeholder');
  });
});
