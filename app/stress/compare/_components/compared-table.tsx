import { metricTitle } from '../../../_stress/metric-title';
import { DataTable, type Column } from '../../../_ui/data-table';
import { Value } from '../../../_ui/value';
import { display } from '@/server/domain/quantities';
import type { Compared } from './compared-runs';

const Z_95 = 1.96;

/** Every outcome, a column per parameter set. */
export function ComparedTable({ compared, metrics }: { compared: readonly Compared[]; metrics: readonly string[] }) {
  const columns: readonly Column<string>[] = [
    { key: 'metric', header: 'Outcome', primary: true, value: metricTitle },
    ...compared.map(({ key, name, metrics: figures }): Column<string> => ({
      key,
      header: name,
      align: 'right',
      value: (metric) => figures[metric].mean,
      cell: (metric) => {
        const { mean, standardError, unit } = figures[metric];
        return (
          <span className="numbers">
            <Value value={mean} unit={unit} />
            {standardError !== null && standardError > 0 && (
              <span className="text-ink-faint"> ± {display(Z_95 * standardError)}</span>
            )}
          </span>
        );
      },
    })),
  ];
  return (
    <DataTable
      caption="Outcomes of the compared runs"
      columns={columns}
      rows={metrics}
      rowKey={(metric) => metric}
      file="stress-compared"
    />
  );
}
