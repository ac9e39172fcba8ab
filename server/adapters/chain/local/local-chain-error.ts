/** The local chain could not be started, kept or deployed; the message says what to do. */
export class LocalChainError extends Error {
  override readonly name = 'LocalChainError';
}
