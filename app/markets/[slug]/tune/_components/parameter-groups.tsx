'use client';

import { useState } from 'react';
import type { Market } from '@/server/domain/market';
import {
  onChainParameters,
  PARAMETER_GROUPS,
  readParameter,
  type ParameterGroup,
  type Violation,
} from '@/server/domain/parameters';
import { Button } from '../../../../_ui/button';
import { TabPanel, Tabs } from '../../../../_ui/tabs';
import { ParameterControl } from './parameter-control';

interface ParameterGroupsProps {
  inForce: Market;
  edits: Readonly<Record<string, number>>;
  violations: readonly Violation[];
  onChange: (name: string, value: number, inForce: number) => void;
  onReset: () => void;
}

/** By loop; the order in which the loops are met in the model, signals last. */
const ORDER: readonly ParameterGroup[] = ['margin', 'funding', 'liquidity', 'liquidation', 'signals'];
const TITLES: Readonly<Record<ParameterGroup, string>> = {
  margin: 'Margin',
  funding: 'Funding',
  liquidity: 'Liquidity',
  liquidation: 'Liquidation',
  signals: 'Signals',
};

export function ParameterGroups({ inForce, edits, violations, onChange, onReset }: ParameterGroupsProps) {
  const [group, setGroup] = useState<ParameterGroup>('margin');
  const count = Object.keys(edits).length;
  return (
    <section aria-label="Parameters" className="panel min-w-0">
      <div className="flex h-11 items-center justify-between border-b border-line px-4">
        <h2 className="text-sm font-semibold">
          Parameters
          <span className="ml-2 text-xs font-normal text-ink-faint">
            {count === 0 ? 'as in force' : `${count} changed`}
          </span>
        </h2>
        <Button tone="quiet" size="small" disabled={count === 0} onClick={onReset}>
          Reset all
        </Button>
      </div>
      <Tabs
        label="Parameters by loop"
        value={group}
        onChange={(value) => setGroup(PARAMETER_GROUPS.find((one) => one === value) ?? 'margin')}
        tabs={ORDER.map((one) => ({
          value: one,
          text: (
            <>
              {TITLES[one]}
              <Edited count={Object.keys(edits).filter((name) => name.startsWith(`${one}.`)).length} />
            </>
          ),
        }))}
      >
        {ORDER.map((one) => (
          <TabPanel key={one} value={one} className="divide-y divide-line">
            {onChainParameters(one).map((parameter) => {
              const stored = readParameter(inForce, parameter);
              return (
                <ParameterControl
                  key={parameter.name}
                  parameter={parameter}
                  inForce={stored}
                  value={edits[parameter.name] ?? stored}
                  violation={violations.find(({ field }) => field === parameter.name)}
                  onChange={onChange}
                />
              );
            })}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

function Edited({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="numbers rounded-full bg-accent-soft px-1.5 text-xs text-accent" title={`${count} changed`}>
      {count}
    </span>
  );
}
