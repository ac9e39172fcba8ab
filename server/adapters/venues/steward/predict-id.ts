import { type Hex, keccak256 } from 'viem';
import type { StewardAction } from './encode-plan';

export interface StewardIdentity {
  /** keccak256 of the calldata: a steward keeps no ids, the bytes themselves are what is agreed on */
  readonly calldataHash: Hex;
}

export const predictId = ({ data }: StewardAction): StewardIdentity => ({ calldataHash: keccak256(data) });
