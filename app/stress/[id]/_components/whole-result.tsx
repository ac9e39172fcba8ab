'use client';

import { useMemo } from 'react';
import type { RouterOutputs } from '@/server/api';
import type { StressReport } from '@/server/domain/stress';
import { Plot } from '../../../_charts/plot';
import { DifferencesTable } from '../../../_stress/differences-table';
import { DistributionPanel } from '../../../_stress/distribution-panel';
import { fanSpec, fundSpec, timelineSpec } from '../../../_stress/fan-spec';
import { SidesTable } from '../../../_stress/sides-table';
import { StressHeadline } from '../../../_stress/stress-headline';
import { RunFacts } from '../../../_stress/stress-result';
import { Part } from './part';
import { ReplayPart } from './replay-part';
import { TransitionPart } from './transition-part';

interface WholeResultProps {
  run: RouterOutputs['stress']['get'];
  report: StressReport;
}

/** Everything that a run came to: the differences first, then how they came about. */
export function WholeResult({ run, report }: WholeResultProps) {
  const file = `stress-${run.id}`;
  const specs = useMemo(() => {
    const market = run.seriesName;
    const of = (title: string, name: string) => ({ title, file: `${file}-${name}`, market });
    return {
      course: fanSpec(report, of('Course of the market', 'course'), ['mark', 'margin', 'funding', 'depth']),
      timeline: timelineSpec(report, of('Liquidations as they come', 'liquidations')),
      fund: fundSpec(report, of('Insurance fund', 'fund')),
    };
  }, [report, run.seriesName, file]);
  return (
    <div>
      <StressHeadline report={report} />
      <Part title="Course" note={bandNote(report)}>
        <Plot spec={specs.course} height={720} />
      </Part>
      <Part title="Liquidations" note={bandNote(report)}>
        <Plot spec={specs.timeline} height={560} />
      </Part>
      <Part title="Insurance fund" note={bandNote(report)}>
        <Plot spec={specs.fund} height={400} />
      </Part>
      <Part title="Distribution" note={`Over all ${report.paths} paths`}>
        <DistributionPanel report={report} file={file} />
      </Part>
      <Part title="Who gains, who pays" note="What one makes, the others lose" flush>
        <SidesTable report={report} file={file} />
      </Part>
      <Part title="Every outcome" note="Differences path by path, on the same random numbers" flush>
        <DifferencesTable report={report} file={file} />
      </Part>
      <TransitionPart id={run.id} compares={report.baseline !== undefined} />
      <ReplayPart id={run.id} market={run.seriesName} paths={report.paths} />
      <RunFacts run={run} report={report} />
    </div>
  );
}

const bandNote = ({ series }: StressReport) => `Bands over the first ${series.paths} paths`;
