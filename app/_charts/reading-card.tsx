import type { Ref } from 'react';

/** Values at the cursor, where `placeCard` puts them. The slider below the plot says the same aloud. */
export function ReadingCard({ lines, ref }: { lines: readonly string[]; ref: Ref<HTMLDivElement> }) {
  return (
    <div
      ref={ref}
      aria-hidden
      className="numbers pointer-events-none absolute z-2 max-w-64 rounded border border-line bg-surface px-2.5 py-1.5 text-xs text-ink"
    >
      {lines.map((line, index) => (
        <p key={index} className={index === 0 ? '' : 'text-ink-muted'}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** px between the cursor and its card */
const GAP = 12;

/** Beside a place in the box (px), on the side where there is more room. */
export function placeCard(card: HTMLElement, box: HTMLElement, x: number, y: number): void {
  const left = x > box.clientWidth / 2 ? x - GAP - card.offsetWidth : x + GAP;
  card.style.left = `${Math.max(0, Math.min(left, box.clientWidth - card.offsetWidth))}px`;
  card.style.top = `${Math.max(0, Math.min(y - GAP, box.clientHeight - card.offsetHeight))}px`;
}
