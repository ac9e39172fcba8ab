'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { RunView } from '../../../_stress/run-view';
import { scenarioText } from '../../../_stress/scenario-text';
import { useApi } from '../../../_trpc/client';
import { buttonStyle } from '../../../_ui/button';
import { PageHeading } from '../../../_ui/page-heading';
import { Timestamp } from '../../../_ui/timestamp';
import { WholeResult } from './whole-result';

/** One stress run at its own address: live while it runs, whole when it is done. */
export function RunPage({ id }: { id: string }) {
  const { data: run } = useQuery(useApi().stress.get.queryOptions({ id }));
  const tuneHref = run && `/markets/${run.marketSlug}/tune?${tuneQuery(run.inputs.parameters, id)}`;
  return (
    <>
      <PageHeading
        title={run ? scenarioText(run.inputs.scenario) : 'Stress run'}
        trail={[
          { href: '/stress', text: 'Stress runs' },
          ...(run ? [{ href: `/markets/${run.marketSlug}`, text: run.marketName }] : []),
        ]}
        lead={
          run && (
            <>
              {run.inputs.paths} paths, {run.inputs.accounts} accounts, seed {run.inputs.seed}; asked{' '}
              <Timestamp date={run.createdAt} />
            </>
          )
        }
        actions={
          tuneHref && (
            <Link href={tuneHref} className={buttonStyle()}>
              Open in the tuner
            </Link>
          )
        }
      />
      <div className="panel">
        <RunView id={id} result={WholeResult} />
      </div>
    </>
  );
}

/** The tuner's own address for these parameters with this run beside them. */
function tuneQuery(parameters: Readonly<Record<string, number>>, id: string): string {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  query.set('stress', id);
  return query.toString();
}
