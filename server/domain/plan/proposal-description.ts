import type { ChangePlan } from './change-plan';
import { describePlan } from './describe-plan';

/**
 * The text that a governor keeps on chain, in Markdown: title, summary, what changes from what to what, and the digest
 * of the evidence. Its hash is part of a proposal's id, so that neither text nor numbers can be exchanged later.
 */
export function proposalDescription(plan: ChangePlan): string {
  const { title, summary, evidenceDigest } = plan;
  return [
    `# ${oneLine(title)}`,
    ...(summary.trim() === '' ? [] : [summary.trim()]),
    ['## What changes', '', ...describePlan(plan).map((sentence) => `- ${sentence}`)].join('\n'),
    ...(evidenceDigest === undefined ? [] : [`Evidence digest: ${evidenceDigest}`]),
  ].join('\n\n');
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
