'use client';

import { useMemo, useState } from 'react';
import type { Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import { createCursorLink, FrequencyLink } from '../../../../../_charts/cursor-link';
import { Panel } from '../../../../../_ui/panel';
import { TabPanel, Tabs } from '../../../../../_ui/tabs';
import type { Analysis, Point } from '../analysis-messages';
import { CriticalTab } from './critical-tab';
import { LocusTab } from './locus-tab';
import { LoopsTab } from './loops-tab';
import { MarginsTab } from './margins-tab';
import type { PlotProps } from './plot-props';
import { pointKey, TABS, type PlotsState } from './plots-url';
import { PointPicker } from './point-picker';
import { PolesTab } from './poles-tab';
import { ResponseTab } from './response-tab';

interface TunerPlotsProps {
  current: Analysis | null;
  proposed: Analysis | null;
  inForce: Market;
  /** of the proposed set, by name */
  edits: Readonly<Record<string, number>>;
  policy: Policy;
  point: Point;
  state: PlotsState;
  onState: (change: Partial<PlotsState>) => void;
}

const TITLES: Readonly<Record<PlotsState['tab'], string>> = {
  response: 'Shock response',
  critical: 'Critical shock',
  margins: 'Loop margins',
  loops: 'Loops',
  poles: 'Poles',
  locus: 'Root locus',
};

/** Everything that is drawn of both sets, at one operating point of the policy; the cursor of all loops is one. */
export function TunerPlots({ current, proposed, inForce, edits, policy, point, state, onState }: TunerPlotsProps) {
  const [link] = useState(createCursorLink);
  const sides = useMemo(() => ({ current, proposed }), [current, proposed]);
  const props: PlotProps = { sides, policy, point, state, onState };
  return (
    <Panel
      title="Plots"
      flush
      actions={<PointPicker policy={policy} point={point} onPoint={(one) => onState({ point: pointKey(one) })} />}
    >
      <FrequencyLink value={link}>
        <Tabs
          label="Plots"
          value={state.tab}
          onChange={(tab) => onState({ tab: TABS.find((one) => one === tab) })}
          tabs={TABS.map((value) => ({ value, text: TITLES[value] }))}
        >
          <TabPanel value="response" className="p-4">
            <ResponseTab {...props} />
          </TabPanel>
          <TabPanel value="critical" className="p-4">
            <CriticalTab {...props} />
          </TabPanel>
          <TabPanel value="margins" className="p-4">
            <MarginsTab {...props} />
          </TabPanel>
          <TabPanel value="loops" className="p-4">
            <LoopsTab {...props} />
          </TabPanel>
          <TabPanel value="poles" className="p-4">
            <PolesTab {...props} />
          </TabPanel>
          <TabPanel value="locus" className="p-4">
            <LocusTab {...props} inForce={inForce} edits={edits} />
          </TabPanel>
        </Tabs>
      </FrequencyLink>
    </Panel>
  );
}
