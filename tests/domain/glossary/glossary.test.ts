import { describe, expect, it } from 'vitest';
import { CHANNELS } from '@/server/domain/market';
import { GLOSSARY, glossaryEntry, termOfCheck } from '@/server/domain/glossary';
import { DEFAULT_POLICY, POLICY_LIMITS, stabilityReport } from '@/server/domain/stability';
import { sourceFiles } from '@/tests/architecture/source-files';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';

const spoken = GLOSSARY.flatMap(({ term, also = [] }) => [term, ...also]).map((text) => text.toLowerCase());

describe('the glossary', () => {
  it('defines each term once, plain first, then precisely', () => {
    expect(new Set(GLOSSARY.map(({ key }) => key)).size).toBe(GLOSSARY.length);
    expect(new Set(spoken).size).toBe(spoken.length);
    for (const { key, plain, precise } of GLOSSARY) {
      expect(plain, key).toMatch(/^[A-Z].{20,120}\.$/);
      expect(precise, key).toMatch(/.{10,}\.$/);
    }
  });

  it('stands in the order of the alphabet', () => {
    const terms = GLOSSARY.map(({ term }) => term.toLowerCase());
    expect(terms).toEqual(terms.toSorted());
  });

  it('has an entry for every check of a report, in every loop', () => {
    const hedged = { ...CALM_DEFAULT, plant: { ...CALM_DEFAULT.plant, hedgeGamma: 1e7 } };
    const { checks } = stabilityReport(hedged, DEFAULT_POLICY).verdict;
    for (const { name } of [...checks, { name: 'margins@0.15' }]) {
      const key = termOfCheck(name);
      expect(key && glossaryEntry(key), name).toBeTruthy();
    }
    for (const channel of CHANNELS) expect(spoken).toContain(`${channel} loop`);
  });

  it('has an entry for every limit of a policy', () => {
    for (const { label } of POLICY_LIMITS)
      expect(
        spoken.some((term) => label.toLowerCase().startsWith(term)),
        label,
      ).toBe(true);
  });

  it('has an entry for every plot: some words of its file name', () => {
    const plots = sourceFiles('app').filter(({ name }) => /(?<!plot)-spec\.tsx?$/.test(name));
    expect(plots.length).toBeGreaterThan(2);
    for (const { name } of plots) {
      const words = ` ${name
        .split('/')
        .at(-1)
        ?.replace(/-spec\.tsx?$/, '')
        .replaceAll('-', ' ')} `;
      expect(
        spoken.some((term) => words.includes(` ${term} `)),
        name,
      ).toBe(true);
    }
  });
});
