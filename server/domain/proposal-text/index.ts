export type { AffectedFacts, ProposalTextFacts } from './proposal-facts';
export { toMarkdown } from './to-markdown';
export { inShort } from './sections';
