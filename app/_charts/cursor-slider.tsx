import type { PlotCursor } from './use-plot-cursor';

/** Reads a plot by keyboard and aloud: arrows move the cursor from value to value. Seen only while it has the focus. */
export function CursorSlider({ title, cursor }: { title: string; cursor: PlotCursor }) {
  const { link, readings, reading } = cursor;
  if (readings.length === 0) return null;
  return (
    <div className="sr-only focus-within:not-sr-only">
      <input
        type="range"
        aria-label={`Read values of ${title}`}
        aria-valuetext={reading ? reading.lines.join('; ') : 'not reading'}
        min={0}
        max={readings.length - 1}
        step={1}
        value={reading ? readings.indexOf(reading) : 0}
        onChange={(event) => link.set(readings[Number(event.target.value)].at)}
        onBlur={() => link.set(null)}
        className="block h-6 w-full accent-accent"
      />
    </div>
  );
}
