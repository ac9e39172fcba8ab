'use client';

import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { LiquidationEvent, PathTrace } from '@/server/domain/stress';
import { Plot } from '../../../_charts/plot';
import { atStep, replaySpec } from '../../../_stress/replay-spec';
import { Button } from '../../../_ui/button';
import { DataTable, type Column } from '../../../_ui/data-table';
import { duration } from '../../../_ui/relative-time';
import { useRested } from '../../../_ui/use-rested';
import { Value } from '../../../_ui/value';

const FRAME_MS = 120;
const DRAWN_AFTER_MS = 100;

interface ReplayProps {
  /** the proposal, then what is in force where both were run */
  traces: readonly PathTrace[];
  market: string;
  path: number;
}

interface EventRow extends LiquidationEvent {
  readonly side: 'Proposed' | 'In force';
}

const usd = (value: number) => <Value value={value} unit="USD" />;

const COLUMNS: readonly Column<EventRow>[] = [
  { key: 'account', header: 'Account', primary: true, value: ({ account }) => account },
  { key: 'side', header: 'Under', value: ({ side }) => side },
  {
    key: 'closed',
    header: 'Closed at the mark',
    align: 'right',
    value: ({ closedNotional }) => closedNotional,
    cell: ({ closedNotional }) => usd(closedNotional),
  },
  {
    key: 'left',
    header: 'Left',
    align: 'right',
    value: ({ leftNotional }) => leftNotional,
    cell: ({ leftNotional }) => usd(leftNotional),
  },
  {
    key: 'equity',
    header: 'Equity after',
    align: 'right',
    value: ({ equity }) => equity,
    cell: ({ equity }) => usd(equity),
  },
];

/** One path with a step to stand on: what the market was then, and who was liquidated. */
export function Replay({ traces, market, path }: ReplayProps) {
  const [proposed, current] = traces;
  const last = proposed.insuranceFund.length - 1;
  const firstEvent = proposed.events.at(0)?.step ?? 0;
  const [step, setStep] = useState(Math.min(firstEvent, last));
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setStep((now) => Math.min(last, now + 1)), FRAME_MS);
    return () => clearInterval(timer);
  }, [isPlaying, last]);
  // The plot follows once the step rests: drawing ten thousands of points again for each would hold the slider back.
  const restedStep = useRested(step, DRAWN_AFTER_MS);
  const lines = useMemo(() => replaySpec(traces, market, path), [traces, market, path]);
  const spec = useMemo(
    () => atStep(lines, restedStep, proposed.intervalSeconds),
    [lines, restedStep, proposed.intervalSeconds],
  );
  const events = useMemo(() => eventsAt(step, proposed, current), [step, proposed, current]);
  const move = (by: number) => setStep((now) => Math.min(last, Math.max(0, now + by)));
  const here = proposed.markets[market];
  return (
    <div>
      <Plot spec={spec} height={560} />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button size="iconSmall" aria-label="One step back" disabled={step === 0} onClick={() => move(-1)}>
          <ChevronLeft aria-hidden className="size-4" />
        </Button>
        <Button
          size="iconSmall"
          aria-label={isPlaying ? 'Pause' : 'Play'}
          disabled={step === last}
          onClick={() => setPlaying(!isPlaying)}
        >
          {isPlaying && step < last ? (
            <Pause aria-hidden className="size-4" />
          ) : (
            <Play aria-hidden className="size-4" />
          )}
        </Button>
        <Button size="iconSmall" aria-label="One step on" disabled={step === last} onClick={() => move(1)}>
          <ChevronRight aria-hidden className="size-4" />
        </Button>
        <input
          type="range"
          aria-label="Step of the path"
          className="min-w-40 flex-1 accent-accent"
          min={0}
          max={last}
          value={step}
          onChange={(event) => setStep(Number(event.target.value))}
        />
        <Button
          size="small"
          disabled={proposed.events.every((event) => event.step <= step)}
          onClick={() => setStep(nextEvent(proposed, step))}
        >
          Next liquidation
        </Button>
      </div>
      <p className="numbers mt-2 text-sm text-ink-muted" role="status">
        Step {step} of {last}, {duration(step * proposed.intervalSeconds)} in: mark{' '}
        <Value value={here.mark[step]} unit="USD" />, fundamental <Value value={here.fundamental[step]} unit="USD" />,
        margin <Value value={here.margin[step] * 100} unit="%" />, depth{' '}
        <Value value={here.depth[step]} unit="USD per log" />, insurance fund{' '}
        <Value value={proposed.insuranceFund[step]} unit="USD" />.
      </p>
      {events.length === 0 ? (
        <p className="mt-2 text-sm text-ink-faint">Nobody is liquidated in this step.</p>
      ) : (
        <div className="-mx-4 mt-2">
          <DataTable
            caption={`Liquidations in step ${step}`}
            columns={COLUMNS}
            rows={events}
            rowKey={({ account, side, market: name }) => `${side} ${account} ${name}`}
            file={`path-${path}-step-${step}`}
            scroll="max-h-72 overflow-y-auto"
          />
        </div>
      )}
    </div>
  );
}

function eventsAt(step: number, proposed: PathTrace, current: PathTrace | undefined): EventRow[] {
  const of = (trace: PathTrace | undefined, side: EventRow['side']) =>
    (trace?.events ?? []).filter((event) => event.step === step).map((event) => ({ ...event, side }));
  return [...of(proposed, 'Proposed'), ...of(current, 'In force')];
}

const nextEvent = ({ events }: PathTrace, step: number) => events.find((event) => event.step > step)?.step ?? step;
