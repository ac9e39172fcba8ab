'use client';

import { Download } from 'lucide-react';
import { display } from '@/server/domain/quantities';
import type { LinearCertificate, NamedCertificate } from '@/server/domain/stability';
import { Button } from '../../../../../_ui/button';
import { DataTable, type Column } from '../../../../../_ui/data-table';
import { saveFile } from '../../../../../_ui/save-file';
import { Finding } from './finding';

/** A common quadratic form for the market's linearisations, if there is one, and how fast their products grow. */
export function CertificateResult({ found, file }: { found: LinearCertificate; file: string }) {
  const save = () => saveFile(`${file}.json`, JSON.stringify(found, null, 2), 'application/json');
  const families = [
    { key: 'both', title: 'Switching between situations, the front hit or not', family: found.bothBranches },
    { key: 'pressed', title: 'Switching between situations, the front hit', family: found.pressedBranch },
  ].flatMap(({ family, ...rest }) => (family ? [{ ...rest, family }] : []));
  return (
    <>
      <Finding>{headline(found)}</Finding>
      <div className="flex flex-wrap items-start justify-between gap-2 px-4 pb-3">
        <p className="max-w-[72ch] text-sm text-ink-muted">
          {found.reason} It speaks of the linearisations and every mixture of them, not of the market between or beyond
          them.
        </p>
        <Button size="small" onClick={save}>
          <Download aria-hidden className="size-3.5" />
          JSON
        </Button>
      </div>
      {families.length > 0 && (
        <DataTable
          caption="Certificates by what is switched between"
          columns={FAMILY_COLUMNS}
          rows={families}
          rowKey={({ key }) => key}
          file={file}
        />
      )}
      {found.vertices.length > 0 && (
        <DataTable
          caption="Linearisations that are switched between"
          columns={VERTEX_COLUMNS}
          rows={found.vertices}
          rowKey={({ name }) => name}
        />
      )}
    </>
  );
}

function headline({ state, bothBranches, pressedBranch }: LinearCertificate): string {
  if (state === 'found') return 'Certified: one energy falls at every step, in whichever order the situations come.';
  if (state === 'refused') return 'Refused: there is nothing that could be certified.';
  const grows = [bothBranches, pressedBranch].some((family) => (family?.jointSpectralRadius?.lower ?? 0) > 1);
  return grows
    ? 'Not certified: there is an order of the situations in which a deviation grows.'
    : 'Not certified: no energy was found that falls in every situation. That is no proof of instability.';
}

interface Family {
  readonly key: string;
  readonly title: string;
  readonly family: NamedCertificate;
}

/** Growth differs from 1 in digits that three would hide. */
const precise = (value: number) => value.toFixed(6);

const FAMILY_COLUMNS: readonly Column<Family>[] = [
  { key: 'title', header: 'Switching', primary: true, value: ({ title }) => title },
  { key: 'state', header: 'Certificate', value: ({ family }) => family.state },
  {
    key: 'decay',
    header: 'Energy per step, at most',
    align: 'right',
    value: ({ family }) => family.quadratic?.decayPerStep ?? null,
    cell: ({ family }) => (family.quadratic ? `× ${precise(family.quadratic.decayPerStep)}` : '–'),
  },
  {
    key: 'condition',
    header: 'Condition',
    align: 'right',
    value: ({ family }) => family.quadratic?.conditionNumber ?? null,
    cell: ({ family }) => display(family.quadratic?.conditionNumber ?? null),
  },
  {
    key: 'growth',
    header: 'Growth of products, per step',
    align: 'right',
    value: ({ family }) => family.jointSpectralRadius?.upper ?? null,
    cell: ({ family: { jointSpectralRadius: growth } }) =>
      growth ? `${precise(growth.lower)} … ${precise(growth.upper)}` : '–',
  },
  {
    key: 'product',
    header: 'Slowest product',
    value: ({ family }) => family.product.join(' → ') || '–',
  },
];

const VERTEX_COLUMNS: readonly Column<LinearCertificate['vertices'][number]>[] = [
  { key: 'name', header: 'Situation', primary: true, value: ({ name }) => name },
  {
    key: 'radius',
    header: 'Growth by itself, per step',
    align: 'right',
    value: ({ spectralRadius }) => spectralRadius,
    cell: ({ spectralRadius }) => precise(spectralRadius),
  },
];
