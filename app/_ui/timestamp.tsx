'use client';

import { useSyncExternalStore } from 'react';
import { relativeTime } from './relative-time';

const MINUTE = 60_000;
const everyMinute = (notify: () => void) => {
  const timer = setInterval(notify, MINUTE);
  return () => clearInterval(timer);
};
/** Rounded, so that two renders in a row see one value. */
const now = () => Math.floor(Date.now() / MINUTE) * MINUTE;

/** `current` is up to a minute behind: what has just happened is not in the future. */
const near = (then: number, current: number) => (then > current && then < current + MINUTE ? then : current);

/** Absolute in UTC with the relative time beside it (the latter only once in the browser, whose clock it is). */
export function Timestamp({ date, relative = true }: { date: Date; relative?: boolean }) {
  const current = useSyncExternalStore(everyMinute, now, () => null);
  const iso = date.toISOString();
  return (
    <time dateTime={iso} title={iso} className="numbers whitespace-nowrap">
      {iso.slice(0, 16).replace('T', ' ')} UTC
      {relative && current !== null && (
        <span className="text-ink-faint"> · {relativeTime(date.getTime(), near(date.getTime(), current))}</span>
      )}
    </time>
  );
}
