import { decodeFunctionData, getAddress, type Hex, keccak256, size, slice, toHex } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { beforeAll, describe, expect, it } from 'vitest';
import { safeAbi } from '@/server/adapters/chain/local-abis';
import {
  assembleSignatures,
  encodeExecution,
  encodePlan,
  predictId,
  typedData,
  typedDataJson,
  verifySignature,
} from '@/server/adapters/venues/safe';
import { fillPlaceholder } from '@/server/domain/evidence';
import { PLAN } from '../../../fixtures/change-plan';

const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const keys = [1, 2, 3].map(() => privateKeyToAccount(generatePrivateKey()));
const owners = keys.map(({ address }) => address);
const context = { chainId: 31_337, safe: getAddress(`0x${'5a'.repeat(20)}`), nonce: 0 };
const transaction = encodePlan(fillPlaceholder(PLAN, `0x${'d1'.repeat(32)}`), context);
const { safeTxHash } = predictId(transaction, context);

let signature: Hex;
beforeAll(async () => {
  signature = await keys[0].signTypedData(typedData(transaction, context));
});

describe('verifySignature', () => {
  it('names the owner who signed', async () => {
    expect(await verifySignature(safeTxHash, signature, owners)).toEqual({ owner: owners[0], signature });
  });

  it('signs the same from the JSON text that a wallet is given', async () => {
    const parsed = JSON.parse(typedDataJson(transaction, context)) as ReturnType<typeof typedData>;
    expect(await keys[0].signTypedData(parsed)).toBe(signature);
  });

  it('writes a wallet’s v of 0 or 1 as 27 or 28', async () => {
    const v = Number(slice(signature, 64)) - 27;
    const short = `${slice(signature, 0, 64)}0${v}` as Hex;
    expect(await verifySignature(safeTxHash, short, owners)).toEqual({ owner: owners[0], signature });
  });

  it('takes what eth_sign makes of the hash, with v four higher', async () => {
    const message = await keys[1].signMessage({ message: { raw: safeTxHash } });
    const raised = `${slice(message, 0, 64)}${(Number(slice(message, 64)) + 4).toString(16)}` as Hex;
    expect(await verifySignature(safeTxHash, raised, owners)).toEqual({ owner: owners[1], signature: raised });
    await expect(verifySignature(safeTxHash, message, owners)).rejects.toThrow(/no owner|no signature/);
  });

  it.each([
    ['a changed byte', () => flip(signature, 10), /no owner of this Safe|no signature of any key/],
    [
      'a signature over another transaction',
      () => keys[0].sign({ hash: keccak256('0x01') }),
      /over another transaction/,
    ],
    ['a stranger', () => privateKeyToAccount(generatePrivateKey()).sign({ hash: safeTxHash }), /which is no owner/],
    ['a typed signature that says eth_sign', () => `${slice(signature, 0, 64)}1f` as Hex, /no owner|no signature/],
    ['an unknown v', () => `${slice(signature, 0, 64)}1d` as Hex, /v 29 is refused/],
    ['a short signature', () => slice(signature, 0, 64), /of 64 bytes is refused/],
    ['the twin with the high s', () => highTwin(signature), /lower half/],
  ])('refuses %s', async (_, make, message) => {
    await expect(verifySignature(safeTxHash, await make(), owners)).rejects.toThrow(message);
  });
});

describe('encodeExecution', () => {
  it('puts signatures in ascending order of their owners', async () => {
    const signed = await Promise.all(
      keys.map(async (key) => verifySignature(safeTxHash, await key.sign({ hash: safeTxHash }), owners)),
    );
    const call = encodeExecution(transaction, context, signed);
    const { args } = decodeFunctionData({ abi: safeAbi, data: call.data });
    const assembled = args?.[9] as Hex;
    expect(size(assembled)).toBe(3 * 65);
    const ascending = signed.toSorted((a, b) => (BigInt(a.owner) < BigInt(b.owner) ? -1 : 1));
    expect([0, 65, 130].map((at) => slice(assembled, at, at + 65))).toEqual(ascending.map((one) => one.signature));
    expect(call.to).toBe(context.safe);
  });

  it('refuses an owner twice', () => {
    const one = { owner: owners[0], signature };
    expect(() => assembleSignatures([one, one])).toThrow(/has signed twice/);
  });
});

function flip(hex: Hex, byte: number): Hex {
  const at = 2 + 2 * byte;
  return `${hex.slice(0, at)}${hex.slice(at, at + 2) === '00' ? '01' : '00'}${hex.slice(at + 2)}` as Hex;
}

function highTwin(hex: Hex): Hex {
  const s = toHex(CURVE_ORDER - BigInt(slice(hex, 32, 64)), { size: 32 });
  const v = slice(hex, 64) === '0x1b' ? '1c' : '1b';
  return `${slice(hex, 0, 32)}${s.slice(2)}${v}` as Hex;
}
