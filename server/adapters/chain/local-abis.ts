import { type Abi, parseAbi } from 'viem';
import {
  iCompoundTypeGovernorAbi,
  iFeedbackControllerAbi,
  iNativeSignalsAbi,
  iParameterStewardAbi,
  iPlanGuardAbi,
  iReferencePerpMarketAbi,
  localGovernorAbi,
  localTimelockAbi,
} from './abi.generated';

/** Safe 1.4.1, as far as Homeostat calls or reads it. */
export const safeAbi = parseAbi([
  'function VERSION() view returns (string)',
  'function getOwners() view returns (address[])',
  'function getThreshold() view returns (uint256)',
  'function nonce() view returns (uint256)',
  'function getTransactionHash(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, uint256 _nonce) view returns (bytes32)',
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool success)',
  'function approveHash(bytes32 hashToApprove)',
  'function approvedHashes(address owner, bytes32 hash) view returns (uint256)',
  'event ExecutionSuccess(bytes32 indexed txHash, uint256 payment)',
  'event ExecutionFailure(bytes32 indexed txHash, uint256 payment)',
]);

/** What changes who may do what. Homeostat calls none of it: it is here so that nobody can hide it. */
const powersAbi = parseAbi([
  'function addOwnerWithThreshold(address owner, uint256 _threshold)',
  'function removeOwner(address prevOwner, address owner, uint256 _threshold)',
  'function swapOwner(address prevOwner, address oldOwner, address newOwner)',
  'function changeThreshold(uint256 _threshold)',
  'function enableModule(address module)',
  'function disableModule(address prevModule, address module)',
  'function setGuard(address guard)',
  'function setFallbackHandler(address handler)',
  'function transferOwnership(address newOwner)',
  'function renounceOwnership()',
  'function acceptOwnership()',
  'function upgradeTo(address newImplementation)',
  'function upgradeToAndCall(address newImplementation, bytes data) payable',
]);

export const multiSendAbi = parseAbi(['function multiSend(bytes transactions) payable']);

/** OpenZeppelin's ownership, which guards every setter. */
const ownableAbi = parseAbi([
  'error OwnableUnauthorizedAccount(address account)',
  'error OwnableInvalidOwner(address owner)',
]);

/** Every ABI that Homeostat vouches for; nothing is decoded by a signature database from elsewhere. */
export const LOCAL_ABIS: Abi = [
  ...iReferencePerpMarketAbi,
  ...iNativeSignalsAbi,
  ...iFeedbackControllerAbi,
  ...iPlanGuardAbi,
  ...iParameterStewardAbi,
  ...localTimelockAbi,
  ...localGovernorAbi,
  ...iCompoundTypeGovernorAbi,
  ...safeAbi,
  ...multiSendAbi,
  ...powersAbi,
  ...ownableAbi,
];
