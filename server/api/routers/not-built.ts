/** Holds the place of a service that follows in the next commits. */
export function notBuilt(): never {
  throw new Error('not built');
}
