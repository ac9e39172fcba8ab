import { Address } from '../../../_ui/address';
import { Notice } from '../../../_ui/notice';
import { Timestamp } from '../../../_ui/timestamp';
import type { Proposal } from './proposal';

/** What became of a proposal that is over. */
export function ExecutionNotice({ proposal: { execution, state, failureReason } }: { proposal: Proposal }) {
  if (execution)
    return (
      <Notice
        role="status"
        tone={execution.asAsked ? 'info' : 'fail'}
        title={
          execution.asAsked
            ? 'Executed: every value read back from the chain equals the value asked'
            : 'Executed, but the chain does not hold the values asked'
        }
      >
        <span className="flex flex-wrap gap-x-4">
          <span>
            Block {execution.blockNumber}, <Timestamp date={execution.blockTime} />
          </span>
          <Address address={execution.transactionHash} name="Transaction" />
          <Address address={execution.executor} name="sent by" />
        </span>
      </Notice>
    );
  if (!failureReason) return null;
  return (
    <Notice tone={state === 'failed' ? 'fail' : 'warn'} title={`This proposal is ${state}`}>
      {failureReason}
    </Notice>
  );
}
