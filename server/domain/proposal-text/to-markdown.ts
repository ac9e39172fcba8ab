import type { ProposalTextFacts } from './proposal-facts';
import { proposalSections, type TextSection } from './sections';

/**
 * The proposal for a forum, in Markdown. Whatever people wrote is escaped: it can neither become a link or an image nor
 * markup of another kind.
 */
export function toMarkdown(facts: ProposalTextFacts): string {
  const { number, title, summary, evidenceDigest, identity, link } = facts;
  return [
    `# #${number} ${escaped(oneLine(title))}`,
    ...(summary.trim() === '' ? [] : [summary.trim().split(/\n+/).map(escaped).join('\n\n')]),
    ...proposalSections(facts).map(section),
    '## Check it yourself',
    [
      `- Evidence digest: \`${evidenceDigest}\``,
      `- ${identity.name}: \`${identity.value}\``,
      '- The evidence bundle, downloaded from the page, is recomputed offline by `homeostat verify evidence.json`.',
      `- <${encodeURI(link)}>`,
    ].join('\n'),
    '',
  ].join('\n\n');
}

function section({ heading, sentences, table }: TextSection): string {
  return [
    `## ${heading}`,
    ...(table ? [[table.header, table.header.map(() => '---'), ...table.rows].map(row).join('\n')] : []),
    ...(sentences.length === 0 ? [] : [sentences.map((one) => `- ${escaped(oneLine(one))}`).join('\n')]),
  ].join('\n\n');
}

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => (cell === '---' ? cell : escaped(oneLine(cell)))).join(' | ')} |`;

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Every character that Markdown or HTML could read as more than itself. A bare address is broken up, so nothing links it. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, (character) => `\\${character}`)
    .replaceAll(/(:)(?=\/\/)/g, '\\:')
    .replaceAll(/(www)(?=\.)/gi, '$1\u200b')
    .replaceAll('@', '&#64;');
}
