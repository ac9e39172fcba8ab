import { VerdictCard, type ShownVerdict } from './verdict-card';

interface VerdictStripProps {
  current: ShownVerdict | null;
  proposed: ShownVerdict | null;
  limit?: number | null;
  /** the proposed side is being computed anew */
  busy?: boolean;
}

/** What is in force beside what is proposed. A change of the proposed verdict is read out. */
export function VerdictStrip({ current, proposed, limit, busy = false }: VerdictStripProps) {
  return (
    <>
      <div className="panel grid grid-cols-2 divide-x divide-line" aria-busy={busy}>
        <VerdictCard role="current" title="In force" verdict={current} limit={limit} />
        <VerdictCard role="proposed" title="Proposed" verdict={proposed} limit={limit} dim={busy} />
      </div>
      <p aria-live="polite" className="sr-only">
        {proposed && !busy ? `Proposed parameters: ${proposed.state}` : ''}
      </p>
    </>
  );
}
