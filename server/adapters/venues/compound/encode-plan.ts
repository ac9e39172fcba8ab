import { type Address, type Hex, slice, size, toFunctionSelector, toFunctionSignature } from 'viem';
import { DomainError } from '@/server/domain/errors';
import { type ChangePlan, proposalDescription } from '@/server/domain/plan';
import { LOCAL_ABIS } from '../../chain/local-abis';
import { type Call, encodePlanCalls } from '../../protocols';
import { requireChain } from '../require-chain';
import type { CompoundContext } from './context';

/** Calls with the function's signature in clear and its arguments beside it. */
export interface CompoundProposal {
  readonly targets: readonly Address[];
  /** wei */
  readonly values: readonly bigint[];
  /** such as `setLiquidationParameters((uint256,uint256))` */
  readonly signatures: readonly string[];
  /** arguments without the selector */
  readonly argumentData: readonly Hex[];
  readonly description: string;
}

export function encodePlan(plan: ChangePlan, context: CompoundContext): CompoundProposal {
  requireChain(plan, context, 'governor');
  const calls = encodePlanCalls(plan);
  return {
    targets: calls.map(({ to }) => to),
    values: calls.map(({ value }) => value),
    signatures: calls.map(signatureOf),
    argumentData: calls.map(({ data }) => (size(data) > 4 ? slice(data, 4) : '0x')),
    description: proposalDescription(plan),
  };
}

function signatureOf({ data }: Call): string {
  const item = LOCAL_ABIS.find((one) => one.type === 'function' && toFunctionSelector(one) === data.slice(0, 10));
  if (item?.type === 'function') return toFunctionSignature(item);
  throw new DomainError('unsupported', `no local ABI knows the function ${data.slice(0, 10)} of the plan`);
}
