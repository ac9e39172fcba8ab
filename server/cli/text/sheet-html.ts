import type { DecodedCall } from '@/server/adapters/chain/describe-call';
import type { PlanFacts } from '../plan-facts';
import { groupedHash } from './grouped-hash';

/** The signer sheet as one file that a browser shows and prints without a network. */
export function sheetHtml(facts: PlanFacts): string {
  const { title, summary, sentences, chainId, safe, nonce, transaction, hashes, operation, call, approval, checks } =
    facts;
  const rows = {
    Chain: String(chainId),
    Safe: safe,
    Nonce: String(nonce),
    To: transaction.to,
    Operation: transaction.operation === 1 ? '1 delegatecall' : '0 call',
    Value: `${transaction.value} wei`,
    ...(operation && { 'Operation id': operation.operationId }),
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } th { text-align: left; padding-right: 1rem; font-weight: 600; vertical-align: top; }
td, code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; } .calls { margin-left: 1.5rem; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
<p>${escape(summary)}</p>
<ul>${sentences.map((sentence) => `<li>${escape(sentence)}</li>`).join('')}</ul>
${tableOf(rows)}
<h2>Compare on your device, in this order</h2>
${hashesHtml(hashes)}
<h2>What executes</h2>
${callHtml(call)}
${approval ? approvalHtml(approval) : ''}
<h2>Checks</h2>
<ul>${checks.map(({ state, reason }) => `<li><strong>${state}</strong> ${escape(reason)}</li>`).join('')}</ul>
</body>
</html>
`;
}

const hashesHtml = ({ domainHash, messageHash, safeTxHash }: PlanFacts['hashes']) =>
  tableOf({
    '1 Domain hash': groupedHash(domainHash),
    '2 Message hash': groupedHash(messageHash),
    '3 safeTxHash': groupedHash(safeTxHash),
  });

const approvalHtml = ({ safe, nonce, transaction, hashes, call }: NonNullable<PlanFacts['approval']>) =>
  `<h2>For owners of ${escape(safe)}</h2>
<p>This Safe is an owner. It approves by a transaction of its own, and these are its hashes.</p>
${tableOf({ Nonce: String(nonce), To: transaction.to, Operation: '0 call' })}
${hashesHtml(hashes)}
${callHtml(call)}`;

function callHtml({ target, to, decoded, functionName, signature, arguments: leaves, calls }: DecodedCall): string {
  const name = decoded ? functionName : `not decoded, selector ${signature}`;
  const values = leaves.map((leaf): [string, string] => [
    leaf.name,
    leaf.meaning === null ? leaf.value : `${leaf.value} = ${leaf.meaning}`,
  ]);
  const inside = `${values.length > 0 ? tableOf(Object.fromEntries(values)) : ''}${calls.map(callHtml).join('')}`;
  return `<section class="calls"><h3>${escape(target)}: ${escape(name)}</h3><p><code>${escape(to)}</code></p>${inside}</section>`;
}

const tableOf = (rows: Readonly<Record<string, string>>) =>
  `<table>${Object.entries(rows)
    .map(([name, value]) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`)
    .join('')}</table>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
