const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "2 hours ago", "in 3 days", "just now". */
export function relativeTime(thenMilliseconds: number, nowMilliseconds: number): string {
  const difference = thenMilliseconds - nowMilliseconds;
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  for (const [unit, milliseconds] of STEPS) {
    if (Math.abs(difference) >= milliseconds) return format.format(Math.trunc(difference / milliseconds), unit);
  }
  return 'just now';
}

/** "1 min 20 s", "2 h 5 min": two units at most. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor((whole % 86_400) / 3_600), 'h'],
    [Math.floor((whole % 3_600) / 60), 'min'],
    [whole % 60, 's'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0\u202fs';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}\u202f${unit}`)
    .join(' ');
}
