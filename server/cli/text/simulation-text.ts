import type { PlanSimulation } from '@/server/adapters/chain/simulation';
import type { TracedCall } from '@/server/adapters/chain/trace/traced-call';
import type { Check } from '@/server/domain/checks';
import { table } from './table';
import { checksText } from './verdict-text';

interface Simulated {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly executor: string;
  readonly simulation: PlanSimulation;
  readonly checks: readonly Check[];
}

/** A simulation for people: values asked and accepted, what changes slot by slot, who calls whom, checks. */
export function simulationText({ title, sentences, executor, simulation, checks }: Simulated): string {
  const { state, reason, blockNumber, time, accepted, changes, tree, gasUsed } = simulation;
  return [
    `SIMULATION  ${title}: ${state}${reason === null ? '' : ` (${reason})`}`,
    ...sentences,
    '',
    table([
      ['executor', executor],
      ['on block', blockNumber ?? 'none'],
      ['executed at', time ? `${time} unix seconds` : 'never'],
      ['gas', gasUsed ?? 'unknown'],
    ]),
    '',
    table([
      ['value', 'asked', 'accepted'],
      ...accepted.map((one) => [one.name, one.asked, one.accepted ?? 'not read']),
    ]),
    '',
    changes
      ? table([
          ['changes', 'before', 'after', ''],
          ...changes.map((one) => [
            `${one.target} ${one.name ?? one.slot ?? one.kind}`,
            one.before,
            one.after,
            one.declared ? '' : 'NOT DECLARED',
          ]),
        ])
      : 'changes of state: not known, the node gives no trace',
    '',
    tree ? tree.map((call) => treeText(call)).join('\n') : '',
    '',
    checksText(checks),
  ].join('\n');
}

function treeText({ kind, target, to, functionName, error, calls }: TracedCall, level = 0): string {
  const own = `${'  '.repeat(level)}${kind} ${target} ${to ?? ''} ${functionName || 'undecoded'}${error ? ` FAILS: ${error}` : ''}`;
  return [own, ...calls.map((call) => treeText(call, level + 1))].join('\n');
}
