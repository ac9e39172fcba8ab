import type { DecodedCall } from '@/server/adapters/chain/describe-call';
import { table } from './table';

/** A call and everything it carries, a level of indentation for each level of nesting. */
export function callText(call: DecodedCall, level = 0): string {
  const { target, to, decoded, functionName, signature, value, data } = call;
  const head = decoded ? `${target}: ${functionName}` : `${target}: NOT DECODED, selector ${signature}`;
  const own = [
    head,
    `  to ${to}`,
    ...(value === '0' ? [] : [`  value ${value} wei`]),
    ...(call.calls.length > 0 || decoded ? [] : [`  data ${data}`]),
    indent(argumentsText(call), '  '),
  ];
  return [...own.map((line) => indent(line, '  '.repeat(level))), ...call.calls.map((one) => callText(one, level + 1))]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

const argumentsText = (call: DecodedCall) =>
  table(call.arguments.map(({ name, value, meaning }) => [name, value, meaning === null ? '' : `= ${meaning}`]));

const indent = (text: string, by: string) => text.replace(/^(?=.)/gm, by);
