import { findParameter, PARAMETER_GROUPS } from '@/server/domain/parameters';
import { formatWad } from '@/server/domain/quantities';
import { GROUP_FUNCTIONS, parameterName } from '../protocols/reference-perp';

const OPERATIONS: Readonly<Record<string, string>> = { 0: 'call', 1: 'delegatecall' };

/** A raw argument in the parameter's own unit, by the function and the path it stands at; null where nothing is known. */
export function explainValue(
  functionName: string,
  argument: { readonly name: string; readonly type: string; readonly value: string },
): string | null {
  const group = PARAMETER_GROUPS.find((one) => GROUP_FUNCTIONS[one].setter === functionName);
  if (group) {
    const parameter = findParameter(`${group}.${argument.name.split('.').at(-1)}`);
    if (!parameter) return null;
    const value = parameter.scale === 'wad' ? formatWad(BigInt(argument.value)) : argument.value;
    return parameter.unit ? `${value} ${parameter.unit}` : value;
  }
  if (argument.name === 'deadline') return `until ${utc(argument.value)}`;
  if (argument.name === 'delay') return `${argument.value} s`;
  if (functionName === 'configure') return explainConfiguration(argument);
  return argument.name === 'operation' ? (OPERATIONS[argument.value] ?? null) : null;
}

/** Beyond what a calendar can say it stays a number. */
function utc(unixSeconds: string): string {
  const milliseconds = Number(unixSeconds) * 1000;
  return milliseconds < 8.64e15 ? new Date(milliseconds).toISOString().replace('.000Z', 'Z') : `${unixSeconds} s`;
}

function explainConfiguration({ name, type, value }: { name: string; type: string; value: string }): string | null {
  if (name.endsWith('.parameter')) {
    const known = parameterName(value as `0x${string}`);
    return known === value ? null : known;
  }
  if (name.endsWith('Seconds')) return `${value} s`;
  return type.startsWith('int') || type.startsWith('uint') ? formatWad(BigInt(value)) : null;
}
