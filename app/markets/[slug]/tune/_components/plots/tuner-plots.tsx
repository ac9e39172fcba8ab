'use client';

import { useMemo, useState } from 'react';
import { CHANNELS, type Channel } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import { Plot } from '../../../../_charts/plot';
import { Empty } from '../../../../_ui/empty';
import { Panel } from '../../../../_ui/panel';
import { percentText } from '../../../../_ui/percent';
import { duration } from '../../../../_ui/relative-time';
import { Skeleton } from '../../../../_ui/skeleton';
import { TabPanel, Tabs } from '../../../../_ui/tabs';
import type { Analysis, Point } from './analysis-messages';
import { bodeSpec } from './bode-spec';
import { responseSpec } from './response-spec';

interface LoopPlotsProps {
  current: Analysis | null;
  proposed: Analysis | null;
  policy: Policy;
  point: Point;
  onPoint: (point: Point) => void;
}

const HEIGHT = 400;
const titled = (channel: Channel) => channel.charAt(0).toUpperCase() + channel.slice(1);

/** The response to a shock and the Bode plot of each loop, at one operating point of the policy. */
export function LoopPlots({ current, proposed, policy, point, onPoint }: LoopPlotsProps) {
  const [tab, setTab] = useState('response');
  const picker = (
    <label className="flex items-center gap-2 text-xs text-ink-muted">
      After a fall of
      <select
        className="h-7 rounded border border-line-strong bg-surface px-1.5 text-xs text-ink"
        value={policy.operatingPoints.indexOf(point)}
        onChange={(event) => onPoint(policy.operatingPoints[Number(event.target.value)])}
      >
        {policy.operatingPoints.map(({ shock, horizonSeconds }, index) => (
          <option key={index} value={index}>
            {shock === 0 ? 'nothing (at rest)' : `${percentText(shock)} in ${duration(horizonSeconds)}`}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Panel title="Plots" flush actions={picker}>
      <Tabs
        label="Plots"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'response', text: 'Shock response' },
          ...CHANNELS.map((channel) => ({ value: channel, text: `${titled(channel)} loop` })),
        ]}
      >
        <TabPanel value="response" className="p-4">
          <Response current={current} proposed={proposed} point={point} />
        </TabPanel>
        {CHANNELS.map((channel) => (
          <TabPanel key={channel} value={channel} className="p-4">
            <Bode channel={channel} current={current} proposed={proposed} />
          </TabPanel>
        ))}
      </Tabs>
    </Panel>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Computing" style={{ height: HEIGHT + 32 }}>
      <Skeleton className="h-full" />
    </div>
  );
}

function Response({ current, proposed, point }: { current: Analysis | null; proposed: Analysis | null; point: Point }) {
  const spec = useMemo(() => responseSpec(current, proposed, point), [current, proposed, point]);
  if (!current && !proposed) return <Waiting />;
  return <Plot spec={spec} height={HEIGHT} />;
}

function Bode({
  channel,
  current,
  proposed,
}: {
  channel: Channel;
  current: Analysis | null;
  proposed: Analysis | null;
}) {
  const spec = useMemo(() => bodeSpec(channel, current, proposed), [channel, current, proposed]);
  if (!current?.loops && !proposed?.loops) return <Waiting />;
  if (!spec)
    return (
      <div style={{ minHeight: HEIGHT + 32 }} className="grid place-items-center">
        <Empty title={`The ${channel} loop is open here`}>
          At this operating point nothing passes through it: it has no gain, or it is zero in this state.
        </Empty>
      </div>
    );
  return <Plot spec={spec} height={HEIGHT} />;
}
