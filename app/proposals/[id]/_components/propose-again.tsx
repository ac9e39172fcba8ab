import { SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { buttonStyle } from '../../../_ui/button';
import { isWaiting } from '../../_components/is-waiting';
import type { Proposal } from './proposal';

/** The tuner with the values that this proposal asked for. */
function tunerOf({ id, marketSlug, rows, state }: Proposal): string {
  const values = rows.map(({ name, after }) => `${name}=${after}`);
  const replaces = state === 'open' || state === 'executable' ? [`replaces=${id}`] : [];
  return `/markets/${marketSlug}/tune?${[...values, ...replaces].join('&')}`;
}

/**
 * For a steward, where a proposal can't go on as it is: the same change, to be looked at and proposed anew. One of several
 * markets, or of the controller's limits alone, is made anew where it was made.
 */
export function ProposeAgain({ proposal }: { proposal: Proposal }) {
  const { state, blocking, rows } = proposal;
  const stuck = isWaiting(proposal) ? blocking.length > 0 : state !== 'executed';
  const markets = new Set(rows.map(({ marketName }) => marketName));
  if (!stuck || markets.size !== 1) return null;
  return (
    <Link href={tunerOf(proposal)} className={`${buttonStyle({ size: 'small' })} mt-3`}>
      <SlidersHorizontal aria-hidden className="size-3.5" />
      Open the same change in the tuner
    </Link>
  );
}
