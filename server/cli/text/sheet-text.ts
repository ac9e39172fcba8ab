import type { PlanFacts } from '../plan-facts';
import { callText } from './call-text';
import { groupedHash } from './grouped-hash';
import { table } from './table';
import { checksText } from './verdict-text';

/** The signer sheet: what changes, the hashes in the order in which a device shows them, every level decoded. */
export function sheetText(facts: PlanFacts): string {
  const { title, summary, sentences, chainId, safe, nonce, transaction, hashes, call, checks } = facts;
  return [
    `SIGNER SHEET  ${title}`,
    summary,
    '',
    ...sentences,
    '',
    table([
      ['chain', String(chainId)],
      ['Safe', safe],
      ['nonce', String(nonce)],
      ['to', transaction.to],
      ['operation', transaction.operation === 1 ? '1 delegatecall' : '0 call'],
      ['value', `${transaction.value} wei`],
    ]),
    '',
    'Compare on your device, in this order:',
    table([
      ['1 domain hash', groupedHash(hashes.domainHash)],
      ['2 message hash', groupedHash(hashes.messageHash)],
      ['3 safeTxHash', groupedHash(hashes.safeTxHash)],
    ]),
    '',
    callText(call),
    '',
    checksText(checks),
  ].join('\n');
}
