import { parseMarket } from '@/server/domain/market';
import { display } from '@/server/domain/quantities';
import { DEFAULT_POLICY, latencyMargins, type LatencyMargins, parsePolicy } from '@/server/domain/stability';
import type { Command } from '../command';
import { integerOption, numberOption, textOption } from '../parse-options';
import { readJson } from '../read-input';
import { table } from '../text/table';

export const latency: Command = {
  name: 'latency',
  summary: 'Margins and verdict left when the signals, or the execution of a proposal, come late',
  usage: 'MARKET [--policy FILE] [--blocks N] [--block-seconds S] [--days N]',
  optionHelp: {
    '--policy FILE': 'a policy in place of the default one',
    '--blocks N': 'blocks by which the signals may be late, 25 unless told',
    '--block-seconds S': 's between blocks, 12 unless told',
    '--days N': 'days by which execution may be late, 14 unless told',
  },
  example: 'homeostat latency market.json --blocks 10 --days 7',
  options: {
    policy: { type: 'string' },
    blocks: { type: 'string' },
    'block-seconds': { type: 'string' },
    days: { type: 'string' },
  },
  positionals: 1,
  async run(invocation) {
    const market = parseMarket(await readJson(invocation.positionals[0]));
    const policyFile = textOption(invocation, 'policy');
    const policy = policyFile === undefined ? DEFAULT_POLICY : parsePolicy(await readJson(policyFile));
    const blockSeconds = numberOption(invocation, 'block-seconds', 's');
    const blocks = integerOption(invocation, 'blocks', 'blocks');
    const days = integerOption(invocation, 'days', 'days');
    const found = latencyMargins(market, policy, {
      ...(blocks !== undefined && { blocks }),
      ...(blockSeconds !== undefined && { blockSeconds }),
      ...(days !== undefined && { days }),
    });
    const holds = found.signals.firstFailure === null && found.execution.firstFailure === null;
    return { exitCode: holds ? 0 : 1, json: found, text: latencyText(found) };
  },
};

type Row = LatencyMargins['signals']['rows'][number] | LatencyMargins['execution']['rows'][number]['wilder'];

const HEAD = ['verdict', 'growth', 'gain margin', 'phase margin', 'critical shock'];

function figures({ state, windowGrowth, gainMarginDecibels: gain, phaseMarginDegrees: phase, criticalShock }: Row) {
  return [
    state,
    display(windowGrowth ?? Infinity),
    gain ? `${display(gain.value)} dB ${gain.channel}` : 'infinite',
    phase ? `${display(phase.value)}° ${phase.channel}` : 'infinite',
    criticalShock === null ? '> 60 %' : `${display(criticalShock * 100)} %`,
  ];
}

function latencyText({ signals, execution }: LatencyMargins): string {
  const { drift } = execution;
  return [
    table([
      ['blocks late', 'intervals old', ...HEAD],
      ...signals.rows.map((row) => [String(row.blocks), String(row.delayIntervals), ...figures(row)]),
    ]),
    '',
    ...signals.delayMargins.map(
      ({ channel, seconds, intervals, shock }) =>
        `delay margin ${channel}: ${display(seconds)} s, ${intervals} whole intervals (shock ${display(shock * 100)} %)`,
    ),
    first(signals.firstFailure, 'block', 'The policy fails'),
    first(signals.firstGrowth, 'block', 'A window grows'),
    '',
    table([
      ['days late', 'volatility', ...HEAD],
      ...execution.rows.flatMap(({ days, volatilityFactor, calmer, wilder }) => [
        [String(days), `÷ ${display(volatilityFactor)}`, ...figures(calmer)],
        ...(volatilityFactor === 1 ? [] : [['', `× ${display(volatilityFactor)}`, ...figures(wilder)]]),
      ]),
    ]),
    '',
    first(execution.firstFailure, 'day', 'Within the 90 % range of volatility, the policy fails'),
    `Volatility of volatility ${display(drift.volatilityOfVolatility)} per √year, memory ${display(drift.memoryDays)} days (${drift.source})`,
  ].join('\n');
}

const first = (at: number | null, unit: string, what: string) =>
  at === null ? `${what} at no ${unit} that was asked for` : `${what} from ${unit} ${at} on`;
