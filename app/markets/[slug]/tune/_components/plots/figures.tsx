interface FiguresProps {
  caption: string;
  rows: readonly {
    readonly label: string;
    readonly note?: string;
    readonly current: string;
    readonly proposed: string;
  }[];
}

/** Figures that sum up a plot, of both sets, beside it. */
export function Figures({ caption, rows }: FiguresProps) {
  return (
    <table className="w-full self-start border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-xs text-ink-faint">
          <th scope="col" className="border-b border-line py-1.5 text-left font-medium">
            Figure
          </th>
          <th scope="col" className="border-b border-line py-1.5 pl-3 text-right font-medium whitespace-nowrap">
            In force
          </th>
          <th scope="col" className="border-b border-line py-1.5 pl-3 text-right font-medium">
            Proposed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, note, current, proposed }) => (
          <tr key={label} className="border-b border-line last:border-0">
            <th scope="row" className="py-1.5 text-left font-normal">
              {label}
              {note && <span className="block text-xs text-ink-faint">{note}</span>}
            </th>
            <td className="numbers py-1.5 pl-3 text-right whitespace-nowrap text-ink-muted">{current}</td>
            <td className="numbers py-1.5 pl-3 text-right whitespace-nowrap text-accent">{proposed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
