import { AutonomyTable } from '../../../_autonomy/autonomy-table';
import { ThresholdScale } from '../../../_autonomy/threshold-scale';
import { Address } from '../../../_ui/address';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import type { MarketDetail } from './market-detail';

const MODES = {
  unconfigured: 'Not configured: governance alone sets the parameters.',
  disabled: 'Disabled: governance or the guardian switched it off.',
  off: 'Off: governance alone sets the parameters.',
  shadow: 'Shadow: it computes what it would do, and applies nothing.',
  active: 'Active: it may act between engage and trip.',
  tripped: 'Tripped: it stays at the fail-safe until the owner acts.',
} as const;

/** Who is driving, within what? */
export function AutonomyPanel({ market: { slug, autonomy, live } }: { market: MarketDetail }) {
  if (autonomy.state === 'absent')
    return (
      <Panel title="Autonomous mode">
        <p className="text-sm text-ink-muted">This market has no controller: governance alone sets its parameters.</p>
      </Panel>
    );
  if (autonomy.state === 'unreachable')
    return (
      <Panel title="Autonomous mode">
        <Notice tone="warn" title="The controller could not be read">
          {autonomy.reason}
        </Notice>
      </Panel>
    );
  return (
    <Panel title="Autonomous mode" note={autonomy.mode}>
      <p className="mb-3 text-sm text-ink-muted">
        {autonomy.configuration ? MODES[autonomy.mode] : 'No thresholds are set: the controller may do nothing.'}
      </p>
      {autonomy.configuration && (
        <>
          <ThresholdScale
            thresholds={autonomy.configuration.thresholds}
            volatility={live.state === 'live' ? live.volatility : null}
          />
          <details>
            <summary className="text-sm">All figures</summary>
            <div className="-mx-4">
              <AutonomyTable
                caption="Autonomous mode in force"
                configuration={autonomy.configuration}
                file={`${slug}-autonomy`}
              />
            </div>
          </details>
        </>
      )}
      <p className="mt-3 flex flex-wrap gap-x-4 border-t border-line pt-2 text-xs text-ink-faint">
        <Address address={autonomy.controller} name="Controller" />
        {autonomy.evidenceDigest && <Address address={autonomy.evidenceDigest} name="Evidence" />}
      </p>
    </Panel>
  );
}
