'use client';

import { Switch } from 'radix-ui';
import type { AutonomyConfiguration } from '@/server/domain/plan/change-plan';
import type { Violation } from '@/server/domain/parameters';
import { autonomyFigures, type AutonomyFigure } from '../../../../_autonomy/autonomy-rows';
import { ThresholdScale } from '../../../../_autonomy/threshold-scale';
import type { Figures } from '../../../../_autonomy/autonomy-figures';
import { Notice } from '../../../../_ui/notice';
import { NumberInput } from '../../../../_ui/number-input';

interface AutonomyFormProps {
  configuration: AutonomyConfiguration | null;
  figures: Figures;
  suggested: Figures;
  violations: readonly Violation[];
  /** annualised, now */
  volatility: number | null;
  onToggle: (on: boolean) => void;
  onFigure: (key: string, value: number, suggested: number) => void;
}

/** The thresholds and limits within which the on-chain controller may act alone. */
export function AutonomyForm(props: AutonomyFormProps) {
  const { configuration, violations, volatility, onToggle } = props;
  const rows = configuration ? autonomyFigures(configuration) : [];
  const part = (group: string) => rows.filter((row) => row.group === group);
  return (
    <section aria-label="Autonomous mode" className="panel min-w-0">
      <div className="flex min-h-11 items-center justify-between gap-3 border-b border-line px-4">
        <h2 className="text-sm font-semibold">Autonomous mode</h2>
        <label className="flex items-center gap-2 text-xs text-ink-muted">
          Set thresholds in this proposal
          <Switch.Root
            checked={configuration !== null}
            onCheckedChange={onToggle}
            className="h-5 w-9 rounded-full border border-line-strong bg-sunken data-[state=checked]:border-accent data-[state=checked]:bg-accent"
          >
            <Switch.Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-ink-muted transition-transform data-[state=checked]:translate-x-[1.1rem] data-[state=checked]:bg-on-accent" />
          </Switch.Root>
        </label>
      </div>
      {!configuration && (
        <p className="px-4 py-3 text-sm text-ink-muted">
          The controller stays as it is. Switch on to set when it may engage and how far it may move each parameter.
        </p>
      )}
      {configuration && (
        <div className="px-4 py-3">
          <ThresholdScale thresholds={configuration.thresholds} volatility={volatility} />
          {violations.length > 0 && (
            <Notice tone="fail" role="alert" title="These thresholds are refused" className="mb-3">
              <ul>
                {violations.map(({ message }) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </Notice>
          )}
          <p className="mb-2 text-xs text-ink-faint">
            Suggested values wear a <DefaultTag /> tag: nobody calibrated them for this market.
          </p>
          <FigureGroup {...props} title="When it acts" rows={part('Thresholds')} open />
          <FigureGroup {...props} title="How far it may move" rows={part('Envelope')} />
          <FigureGroup {...props} title="How it answers the signals" rows={part('Law')} />
        </div>
      )}
    </section>
  );
}

const DefaultTag = () => <span className="rounded-sm border border-line px-1 text-xs text-ink-faint">default</span>;

type FigureGroupProps = AutonomyFormProps & { title: string; rows: readonly AutonomyFigure[]; open?: boolean };

function FigureGroup({ title, rows, open, figures, suggested, onFigure }: FigureGroupProps) {
  return (
    <details open={open} className="border-t border-line">
      <summary className="py-2 text-sm font-medium">{title}</summary>
      <div className="space-y-1.5 pb-3">
        {rows.map(({ key, label, unit }) => (
          <label key={key} className="flex items-center gap-2 text-xs">
            <span className="min-w-0 flex-1">{label}</span>
            {figures[key] === suggested[key] && <DefaultTag />}
            <NumberInput
              data-figure={key}
              value={figures[key]}
              onValue={(value) => onFigure(key, value, suggested[key])}
              className="w-24 shrink-0 text-xs"
            />
            <span className="w-20 shrink-0 truncate text-ink-faint" title={unit}>
              {unit}
            </span>
          </label>
        ))}
      </div>
    </details>
  );
}
