import type { RouterOutputs } from '@/server/api';
import type { ProposedAutonomy } from '../../../../_autonomy/autonomy-figures';

export interface CreateProposalProps {
  market: RouterOutputs['markets']['get'];
  parameters: Readonly<Record<string, number>>;
  autonomy: ProposedAutonomy | null;
  stressRunId: string | null;
  /** the draft from which the page was opened */
  draftId: string | null;
  /** the waiting proposal from which it was opened, to be made anew */
  replaces: string | null;
  /** the tuner's address of the same, without the draft */
  tuning: string;
  /** why the change can't be proposed as it stands */
  blocked: readonly string[];
}

/** What the button says, by who decides about the market. */
export const labelOf = ({ governance }: CreateProposalProps['market']) =>
  governance.kind === 'safe' || governance.kind === 'timelock' ? 'Create Safe transaction' : 'Create proposal';
