'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState } from 'react';
import type { RouterOutputs } from '@/server/api';
import { RunView } from '../../../../_stress/run-view';
import { useOverlay } from '../../../../_shell/use-overlay';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { Empty } from '../../../../_ui/empty';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { Panel } from '../../../../_ui/panel';
import { NumberInput } from '../../../../_ui/number-input';
import { fieldsOf, GENERATORS, scenarioOf, STARTING_SETTINGS, type ScenarioSettings } from './stress-settings';

interface StressPanelProps {
  market: RouterOutputs['markets']['get'];
  parameters: Readonly<Record<string, number>>;
  changed: number;
  runId: string | null;
  onRun: (id: string) => void;
}

/** Replays an event or a made-up shock on what is in force and on what is proposed. */
export function StressPanel({ market, parameters, changed, runId, onRun }: StressPanelProps) {
  const api = useApi();
  const { data: me } = useQuery(api.session.me.queryOptions());
  const events = useQuery(api.stress.events.queryOptions());
  const openOverlay = useOverlay();
  const [settings, setSettings] = useState<ScenarioSettings>(STARTING_SETTINGS);
  const start = useMutation(api.stress.start.mutationOptions({ onSuccess: ({ id }) => onRun(id) }));
  const set = (key: keyof ScenarioSettings, value: number | string) => setSettings((old) => ({ ...old, [key]: value }));
  const run = () => {
    if (!me?.address) return openOverlay('sign-in');
    const { paths, accounts, seed } = settings;
    start.mutate({
      marketSlug: market.slug,
      parameters: { ...parameters },
      scenario: scenarioOf(settings),
      paths,
      accounts,
      seed,
    });
  };
  return (
    <Panel title="Stress" flush note="What is in force against what is proposed, on the same random numbers">
      <form
        className="flex flex-wrap items-end gap-3 border-b border-line px-4 py-3"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <div className="w-full sm:w-64">
          <Field label="Scenario">
            <select
              className={inputStyle}
              value={settings.scenario}
              onChange={(event) => set('scenario', event.target.value)}
            >
              <optgroup label="Events">
                {(events.data ?? []).map(({ id, name, start: from, hours }) => (
                  <option key={id} value={id}>
                    {name}, {from.toISOString().slice(0, 7)}, {hours} h
                  </option>
                ))}
              </optgroup>
              <optgroup label="Generated">
                {GENERATORS.map(({ value, title }) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
              </optgroup>
            </select>
          </Field>
        </div>
        {fieldsOf(settings).map(({ key, label }) => (
          <div key={key} className="w-32">
            <Field label={label}>
              <NumberInput value={settings[key]} onValue={(value) => set(key, value)} className="h-8" />
            </Field>
          </div>
        ))}
        {(['paths', 'accounts', 'seed'] as const).map((key) => (
          <div key={key} className="w-24">
            <Field label={key.charAt(0).toUpperCase() + key.slice(1)}>
              <NumberInput value={settings[key]} onValue={(value) => set(key, value)} className="h-8" />
            </Field>
          </div>
        ))}
        <Button type="submit" tone={runId ? 'plain' : 'primary'} busy={start.isPending}>
          {!start.isPending && <Play aria-hidden className="size-4" />}
          {me?.address ? (changed > 0 ? 'Stress both' : 'Stress what is in force') : 'Sign in to stress'}
        </Button>
      </form>
      {start.isError && (
        <Notice tone="fail" role="alert" title="The stress run was not started" className="m-4">
          {start.error.message}
        </Notice>
      )}
      {runId ? (
        <RunView key={runId} id={runId} />
      ) : (
        <Empty title="No stress run yet">
          Choose an event and run it: here come the paired differences with their intervals, a fan chart of mark and
          margin, and every outcome as a table.
        </Empty>
      )}
    </Panel>
  );
}
