import { formatUnits } from 'viem';

/** Whole votes, grouped; parts of one only where there is no whole. */
export function voteAmount(integer: string, decimals: number): string {
  const value = Number(formatUnits(BigInt(integer), decimals));
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 1 ? 6 : 0 });
}
