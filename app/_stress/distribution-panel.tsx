'use client';

import { useState } from 'react';
import type { StressReport } from '@/server/domain/stress';
import { Plot } from '../_charts/plot';
import { Field, inputStyle } from '../_ui/field';
import { distributionSpec } from './distribution-spec';
import { inReadingOrder, metricTitles } from './metric-title';

/** The distribution of any outcome over the paths, both variants in one plot. */
export function DistributionPanel({ report, file }: { report: StressReport; file: string }) {
  const metrics = inReadingOrder(Object.keys(report.distributions)).filter(
    (name) => name !== 'collapsed' && report.distributions[name].length > 0,
  );
  const titleOf = metricTitles(metrics);
  const [chosen, setChosen] = useState('badDebt');
  const metric = metrics.includes(chosen) ? chosen : metrics[0];
  if (metric === undefined)
    return <p className="text-sm text-ink-muted">Every path collapsed: no outcome has a distribution.</p>;
  return (
    <div>
      <div className="mb-3 w-full sm:w-72">
        <Field label="Outcome">
          <select className={inputStyle} value={metric} onChange={(event) => setChosen(event.target.value)}>
            {metrics.map((name) => (
              <option key={name} value={name}>
                {titleOf(name)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Plot spec={distributionSpec(report, { metric, title: titleOf(metric) }, `${file}-${metric}`)} height={300} />
    </div>
  );
}
