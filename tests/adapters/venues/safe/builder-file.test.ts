import fc from 'fast-check';
import { getAddress, type Hex } from 'viem';
import { describe, expect, it } from 'vitest';
import { builderChecksum, builderFile, readBuilderFile } from '@/server/adapters/venues/safe/builder-file';
import reference from '../../../fixtures/reference/safe-transaction-builder.json' with { type: 'json' };

const hex = (min: number, max: number) =>
  fc.uint8Array({ minLength: min, maxLength: max }).map((array): Hex => `0x${Buffer.from(array).toString('hex')}`);
const address = hex(20, 20).map((text) => getAddress(text));
const calls = fc.array(fc.record({ to: address, value: fc.bigInt(0n, 2n ** 256n - 1n), data: hex(0, 80) }), {
  minLength: 1,
  maxLength: 5,
});
const request = fc.record({
  chainId: fc.integer({ min: 1, max: 2 ** 40 }),
  safe: address,
  title: fc.string(),
  description: fc.string(),
  createdAt: fc.nat(),
  calls,
});

describe('a file of the Transaction Builder', () => {
  it('has the checksum that the Transaction Builder itself wrote', () => {
    expect(builderChecksum(reference.file)).toBe(reference.file.meta.checksum);
  });

  it('reads back as the calls it was made of', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const file: unknown = JSON.parse(JSON.stringify(builderFile(asked)));
        expect(readBuilderFile(file)).toEqual({ chainId: asked.chainId, calls: asked.calls, checksum: 'matches' });
      }),
    );
  });

  it('is refused where anything but its name was altered', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const file = builderFile(asked);
        expect(readBuilderFile({ ...file, meta: { ...file.meta, name: 'Another name' } }).checksum).toBe('matches');
        const other = { ...file, transactions: [{ ...file.transactions[0], value: `${file.transactions[0].value}1` }] };
        expect(() => readBuilderFile(other)).toThrow(/meta\.checksum 0x[0-9a-f]{64} is refused: the content gives 0x/);
        expect(() => readBuilderFile({ ...file, chainId: `${file.chainId}0` })).toThrow('meta.checksum');
      }),
    );
  });

  it('says where there is no checksum, and refuses what names an ABI instead of bytes', () => {
    const { meta, ...rest } = reference.file;
    const { checksum: _none, ...without } = meta;
    const transactions = [{ to: rest.transactions[0].to, value: '0', data: '0x1234' }];
    expect(readBuilderFile({ ...rest, meta: without, transactions }).checksum).toBe('absent');
    expect(() => readBuilderFile(reference.file)).toThrow('transactions[0].data is missing');
  });

  it.each([
    ['a chain that is no number', { chainId: 'mainnet' }, 'chainId'],
    ['no transactions', { transactions: [] }, 'at least one transaction'],
    ['a negative value', { transactions: [{ to: `0x${'5a'.repeat(20)}`, value: '-1', data: '0x' }] }, 'value'],
  ])('refuses %s', (_, spoilt, message) => {
    expect(() => readBuilderFile({ ...reference.file, ...spoilt })).toThrow(message);
  });
});
