import { Address } from '../../../_ui/address';
import { Notice } from '../../../_ui/notice';
import { Timestamp } from '../../../_ui/timestamp';
import type { Proposal } from './proposal';

/** Who answers for which check, for what and why: on the page for as long as there is a page. */
export function OverrideNotices({ proposal }: { proposal: Proposal }) {
  return proposal.overrides.map(({ label, found, by, reason, at, holds }) => (
    <Notice
      key={at.toISOString()}
      tone="warn"
      title={`Overridden${holds ? '' : ', and no longer in force'}: ${label}`}
      className="m-4"
    >
      <span className="block [overflow-wrap:anywhere]">{reason}</span>
      <span className="mt-1 block text-xs [overflow-wrap:anywhere]">The check found: {found}</span>
      <span className="mt-1 flex flex-wrap items-center gap-2 text-xs">
        <Address address={by} name="By" /> <Timestamp date={at} />
      </span>
    </Notice>
  ));
}
