import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atom } from '@/server/api/feed';

const ORIGIN = 'https://homeostat.example';
const event = fc.record({
  key: fc.uuid(),
  at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
  proposal: fc.record({
    id: fc.uuid(),
    number: fc.nat(),
    title: fc.string({ unit: 'binary' }),
    workspace: fc.string(),
  }),
  what: fc.constantFrom('signed by 0x12', '<script>alert(1)</script> & ]]>'),
});

describe('the feed of proposals', () => {
  it('names each event for ever, with its time and its link', () => {
    const at = new Date('2026-11-27T12:00:00Z');
    const proposal = { id: 'p1', number: 3, title: 'Calm <b>the</b> & cascade', workspace: 'Local' };
    const text = atom([{ key: '0xaa', at, proposal, what: 'executed' }], ORIGIN, { slug: 'local', name: 'Local' });
    expect(text).toContain('<id>urn:homeostat:audit:0xaa</id>');
    expect(text).toContain('<updated>2026-11-27T12:00:00.000Z</updated>');
    expect(text).toContain(`href="${ORIGIN}/proposals/p1"`);
    expect(text).toContain(`href="${ORIGIN}/feed/proposals.atom?workspace=local"`);
    expect(text).not.toContain('<b>the</b> & cascade</title>');
  });

  it('is well-formed XML whatever people write, and the same bytes for the same events', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (events) => {
        const text = atom(events, ORIGIN, null);
        expect(atom(events, ORIGIN, null)).toBe(text);
        expect(text.match(/<entry>/g)?.length ?? 0).toBe(events.length);
        // what lies between tags, CDATA apart, holds no open bracket or bare ampersand
        const plain = text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
        expect(plain).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
        expect(plain.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
        // eslint-disable-next-line no-control-regex -- exactly the characters that XML refuses
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
    );
  });
});
