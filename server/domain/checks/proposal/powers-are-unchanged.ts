import { noneOf, notRun, type ProposalCheck } from '../proposal-check';
import type { ChangeFacts, MessageFacts } from '../proposal-facts';

/** Variables that say who may do what. */
const POWERS = /^(_owner|_pendingOwner|guardian|owners|threshold|ownerCount|modules|singleton|isSteward)\b/;

/** keccak256("eip1967.proxy.implementation") − 1, the same of admin and beacon, and a Safe's guard and fallback handler. */
const SLOTS: Readonly<Record<string, string>> = {
  '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc': 'implementation',
  '0xb53127684a568b3173ae13b9f8a6016e243e63b6e8ee1178d6a717850b5d6103': 'proxy admin',
  '0xa3f0ad74e5423aebfd80d3ef4346578335a9a72aeaee59ff6cb3582b35133d50': 'proxy beacon',
  '0x4a204f620c8c5ccdca3fd54d003badd85ba500436a431f0cbda4f558c93c34c8': 'transaction guard of the Safe',
  '0x6c9a6c4a39284e37ed1cf53d337577d14212a4870fb976a4366c693b939918d5': 'fallback handler of the Safe',
};

const FUNCTIONS = new Set([
  'transferOwnership',
  'renounceOwnership',
  'acceptOwnership',
  'setGuardian',
  'addOwnerWithThreshold',
  'removeOwner',
  'swapOwner',
  'changeThreshold',
  'enableModule',
  'disableModule',
  'setGuard',
  'setFallbackHandler',
  'upgradeTo',
  'upgradeToAndCall',
  'grantRole',
  'revokeRole',
  'updateDelay',
]);

export const powersAreUnchanged: ProposalCheck = {
  name: 'powersAreUnchanged',
  label: 'Owners, threshold, modules, guards and code stay',
  why: 'Who takes the keys changes everything afterwards; no change of parameters needs that.',
  run({ simulation, safe, calls }) {
    const asked = (calls ?? [])
      .filter(({ functionName }) => FUNCTIONS.has(functionName))
      .map(({ to, functionName }) => `${to}: ${functionName}`);
    if (asked.length > 0) return noneOf(asked.length, 'calls', '', `Powers would change: ${asked.join('; ')}.`);
    if (!simulation?.changes || !simulation.tree)
      return notRun('No execution has been traced, so it is not known whether owners, modules or code change.');
    const executorWrites = simulation.changes.filter(({ address }) => same(address, safe?.address));
    const written = [...simulation.changes.filter(changesPower), ...executorWrites].map(
      ({ target, name, slot, kind }) => `${target}: ${name ?? (slot === null ? kind : (SLOTS[slot] ?? slot))}`,
    );
    const called = messages(simulation.tree)
      .filter(({ functionName }) => FUNCTIONS.has(functionName))
      .map(({ target, functionName }) => `${target}: ${functionName}`);
    const all = [...new Set([...called, ...written])];
    const good = 'No owner, threshold, module, guard, fallback handler, role or implementation is touched.';
    return noneOf(all.length, 'changes', good, `Powers would change: ${all.join('; ')}.`);
  },
};

const changesPower = ({ kind, name, slot }: ChangeFacts) =>
  kind === 'code' || (name !== null && POWERS.test(name)) || (slot !== null && slot in SLOTS);

const messages = (tree: readonly MessageFacts[]): MessageFacts[] =>
  tree.flatMap((message) => [message, ...messages(message.calls)]);

const same = (one: string, other: string | undefined) => one.toLowerCase() === other?.toLowerCase();
