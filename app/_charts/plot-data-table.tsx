import { display } from '@/server/domain/quantities';
import type { PlotTable } from './plot-data';

export function PlotDataTable({ title, table, height }: { title: string; table: PlotTable; height: number }) {
  return (
    <div
      role="region"
      aria-label={`Data of ${title}`}
      tabIndex={0}
      className="overflow-auto rounded border border-line"
      style={{ height }}
    >
      <table className="w-full border-collapse text-xs">
        <thead className="sticky top-0 bg-surface">
          <tr>
            {table.header.map((name) => (
              <th
                key={name}
                scope="col"
                className="border-b border-line px-3 py-1.5 text-right font-medium text-ink-faint"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="numbers font-mono">
          {table.rows.map((row, at) => (
            <tr key={at} className="border-b border-line last:border-0">
              {row.map((value, index) => (
                <td key={index} className="px-3 py-1 text-right" title={value === null ? undefined : String(value)}>
                  {typeof value === 'string' ? value : display(value, 4)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
