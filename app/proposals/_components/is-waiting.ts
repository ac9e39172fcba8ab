const WAITING = new Set(['open', 'executable', 'voting', 'passed', 'queued']);

/** Somebody still has to do something about it. */
export const isWaiting = ({ state }: { readonly state: string }): boolean => WAITING.has(state);
