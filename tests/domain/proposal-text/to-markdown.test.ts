import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inShort, type ProposalTextFacts, toMarkdown } from '@/server/domain/proposal-text';

const FACTS: ProposalTextFacts = {
  number: 3,
  title: 'Calm the cascade',
  summary: 'Halve the multiplier.\nLiquidate gradually.',
  marketName: 'ETH',
  nextAction: 'Waits for 2 more signatures of the Safe’s owners.',
  rows: [
    {
      marketName: 'ETH',
      label: 'Volatility multiplier z',
      name: 'margin.volatilityMultiplier',
      unit: '',
      before: 2,
      after: 1,
      relativeChange: -0.5,
    },
    {
      marketName: 'ETH',
      label: 'Imbalance gain',
      name: 'margin.imbalanceGain',
      unit: 'ratio',
      before: 0,
      after: 0.1,
      relativeChange: null,
    },
  ],
  autonomyChanges: true,
  verdict: { before: { state: 'fail', criticalShock: 0.031 }, after: { state: 'pass', criticalShock: 0.2 } },
  affected: { state: 'pass', looked: 10, liquidatable: 0, notional: null, reason: null },
  checks: [
    { label: 'Execution succeeds', state: 'pass', reason: 'Every call succeeds.' },
    { label: 'Decoding', state: 'not run', reason: 'Nobody looked.' },
  ],
  calls: [{ target: 'plan guard', functionName: 'begin' }],
  deadline: '2026-12-11T00:00:00.000Z',
  evidenceDigest: `0x${'d1'.repeat(32)}`,
  identity: { name: 'safeTxHash', value: `0x${'5a'.repeat(32)}` },
  link: 'https://homeostat.example/proposals/1',
};

describe('inShort', () => {
  it('answers three questions, and leaves the length of a reason to the table of checks', () => {
    const reason = `It fails: ${'more than anybody reads; '.repeat(40)}`;
    const parts = inShort({ ...FACTS, checks: [{ label: 'Verdict', state: 'fail', reason }] });
    expect(parts.map(({ heading }) => heading)).toEqual([
      'Who is affected',
      'What could go wrong',
      'What the chain will do',
    ]);
    const [, { sentences }] = parts;
    expect(sentences).toEqual([expect.stringMatching(/^Verdict: “fail”\. It fails: .*…$/) as string]);
    expect(sentences[0]).toHaveLength(240);
    expect(parts[2].sentences).toContain('After 2026-12-11 00:00 UTC the chain refuses it.');
  });
});

describe('toMarkdown', () => {
  it('says what changes with unit, before, after and relative change, and how it is judged', () => {
    const text = toMarkdown(FACTS);
    expect(text).toContain('| Volatility multiplier z \\(margin.volatilityMultiplier\\) | 2 | 1 | −50 % |');
    expect(text).toContain('| 0 | 0.1 | from nothing |');
    expect(text).toContain('judged “fail”, the proposed ones “pass”');
    expect(text).toContain('In force: beyond a fall of 3.1 % the loops move the price by themselves.');
    expect(text).toContain('None of 10 open positions becomes liquidatable by the change alone.');
    expect(text).toContain('Decoding: “not run”. Nobody looked.');
    expect(text).toContain('After 2026\\-12\\-11 00:00 UTC the chain refuses it.');
    expect(text).toContain(FACTS.evidenceDigest);
    expect(text).toContain('<https://homeostat.example/proposals/1>');
  });

  it('names the market of each parameter where there are several', () => {
    const [first, second] = FACTS.rows;
    const text = toMarkdown({ ...FACTS, marketName: 'ETH and BTC', rows: [first, { ...second, marketName: 'BTC' }] });
    expect(text).toContain('| ETH: Volatility multiplier z');
    expect(text).toContain('| BTC: Imbalance gain');
    expect(toMarkdown(FACTS)).not.toContain('ETH: Volatility');
  });

  it('never makes a claim of safety from what nobody looked at', () => {
    const affected = {
      state: 'not run' as const,
      looked: 0,
      liquidatable: null,
      notional: null,
      reason: 'the node gave no positions',
    };
    const text = toMarkdown({ ...FACTS, affected, checks: [] });
    expect(text).toContain('Not known: the node gave no positions.');
    expect(text).toContain('No check has run.');
    expect(text).not.toMatch(/None of|All \d+ checks pass/);
  });

  it('leaves nothing that people wrote as markup, link or address', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '[click](https://evil.example)',
        '![x](https://evil.example/x.png)',
        '<img src=x onerror=alert(1)>',
        '<https://evil.example>',
        'https://evil.example www.evil.example a@evil.example',
        '```\ncode\n```\n# heading',
        '| a | b |\n|---|---|',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (title, summary) => {
        const text = toMarkdown({ ...FACTS, title, summary });
        const written = text.slice(0, text.indexOf('\n## What changes'));
        expect(written).not.toMatch(/[<>]/);
        expect(written.slice(1)).not.toMatch(/(?<!\\)(\\\\)*[[\]()`|!*_~]/);
        expect(written).not.toMatch(/https?:\/\/|www\.|(?<!&#64;)@/);
        expect(written.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(1);
      }),
    );
  });

  it('prints no number that is none', () => {
    const number = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1e-9, 1e12));
    fc.assert(
      fc.property(number, number, (before, after) => {
        const rows = [{ ...FACTS.rows[0], before, after, relativeChange: before === 0 ? null : after / before - 1 }];
        expect(toMarkdown({ ...FACTS, rows })).not.toMatch(/NaN|undefined|null/);
      }),
    );
  });
});
