/** Why Homeostat can't start, in one line for the operator: what is wrong, and what to do about it. */
export class BootError extends Error {
  override readonly name = 'BootError';
}
