import { parseMarket } from '@/server/domain/market';
import { display } from '@/server/domain/quantities';
import { analysis, type AnalysedPoint, type Analysis, parsePolicy } from '@/server/domain/stability';
import type { Command, Invocation } from '../command';
import { numberOption, textOption } from '../parse-options';
import { readJson } from '../read-input';
import { marginsText } from '../text/margins-text';
import { checksText } from '../text/verdict-text';
import { UsageError } from '../usage-error';

export const analyze: Command = {
  name: 'analyze',
  summary: 'Operating points, loops, critical shock and verdict of a market',
  usage: 'MARKET [--shock Y] [--horizon S] [--policy FILE] [--omega W,W,…]',
  optionHelp: {
    '--shock Y': 'log; this one operating point instead of the policy’s',
    '--horizon S': 's over which the shock comes, 3600 unless told',
    '--policy FILE': 'a policy in place of the default one',
    '--omega W,W,…': 'rad/s at which each loop’s return ratio is wanted',
  },
  example: 'homeostat analyze market.json --shock 0.05 --json',
  options: {
    shock: { type: 'string' },
    horizon: { type: 'string' },
    policy: { type: 'string' },
    omega: { type: 'string' },
  },
  positionals: 1,
  async run(invocation) {
    const market = parseMarket(await readJson(invocation.positionals[0]));
    const policyFile = textOption(invocation, 'policy');
    const found = analysis(market, {
      shock: numberOption(invocation, 'shock', 'log'),
      horizon: numberOption(invocation, 'horizon', 's'),
      omega: omegaOption(invocation),
      ...(policyFile !== undefined && { policy: parsePolicy(await readJson(policyFile)) }),
    });
    const { state } = found.verdict;
    return { exitCode: state === 'pass' || state === 'warn' ? 0 : 1, json: found, text: analysisText(found) };
  },
};

function omegaOption(invocation: Invocation): number[] | undefined {
  return textOption(invocation, 'omega')
    ?.split(',')
    .map((text) => {
      const value = text.trim() === '' ? Number.NaN : Number(text);
      if (!Number.isFinite(value)) throw new UsageError(`--omega ${JSON.stringify(text)} is refused: a number (rad/s)`);
      return value;
    });
}

function analysisText({ operatingPoints, criticalShock, verdict }: Analysis): string {
  return [
    ...operatingPoints.map(pointText),
    `critical shock: ${criticalShock === null ? 'beyond 60 %' : `${display(criticalShock * 100)} %`}`,
    '',
    checksText(verdict.checks),
    '',
    `verdict: ${verdict.state}`,
  ].join('\n');
}

function pointText({
  shock,
  horizon,
  collapsed,
  windowGrowth,
  spectralRadius,
  saturated,
  loops,
}: AnalysedPoint): string {
  const head = `shock ${display(shock * 100)} % over ${display(horizon)} s`;
  if (collapsed) return `${head}: the market collapses\n`;
  return [
    `${head}: window growth ${display(windowGrowth)} per step, spectral radius ${display(spectralRadius)}`,
    ...(saturated.length > 0 ? [`  saturated: ${saturated.join(', ')}`] : []),
    ...Object.entries(loops).map(([channel, loop]) =>
      loop.inactive ? `  ${channel}: inactive at this state` : `  ${channel}\n${indent(marginsText(loop))}`,
    ),
    '',
  ].join('\n');
}

const indent = (text: string) => text.replace(/^/gm, '    ');
