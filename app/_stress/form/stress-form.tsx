'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { Play, Plus } from 'lucide-react';
import { useState } from 'react';
import { useOverlay } from '../../_shell/use-overlay';
import { useApi } from '../../_trpc/client';
import { Button } from '../../_ui/button';
import { Notice } from '../../_ui/notice';
import { useWaiting } from '../use-waiting';
import { BesidesField } from './besides-field';
import { BookFields } from './book-fields';
import { CostLine } from './cost-line';
import { RunFields } from './run-fields';
import { type Change, requestOf, STARTING_RUN, type RunSettings } from './run-settings';
import { ScenarioFields } from './scenario-fields';
import { STARTING_SCENARIO, type ScenarioSettings } from './scenario-settings';

const MAX_SCENARIOS = 3;

interface StressFormProps {
  /** what differs from what is in force */
  change: Change;
  /** a run is shown already: the button is not the page's first */
  hasRun: boolean;
  /** with everything that may be chosen, and what the run would cost */
  isWhole?: boolean;
  onRun: (id: string) => void;
}

/** Asks for a stress run: what happens, to how many accounts, over how many paths. */
export function StressForm({ change, hasRun, isWhole = false, onRun }: StressFormProps) {
  const { marketSlug, parameters, besides = [] } = change;
  const api = useApi();
  const { data: me } = useQuery(api.session.me.queryOptions());
  const openOverlay = useOverlay();
  const [settings, setSettings] = useState<RunSettings>(STARTING_RUN);
  const start = useMutation(api.stress.start.mutationOptions({ onSuccess: ({ id }) => onRun(id) }));
  const waiting = useWaiting(marketSlug);
  const [startsAfter, setStartsAfter] = useState(true);
  const request = requestOf(settings, { ...change, afterWaiting: startsAfter && waiting > 0 });
  const { scenarios } = settings;
  const setScenario = (at: number, scenario: ScenarioSettings) =>
    setSettings({ ...settings, scenarios: scenarios.map((one, k) => (k === at ? scenario : one)) });
  const remove = (at: number) => setSettings({ ...settings, scenarios: scenarios.filter((_, k) => k !== at) });
  const add = () => setSettings({ ...settings, scenarios: [...scenarios, { ...STARTING_SCENARIO, scenario: 'gbm' }] });
  const run = () => (me?.address ? start.mutate(request) : openOverlay('sign-in'));
  const compares = [parameters, ...besides.map((one) => one.parameters)].some((one) => Object.keys(one).length > 0);
  return (
    <>
      <form
        className="grid gap-3 border-b border-line px-4 py-3"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        {scenarios.map((scenario, k) => (
          <ScenarioFields
            key={k}
            place={scenarios.length === 1 ? null : k + 1}
            settings={scenario}
            onChange={(changed) => setScenario(k, changed)}
            onRemove={() => remove(k)}
          />
        ))}
        {scenarios.length < MAX_SCENARIOS && (
          <Button size="small" tone="quiet" className="w-fit" onClick={add}>
            <Plus aria-hidden className="size-3.5" />
            Another scenario at the same time
          </Button>
        )}
        {isWhole && (
          <div className="flex flex-wrap items-start gap-3">
            <BesidesField marketSlug={marketSlug} settings={settings} onChange={setSettings} />
            <BookFields markets={[marketSlug, ...settings.besides]} settings={settings} onChange={setSettings} />
          </div>
        )}
        {waiting > 0 && (
          <label className="inline-flex items-center gap-1.5 text-sm">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={startsAfter}
              onChange={({ target }) => setStartsAfter(target.checked)}
            />
            {`From what ${waiting} waiting ${waiting === 1 ? 'proposal leaves' : 'proposals leave'}, as a new one would start`}
          </label>
        )}
        <div className="flex flex-wrap items-end gap-3">
          <RunFields settings={settings} onChange={setSettings} />
          <Button type="submit" tone={hasRun ? 'plain' : 'primary'} busy={start.isPending}>
            {!start.isPending && <Play aria-hidden className="size-4" />}
            {me?.address ? (compares ? 'Stress both' : 'Stress what is in force') : 'Sign in to stress'}
          </Button>
        </div>
        {isWhole &&
          (settings.book === 'file' && settings.file === null ? (
            <p className="text-sm text-ink-muted">Choose a file of accounts.</p>
          ) : (
            <CostLine request={request} />
          ))}
      </form>
      {start.isError && (
        <Notice tone="fail" role="alert" title="The stress run was not started" className="m-4">
          {start.error.message}
        </Notice>
      )}
    </>
  );
}
