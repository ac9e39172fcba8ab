'use client';

import { ArrowDown, ArrowUp, Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { buttonStyle } from './button';
import { classNames } from './class-names';
import { csv, saveFile } from './save-file';
import { moveFocusBetweenRows } from './move-focus-between-rows';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** what is sorted by and written to CSV */
  readonly value: (row: Row) => string | number | null;
  /** what is shown; the value when absent */
  readonly cell?: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right';
  /** the column that names the row: first on a phone card, row header for screen readers */
  readonly primary?: boolean;
  readonly className?: string;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** file name of the CSV, without extension; no button when absent */
  file?: string;
  rowClass?: (row: Row) => string | undefined;
  /** keeps the header in view in a scrolling box of this class */
  scroll?: string;
}

type Sort = { readonly key: string; readonly descending: boolean } | null;

/** Sortable, walkable with ↑ and ↓, saved as CSV; cards in the same order on a phone. */
export function DataTable<Row>({ caption, columns, rows, rowKey, file, rowClass, scroll }: DataTableProps<Row>) {
  const [sort, setSort] = useState<Sort>(null);
  const sorted = sortRows(rows, columns, sort);
  const save = () =>
    saveFile(
      `${file}.csv`,
      csv(
        columns.map(({ header }) => header),
        sorted.map((row) => columns.map(({ value }) => value(row))),
      ),
      'text/csv',
    );
  return (
    <div className="min-w-0">
      <div
        className={classNames('overflow-x-auto', scroll)}
        {...(scroll && { tabIndex: 0, role: 'region', 'aria-label': caption })}
      >
        <table className="block w-full border-collapse text-sm md:table" onKeyDown={moveFocusBetweenRows}>
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-0 z-1 hidden bg-surface md:table-header-group">
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  aria-sort={sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                  className={classNames(
                    'h-9 border-b border-line px-2 text-xs font-medium text-ink-faint first:pl-4 last:pr-4',
                    column.align === 'right' ? 'text-right' : 'text-left',
                  )}
                >
                  <button
                    type="button"
                    className="inline-flex items-center gap-1 rounded-sm hover:text-ink"
                    onClick={() => setSort(nextSort(sort, column.key))}
                  >
                    {column.header}
                    {sort?.key === column.key &&
                      (sort.descending ? (
                        <ArrowDown aria-hidden className="size-3" />
                      ) : (
                        <ArrowUp aria-hidden className="size-3" />
                      ))}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="block divide-y divide-line md:table-row-group">
            {sorted.map((row, index) => (
              <tr
                key={rowKey(row)}
                tabIndex={index === 0 ? 0 : -1}
                className={classNames(
                  'block px-4 py-2.5 focus-visible:-outline-offset-2 md:table-row md:p-0 md:hover:bg-sunken/60',
                  rowClass?.(row),
                )}
              >
                {columns.map((column) => (
                  <TableCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {file && rows.length > 0 && (
        <div className="flex justify-end border-t border-line px-2 py-1">
          <button type="button" className={buttonStyle({ tone: 'quiet', size: 'small' })} onClick={save}>
            <Download aria-hidden className="size-3.5" />
            CSV<span className="sr-only"> of {caption}</span>
          </button>
        </div>
      )}
    </div>
  );
}

function TableCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell ? column.cell(row) : column.value(row);
  const style = classNames(
    'flex min-h-6 items-baseline justify-between gap-4 text-left font-normal md:table-cell md:h-10 md:px-2 md:py-1.5 md:align-middle md:first:pl-4 md:last:pr-4',
    column.align === 'right' && 'numbers md:text-right',
    column.className,
  );
  if (column.primary)
    return (
      <th scope="row" className={classNames(style, 'font-medium')}>
        {content}
      </th>
    );
  return (
    <td className={style}>
      <span className="text-xs text-ink-faint md:hidden">{column.header}</span>
      <span className="md:contents">{content}</span>
    </td>
  );
}

function nextSort(sort: Sort, key: string): Sort {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort): readonly Row[] {
  const column = sort && columns.find(({ key }) => key === sort.key);
  if (!sort || !column) return rows;
  const direction = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = column.value(a);
    const y = column.value(b);
    // What has no value comes last in both directions.
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return direction * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y)));
  });
}
