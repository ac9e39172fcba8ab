import type { RouterOutputs } from '@/server/api';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** One sentence: what is wrong and what waits. */
export function situation(
  markets: RouterOutputs['markets']['list'],
  proposals: RouterOutputs['proposals']['list'],
): string {
  const failing = markets.filter(({ verdict }) => verdict.state === 'fail').length;
  const unknown = markets.filter(({ verdict }) => verdict.state === 'not run' || verdict.state === 'stale').length;
  const signing = proposals.filter(({ nextAction }) => nextAction.kind === 'sign').length;
  const executing = proposals.filter(({ nextAction }) => nextAction.kind === 'execute').length;
  const verdict =
    failing > 0
      ? `${failing} of ${count(markets.length, 'market fails its', 'markets fail their')} policy`
      : unknown > 0
        ? `${unknown} of ${count(markets.length, 'market has', 'markets have')} no current verdict`
        : `No market fails its policy`;
  const waiting = [
    signing > 0 && `${count(signing, 'proposal waits', 'proposals wait')} for signatures`,
    executing > 0 && `${count(executing, 'proposal waits', 'proposals wait')} for execution`,
  ].filter(Boolean);
  return `${verdict}; ${waiting.length > 0 ? waiting.join(', ') : 'nothing waits for signatures'}.`;
}
