import type { RouterOutputs } from '@/server/api';

export type Draft = RouterOutputs['drafts']['get'];

/** Every market that it would change, with what is asked there. */
export const marketsOf = ({ marketSlug, parameters, besides }: Draft) => [
  { slug: marketSlug, parameters },
  ...besides.map((one) => ({ slug: one.marketSlug, parameters: one.parameters })),
];
