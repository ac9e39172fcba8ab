import type { PlanFacts } from '../plan-facts';
import { callText } from './call-text';
import { groupedHash } from './grouped-hash';
import { table } from './table';
import { checksText } from './verdict-text';

/** The signer sheet: what changes, the hashes in the order in which a device shows them, every level decoded. */
export function sheetText(facts: PlanFacts): string {
  const { title, summary, sentences, chainId, safe, nonce, transaction, hashes, operation, call, approval, checks } =
    facts;
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
      ...(operation ? [['operation id', operation.operationId]] : []),
    ]),
    '',
    'Compare on your device, in this order:',
    hashesText(hashes),
    '',
    callText(call),
    ...(approval ? ['', approvalText(approval)] : []),
    '',
    checksText(checks),
  ].join('\n');
}

const hashesText = ({ domainHash, messageHash, safeTxHash }: PlanFacts['hashes']) =>
  table([
    ['1 domain hash', groupedHash(domainHash)],
    ['2 message hash', groupedHash(messageHash)],
    ['3 safeTxHash', groupedHash(safeTxHash)],
  ]);

const approvalText = ({ safe, nonce, transaction, hashes, call }: NonNullable<PlanFacts['approval']>) =>
  [
    `FOR OWNERS OF ${safe}`,
    'This Safe is an owner. It approves by a transaction of its own, and these are its hashes:',
    table([
      ['nonce', String(nonce)],
      ['to', transaction.to],
      ['operation', '0 call'],
    ]),
    hashesText(hashes),
    '',
    callText(call),
  ].join('\n');
