'use client';

import { Download } from 'lucide-react';
import { display } from '@/server/domain/quantities';
import type { BoxSide, Robustness } from '@/server/domain/stability';
import type { Policy } from '@/server/domain/stability/policy';
import { checkTitle } from '../../../../../_verdict/check-title';
import { Button } from '../../../../../_ui/button';
import { DataTable, type Column } from '../../../../../_ui/data-table';
import { percentText } from '../../../../../_ui/percent';
import { saveFile } from '../../../../../_ui/save-file';
import { StateBadge } from '../../../../../_ui/state-badge';
import { Term } from '../../../../../_ui/term';
import { Value } from '../../../../../_ui/value';
import { Finding } from './finding';
import { plantName } from './plant-name';

interface RobustnessResultProps {
  found: Robustness;
  policy: Policy;
  file: string;
}

/** The share of plants that pass, and the worst one that was found. */
export function RobustnessResult({ found, policy, file }: RobustnessResultProps) {
  const { allPass, probability, vertices, plants, seed, worst, worstIs } = found;
  const tested = plants + vertices.count + 1;
  const save = () => saveFile(`${file}.json`, JSON.stringify({ policy, ...found }, null, 2), 'application/json');
  const saveWorst = () =>
    saveFile(`${file}-worst-plant.json`, JSON.stringify(worst[worstIs].market, null, 2), 'application/json');
  return (
    <>
      <Finding>
        {allPass
          ? `Every one of ${display(tested, 6)} plants passes, the corners and the worst that a search found among them.`
          : `${percentOf(probability.passes.value)} of the sampled plants pass; the worst one found fails.`}
      </Finding>
      <dl className="grid gap-x-6 gap-y-3 px-4 pb-4 text-sm sm:grid-cols-2 xl:grid-cols-3">
        <Fact name="Passes the policy" value={<Share of={probability.passes} />} />
        <Fact name="Stable" value={<Share of={probability.stable} />} />
        <Fact
          name={`Corners over ${vertices.constants.length} constants`}
          value={`${vertices.passing} of ${vertices.count} pass`}
        />
        <Fact
          name={<Term name="windowGrowth">Worst growth per interval</Term>}
          value={
            worst.windowGrowth.figures.windowGrowth === null
              ? 'without bound'
              : display(worst.windowGrowth.figures.windowGrowth, 6)
          }
          note={FOUND_BY[worst.windowGrowth.foundBy]}
        />
        <Fact
          name="Worst margin"
          value={marginText(worst.marginShortfall.figures.margin)}
          note={FOUND_BY[worst.marginShortfall.foundBy]}
        />
        <Fact
          name={<Term name="criticalShock">Worst critical shock</Term>}
          value={shockText(worst.criticalShock.figures.criticalShock)}
          note={FOUND_BY[worst.criticalShock.foundBy]}
        />
      </dl>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-2">
        <p className="flex items-center gap-2 text-sm">
          The worst plant <StateBadge state={worst[worstIs].figures.state} />
          <span className="text-xs text-ink-muted">
            {plants} plants, seed {seed}
          </span>
        </p>
        <span className="flex gap-1">
          <Button size="small" onClick={saveWorst}>
            <Download aria-hidden className="size-3.5" />
            Its market
          </Button>
          <Button size="small" onClick={save}>
            <Download aria-hidden className="size-3.5" />
            Report
          </Button>
        </span>
      </div>
      <DataTable
        caption="Intervals of the plant’s constants, and the worst plant"
        columns={columns(found)}
        rows={found.box}
        rowKey={({ field }) => field}
        file={file}
      />
    </>
  );
}

const FOUND_BY: Readonly<Record<Robustness['worst']['windowGrowth']['foundBy'], string>> = {
  nominal: 'at the estimates themselves',
  vertex: 'at a corner',
  sample: 'at a sampled plant',
  ascent: 'by a search from the worst of them',
};

const percentOf = (value: number) => `${display(value * 100)} %`;

/** A fall of less than this is none. */
const LEAST_SHOCK = 1e-5;

function shockText(shock: number | null): string {
  if (shock === null) return 'beyond 60 %';
  return shock < LEAST_SHOCK ? 'none is needed: below 0.001 %' : percentText(shock);
}

function marginText(margin: { readonly figure: string; readonly shortfall: number } | null): string {
  if (margin === null) return 'not judged: growth or critical shock fails first';
  const { figure, shortfall } = margin;
  return `${checkTitle(figure)}: ${percentOf(Math.abs(shortfall))} ${shortfall > 0 ? 'short of its limit' : 'to spare'}`;
}

function Share({ of: { value, interval } }: { of: Robustness['probability']['passes'] }) {
  return (
    <>
      {percentOf(value)}{' '}
      <span className="text-xs text-ink-muted">
        95 %: {percentOf(interval[0])} to {percentOf(interval[1])}
      </span>
    </>
  );
}

function Fact({ name, value, note }: { name: React.ReactNode; value: React.ReactNode; note?: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{name}</dt>
      <dd className="numbers">{value}</dd>
      {note && <dd className="text-xs text-ink-faint">{note}</dd>}
    </div>
  );
}

const columns = ({ worst, worstIs }: Robustness): readonly Column<BoxSide>[] => [
  { key: 'field', header: 'Constant', primary: true, value: ({ field }) => plantName(field) },
  {
    key: 'nominal',
    header: 'Estimate',
    align: 'right',
    value: ({ nominal }) => nominal,
    cell: ({ nominal, unit }) => <Value value={nominal} unit={unit} />,
  },
  { key: 'low', header: 'From', align: 'right', value: ({ low }) => low, cell: ({ low }) => <Value value={low} /> },
  { key: 'high', header: 'To', align: 'right', value: ({ high }) => high, cell: ({ high }) => <Value value={high} /> },
  {
    key: 'worst',
    header: 'At the worst plant',
    align: 'right',
    value: ({ field }) => worst[worstIs].market.plant[field],
    cell: ({ field }) => <Value value={worst[worstIs].market.plant[field]} className="font-semibold" />,
  },
  {
    key: 'source',
    header: 'Interval',
    value: ({ source }) => (source === 'market' ? 'of this market' : 'general'),
    className: 'md:text-xs md:text-ink-muted',
  },
];
