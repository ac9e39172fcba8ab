import { marketModel, operatingPoint, parseMarket } from '@/server/domain/market';
import { display } from '@/server/domain/quantities';
import {
  DEFAULT_POLICY,
  describeMode,
  type ElementCycles,
  limitCycleReport,
  parsePolicy,
  type PointCycles,
} from '@/server/domain/stability';
import type { Command } from '../command';
import { textOption } from '../parse-options';
import { readJson } from '../read-input';
import { table } from '../text/table';

export const oscillations: Command = {
  name: 'oscillations',
  summary: 'Modes in words, and limit cycles predicted and then looked for in the model',
  usage: 'MARKET [--policy FILE]',
  optionHelp: { '--policy FILE': 'a policy in place of the default one; its operating points count' },
  example: 'homeostat oscillations market.json --json',
  options: { policy: { type: 'string' } },
  positionals: 1,
  async run(invocation) {
    const market = parseMarket(await readJson(invocation.positionals[0]));
    const policyFile = textOption(invocation, 'policy');
    const policy = policyFile === undefined ? DEFAULT_POLICY : parsePolicy(await readJson(policyFile));
    const model = marketModel(market);
    const { points, oscillates } = limitCycleReport(market, policy);
    const found = points.map((point, k) => {
      const { modes } = operatingPoint(model, policy.operatingPoints[k]);
      return { ...point, modes: modes.map((mode) => ({ ...describeMode(mode), ...mode })) };
    });
    const json = { operatingPoints: found, oscillates };
    return { exitCode: oscillates ? 1 : 0, json, text: [...found.map(pointText), ending(oscillates)].join('\n') };
  },
};

const ending = (oscillates: boolean) =>
  oscillates ? 'Some push did not die out.' : 'Every push died out: no sustained oscillation.';

function pointText(point: PointCycles & { readonly modes: readonly { readonly words: string }[] }): string {
  const head = `shock ${display(point.shock * 100)} % over ${display(point.horizon)} s`;
  if (point.collapsed) return `${head}: the market collapses\n`;
  return [
    head,
    ...point.modes.map(({ words }) => `  ${words}`),
    '',
    table(point.elements.map(cells)).replace(/^/gm, '  '),
    '',
  ].join('\n');
}

function cells({ channel, element, state, unit, predicted, observed, difference, carriedBy }: ElementCycles): string[] {
  const cycles = predicted.map((cycle) => {
    const kind = cycle.stable ? '' : ' (threshold)';
    return `${display(cycle.amplitude)} ${unit} every ${display(cycle.periodSeconds)} s${kind}`;
  });
  const seen = observed.find(({ outcome }) => outcome === 'oscillates');
  const others = [...new Set(observed.map(({ outcome }) => outcome))].join(', ');
  return [
    channel,
    element ?? 'smooth',
    state + (carriedBy ? ` (of ${carriedBy})` : ''),
    cycles.length > 0 ? `predicted ${cycles.join('; ')}` : '',
    seen ? `seen ${display(seen.amplitude)} ${unit} every ${display(seen.periodSeconds)} s` : others,
    difference ? `${signed(difference.amplitude)} in amplitude, ${signed(difference.period)} in period` : '',
  ];
}

const signed = (share: number) => `${share < 0 ? '−' : '+'}${display(Math.abs(share) * 100)} %`;
