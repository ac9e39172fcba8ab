import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainedEntry, entryHash, genesisHash, parseAuditExport, verifyChain } from '@/server/domain/audit';

const content = fc.record({
  at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
  actor: fc.constantFrom('system', `0x${'5a'.repeat(20)}`),
  action: fc.constantFrom('proposal.create', 'proposal.sign'),
  subject: fc.string(),
  details: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
});
const GENESIS = genesisHash([]);

/** A chain as it is written: each entry follows the hash of the one before. */
const chain = fc.array(content, { minLength: 2, maxLength: 8 }).map((contents) =>
  contents.reduce<ChainedEntry[]>((entries, one) => {
    const previousHash = entries.at(-1)?.hash ?? GENESIS;
    const entry = { chain: 'w', position: entries.length + 1, ...one, previousHash };
    return [...entries, { ...entry, hash: entryHash(entry) }];
  }, []),
);
const head = (entries: readonly ChainedEntry[]) => ({ position: entries.length, hash: entries.at(-1)?.hash ?? '' });

describe('verifyChain', () => {
  it('finds nothing in a chain as it was written', () => {
    fc.assert(
      fc.property(chain, (entries) => {
        const found = verifyChain(entries, GENESIS, head(entries));
        expect(found).toEqual({ entries: entries.length, broken: null, head: head(entries) });
      }),
    );
  });

  it('finds any field of any entry that was altered, also where its own hash was computed again', () => {
    const fields = ['at', 'actor', 'action', 'subject', 'details', 'previousHash'] as const;
    fc.assert(
      fc.property(chain, fc.nat(), fc.constantFrom(...fields), fc.boolean(), (entries, pick, field, rehash) => {
        const index = pick % entries.length;
        const altered = { ...entries[index], [field]: field === 'details' ? { x: 'altered' } : 'altered' };
        const written = rehash ? { ...altered, hash: entryHash(altered) } : altered;
        const spoilt = entries.map((entry, at) => (at === index ? written : entry));
        const { broken } = verifyChain(spoilt, GENESIS, head(entries));
        expect(broken).not.toBeNull();
        expect([index + 1, index + 2]).toContain(broken?.position);
      }),
    );
  });

  it('finds an entry that was removed, inserted or moved', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (entries, pick) => {
        const index = pick % entries.length;
        const removed = entries.filter((_, at) => at !== index);
        expect(verifyChain(removed, GENESIS, head(entries)).broken).not.toBeNull();
        const doubled = [...entries.slice(0, index), entries[index], ...entries.slice(index)];
        expect(verifyChain(doubled, GENESIS, head(entries)).broken).not.toBeNull();
        const moved = [...entries.slice(1), entries[0]];
        expect(verifyChain(moved, GENESIS, head(entries)).broken).not.toBeNull();
      }),
    );
  });

  it('finds a cut-off end only against a known head', () => {
    fc.assert(
      fc.property(chain, (entries) => {
        const cut = entries.slice(0, -1);
        expect(verifyChain(cut, GENESIS).broken).toBeNull();
        expect(verifyChain(cut, GENESIS, head(entries)).broken).toMatchObject({ what: 'cut off' });
      }),
    );
  });

  it('covers what was written before there were chains', () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const of = (...entries: (typeof one)[]) => genesisHash(entries.map((entry) => ({ chain: 'w', ...entry })));
        expect(of(one, other)).not.toBe(of(other, one));
        expect(of(one)).not.toBe(of(one, other));
      }),
    );
  });
});

describe('parseAuditExport', () => {
  it('reads what was exported, and names the line of a mistake', () => {
    fc.assert(
      fc.property(chain, (entries) => {
        const lines = [{ chain: 'w', genesis: GENESIS, head: head(entries) }, ...entries].map((line) =>
          JSON.stringify(line),
        );
        expect(parseAuditExport(lines.join('\n'))).toEqual({
          chain: 'w',
          genesis: GENESIS,
          head: head(entries),
          entries,
        });
        expect(() => parseAuditExport([...lines, '{'].join('\n'))).toThrow(`line ${lines.length + 1} is no JSON`);
        expect(() => parseAuditExport([...lines, '{"chain":"w"}'].join('\n'))).toThrow(`line ${lines.length + 1}`);
        expect(() => parseAuditExport('')).toThrow('the export is empty');
      }),
    );
  });
});
