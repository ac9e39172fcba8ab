import type { PlanSimulation } from '@/server/adapters/chain/simulation';

type Message = NonNullable<PlanSimulation['tree']>[number];

/** What a stored simulation says of the chain's state; of one made before that was kept, that nobody looked. */
export function effectsOf({ changes = null, tree = null, second, events = [] }: PlanSimulation) {
  return {
    changes: changes && [...changes],
    events: events.map((event) => ({ ...event, arguments: event.arguments.map((one) => ({ ...one })) })),
    messages: tree && tree.flatMap((message) => flat(message, 0)),
    second: second ?? { state: 'not run' as const, reason: 'the proposal was made before this was asked' },
  };
}

/** A tree as lines, each with how deep it stands. */
function flat({ kind, target, functionName, calls }: Message, depth: number): Line[] {
  return [{ depth, kind, target, functionName }, ...calls.flatMap((one) => flat(one, depth + 1))];
}

interface Line {
  readonly depth: number;
  readonly kind: string;
  readonly target: string;
  readonly functionName: string;
}
