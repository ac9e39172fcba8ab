import { concatHex } from 'viem';
import { PLAN_GUARD_CODE } from '@/server/adapters/chain/everywhere.generated';
import { FACTORY_SALT, PLAN_GUARD, planGuardRefusal, SINGLETON_FACTORY } from '@/server/adapters/chain/plan-guard';
import { publicClient } from '@/server/adapters/chain/public-client';
import { chainOption } from '../chain-option';
import type { Command } from '../command';
import { UsageError } from '../usage-error';

export const guard: Command = {
  name: 'guard',
  summary: 'The transaction that puts the contract with which every plan begins on a chain, once',
  usage: '[--rpc URL]',
  optionHelp: { '--rpc URL': 'asks that chain whether it is there; exit 1 where it is not' },
  example: 'homeostat guard --rpc https://rpc.example.org',
  options: { rpc: { type: 'string' } },
  positionals: 0,
  async run(invocation) {
    const rpc = chainOption(invocation);
    const transaction = {
      to: SINGLETON_FACTORY,
      value: '0',
      data: concatHex([FACTORY_SALT, PLAN_GUARD_CODE.creation]),
    };
    const refusal =
      rpc === undefined
        ? null
        : await planGuardRefusal(publicClient(rpc)).catch((cause: unknown) => {
            throw new UsageError('--rpc does not answer', { cause });
          });
    const deployed = rpc === undefined ? null : refusal === null;
    const state = deployed === null ? '' : deployed ? ', which is there' : `: ${refusal}`;
    return {
      exitCode: deployed === false ? 1 : 0,
      json: { address: PLAN_GUARD, deployed, transaction },
      text: `${PLAN_GUARD}${state}\nAnybody may send\n  to    ${transaction.to}\n  value 0\n  data  ${transaction.data}`,
    };
  },
};
