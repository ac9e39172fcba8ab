import { type PathState } from './path-state';

/** Notes that an account's row differs from the initial one, so that the next path finds it as it was. */
export function touch(s: PathState, account: number): void {
  if (s.isTouched[account] === 1) return;
  s.isTouched[account] = 1;
  s.touched[s.touchedCount++] = account;
}
