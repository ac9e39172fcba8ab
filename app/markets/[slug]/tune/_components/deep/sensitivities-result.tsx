'use client';

import { useState } from 'react';
import { display } from '@/server/domain/quantities';
import type { FigureSensitivities, Sensitivity } from '@/server/domain/stability';
import { checkTitle } from '../../../../../_verdict/check-title';
import { DataTable, type Column } from '../../../../../_ui/data-table';
import { Value } from '../../../../../_ui/value';
import { Finding } from './finding';
import { plantName } from './plant-name';
import { ShareBar } from './share-bar';

/** Rows that are shown until all are asked for. */
const FIRST_ROWS = 12;

/** What moves one figure of the verdict, the strongest first. */
export function SensitivitiesResult({ figures, file }: { figures: readonly FigureSensitivities[]; file: string }) {
  const [name, setName] = useState(() => tightest(figures)?.name ?? '');
  const [all, setAll] = useState(false);
  const figure = figures.find((one) => one.name === name) ?? figures[0];
  if (!figure) return <Finding>The policy asks for no figure that could move.</Finding>;
  const moving = figure.ranked.filter(({ derivative }) => derivative !== null && derivative !== 0);
  const rows = all ? figure.ranked : moving.slice(0, FIRST_ROWS);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pb-3">
        <label className="flex min-w-0 items-center gap-2 text-xs text-ink-muted">
          Figure
          <select
            className="h-7 min-w-0 rounded border border-line-strong bg-surface px-1.5 text-xs text-ink"
            value={figure.name}
            onChange={({ target }) => setName(target.value)}
          >
            {figures.map((one) => (
              <option key={one.name} value={one.name}>
                {checkTitle(one.name)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-center gap-2 text-xs text-ink-muted">
          <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />
          Also what doesn’t move it
        </label>
      </div>
      <Finding>{finding(figure, moving)}</Finding>
      <DataTable
        caption={`What moves: ${checkTitle(figure.name)}`}
        columns={columns(figure, Math.abs(moving[0]?.derivative ?? 0))}
        rows={rows}
        rowKey={(row) => row.name}
        file={`${file}-${figure.name.replaceAll(/[^a-zA-Z0-9.]+/g, '-')}`}
      />
    </>
  );
}

/** The figure with the least room to its limit that has one. */
function tightest(figures: readonly FigureSensitivities[]): FigureSensitivities | undefined {
  const room = ({ value, limit }: FigureSensitivities) =>
    value === null || limit === null || limit === 0 ? Infinity : Math.abs(value / limit - 1);
  return figures.reduce<FigureSensitivities | undefined>(
    (best, one) => (best === undefined || room(one) < room(best) ? one : best),
    undefined,
  );
}

/** A change of 1 % in the parameter; at 0, where there is no percent, a hundredth of the change that is stated. */
const perPercent = (derivative: number | null) => (derivative === null ? null : derivative / 100);

function finding({ name, value, unit }: FigureSensitivities, moving: readonly Sensitivity[]): string {
  const [first, second] = moving;
  if (value === null) return `${checkTitle(name)} is infinite or absent: nothing moves it.`;
  if (!first) return `${checkTitle(name)} is moved by nothing to first order.`;
  const step = perPercent(first.derivative)!;
  const by = `${step < 0 ? '−' : '+'}${display(Math.abs(step))}${unit === '' ? '' : ` ${unit}`}`;
  const next = second ? `, then ${named(second).toLowerCase()}` : '';
  return `${checkTitle(name)} is moved most by ${named(first).toLowerCase()}: ${by} for ${changeText(first)}${next}.`;
}

const named = ({ kind, name, label }: Sensitivity) => (kind === 'plant' ? plantName(name) : label);

const changeText = ({ value, scale, unit }: Sensitivity) =>
  value === 0 ? `${display(scale / 100)}${unit === '' ? '' : ` ${unit}`} more of it` : '1 % more of it';

const METHODS: Readonly<Record<Sensitivity['state'], string>> = {
  smooth: '',
  kink: 'beside a limit that switches',
  tied: 'two stretches are equally bad',
  whole: 'enters by whole intervals',
  undefined: 'no derivative there',
  absent: 'the figure is infinite',
};

const columns = (figure: FigureSensitivities, most: number): readonly Column<Sensitivity>[] => [
  { key: 'label', header: 'Parameter or constant', primary: true, value: named },
  {
    key: 'kind',
    header: 'Who sets it',
    value: ({ kind }) => (kind === 'governance' ? 'governance' : 'the market'),
  },
  {
    key: 'value',
    header: 'Now',
    align: 'right',
    value: ({ value }) => value,
    cell: ({ value, unit }) => <Value value={value} unit={unit} className="text-ink-muted" />,
  },
  {
    key: 'change',
    header: `Change for +1 %${figure.unit === '' ? '' : ` (${figure.unit})`}`,
    align: 'right',
    value: ({ derivative }) => perPercent(derivative),
    cell: ({ derivative, method, state }) => (
      <span title={[method === 'secant' ? 'a secant' : '', METHODS[state]].filter(Boolean).join(', ') || 'exact'}>
        <Value value={perPercent(derivative)} />
      </span>
    ),
  },
  {
    key: 'bar',
    header: 'Of the strongest',
    value: ({ derivative }) => (derivative === null || most === 0 ? null : derivative / most),
    cell: ({ derivative }) => <ShareBar share={derivative === null || most === 0 ? 0 : derivative / most} />,
    className: 'md:min-w-32',
  },
  {
    key: 'how',
    header: 'How it was taken',
    value: ({ method, state, step }) =>
      [method ?? 'none', step === null ? '' : `${display(step * 100)} % wide`, METHODS[state]]
        .filter(Boolean)
        .join(', '),
    className: 'md:text-xs md:text-ink-muted',
  },
];
