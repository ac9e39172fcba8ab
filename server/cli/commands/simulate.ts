import { simulatePlan } from '@/server/adapters/chain/simulate-plan';
import type { PlanSimulation } from '@/server/adapters/chain/simulation';
import type { Check } from '@/server/domain/checks';
import { describePlan } from '@/server/domain/plan';
import type { Command } from '../command';
import { chainClient, chainOption } from '../chain-option';
import { integerOption } from '../parse-options';
import { simulationChecks } from '../plan-facts';
import { readJson } from '../read-input';
import { addressOption, readFilledPlan, requireFilled } from '../safe-plan';
import { simulationText } from '../text/simulation-text';
import { UsageError } from '../usage-error';

export const simulate: Command = {
  name: 'simulate',
  summary: 'What a plan does on chain when its executor runs it: values, every slot, every message, who is liquidated',
  usage: 'PLAN --rpc URL --executor ADDRESS [--at SECONDS]',
  optionHelp: {
    '--rpc URL': 'JSON-RPC of the chain; nothing is sent to it',
    '--executor ADDRESS': 'who sends the calls in the end: the Safe, the timelock, the steward contract',
    '--at SECONDS': 'unix seconds at which it executes; the next block otherwise',
    '--evidence-digest HEX': '32 bytes that replace the placeholder, unless the file says them',
  },
  example: 'homeostat simulate plan.json --rpc http://127.0.0.1:8545 --executor 0x5afe… --json',
  options: {
    rpc: { type: 'string' },
    executor: { type: 'string' },
    at: { type: 'string' },
    'evidence-digest': { type: 'string' },
  },
  positionals: 1,
  async run(invocation) {
    const { plan, file } = readFilledPlan(await readJson(invocation.positionals[0]), invocation);
    if (chainOption(invocation) === undefined) throw new UsageError('--rpc is missing: the chain to simulate on');
    const executor = addressOption(invocation, 'executor') ?? addressOption(invocation, 'safe', file.safe?.address);
    if (executor === null) throw new UsageError('executor is missing: name it with --executor ADDRESS');
    requireFilled(plan);
    const client = await chainClient(invocation, plan.chainId);
    const at = integerOption(invocation, 'at', 'unix seconds');
    const time = at === undefined ? undefined : BigInt(at);
    const simulation = await simulatePlan({ client: client!, executor, plan, time });
    const checks = [...simulationChecks(plan, simulation), liquidationCheck(simulation)];
    const sentences = describePlan(plan);
    return {
      exitCode: checks.every(({ state }) => state === 'pass') ? 0 : 1,
      json: { title: plan.title, sentences, executor, simulation, checks },
      text: simulationText({ title: plan.title, sentences, executor, simulation, checks }),
    };
  },
};

/** Accounts that the change alone makes liquidatable, as the contracts themselves say. */
function liquidationCheck({ liquidations }: PlanSimulation): Check {
  const { state, reason, byTheChange, accounts } = liquidations;
  return {
    name: 'liquidatesNobody',
    state,
    value: state === 'not run' ? null : byTheChange.length,
    limit: 0,
    unit: 'accounts',
    reason: reason ?? `None of ${accounts} open positions becomes liquidatable by the change alone.`,
  };
}
