import Link from 'next/link';
import { Address } from '../../../_ui/address';
import { Panel } from '../../../_ui/panel';
import { Timestamp } from '../../../_ui/timestamp';
import type { MarketDetail } from './market-detail';

/** The stored configurations, newest first, with where each came from. */
export function HistoryTable({ market: { history } }: { market: MarketDetail }) {
  return (
    <Panel title="Changes">
      <ol className="space-y-2.5">
        {history.map(({ id, version, createdAt, blockTime, transactionHash, proposalId }) => (
          <li key={id} className="text-sm">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span>
                Configuration {version}
                {proposalId ? (
                  <>
                    , by{' '}
                    <Link href={`/proposals/${proposalId}`} className="rounded-sm text-accent underline">
                      proposal
                    </Link>
                  </>
                ) : (
                  ', as found on chain'
                )}
              </span>
              {transactionHash && <Address address={transactionHash} name="" />}
            </span>
            <p className="text-xs text-ink-faint">
              <Timestamp date={blockTime ?? createdAt} />
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
