import { parseMarket } from '@/server/domain/market';
import { DEFAULT_POLICY, parsePolicy } from '@/server/domain/stability';
import {
  MAP_QUANTITIES,
  type MapAxis,
  type MapQuantity,
  type MapRequest,
  type StabilityMap,
  stabilityMap,
} from '@/server/domain/stability/map';
import type { Command, Invocation } from '../command';
import { integerOption, textOption } from '../parse-options';
import { progressBar } from '../progress';
import { readJson } from '../read-input';
import { UsageError } from '../usage-error';

const DEFAULT_COUNT = 32;

export const map: Command = {
  name: 'map',
  summary: 'Window growth, worst margin or critical shock of a market over two of its fields',
  usage: 'MARKET --x FIELD:FROM:TO[:log] --y FIELD:FROM:TO[:log] --quantity Q [--count N] [--policy FILE]',
  optionHelp: {
    '--x FIELD:FROM:TO': 'a parameter or plant constant in its own unit, such as margin.volatilityMultiplier:0.2:3',
    '--y FIELD:FROM:TO': 'another one; end with :log for a logarithmic axis',
    '--quantity Q': `${MAP_QUANTITIES.join(', ')} (per interval, ratio to the policy’s limit, log)`,
    '--count N': `values along each axis, ${DEFAULT_COUNT} unless told`,
    '--policy FILE': 'a policy in place of the default one',
  },
  example:
    'homeostat map market.json --x margin.volatilityMultiplier:0.2:3 --y liquidation.closeFraction:0.05:1 --quantity windowGrowth --count 8',
  options: {
    x: { type: 'string' },
    y: { type: 'string' },
    quantity: { type: 'string' },
    count: { type: 'string' },
    policy: { type: 'string' },
  },
  positionals: 1,
  async run(invocation) {
    const request = requestOf(invocation);
    const market = parseMarket(await readJson(invocation.positionals[0]));
    const policyFile = textOption(invocation, 'policy');
    const policy = policyFile === undefined ? DEFAULT_POLICY : parsePolicy(await readJson(policyFile));
    const rows = stabilityMap(market, policy, request);
    const bar = progressBar('map');
    const began = performance.now();
    for (let next = rows.next(); ; next = rows.next()) {
      if (next.done) return { exitCode: 0, json: next.value, text: csv(next.value) };
      const { done, total } = next.value;
      bar.update(done, total, (done / (performance.now() - began)) * 1000);
    }
  },
};

function requestOf(invocation: Invocation): MapRequest {
  const count = integerOption(invocation, 'count', 'values along each axis') ?? DEFAULT_COUNT;
  const axis = (name: 'x' | 'y') => axisOption(invocation, name, count);
  return { x: axis('x'), y: axis('y'), quantity: quantityOption(invocation) };
}

function axisOption(invocation: Invocation, name: 'x' | 'y', count: number): MapAxis {
  const text = textOption(invocation, name);
  if (text === undefined) throw new UsageError(`--${name} is missing: FIELD:FROM:TO, such as plant.depth:5e8:2e9:log`);
  const [parameter, from, to, scale = 'linear', ...rest] = text.split(':');
  const [low, high] = [from, to].map((end) => (end === undefined || end.trim() === '' ? Number.NaN : Number(end)));
  const isScale = scale === 'linear' || scale === 'log';
  if (!Number.isFinite(low) || !Number.isFinite(high) || !isScale || rest.length > 0) {
    throw new UsageError(`--${name} ${JSON.stringify(text)} is refused: FIELD:FROM:TO, :log after it if wanted`);
  }
  return { parameter, from: low, to: high, count, scale };
}

function quantityOption(invocation: Invocation): MapQuantity {
  const text = textOption(invocation, 'quantity');
  const found = MAP_QUANTITIES.find((quantity) => quantity === text);
  if (found !== undefined) return found;
  const wanted = `one of ${MAP_QUANTITIES.join(', ')}`;
  throw new UsageError(
    text === undefined
      ? `--quantity is missing: ${wanted}`
      : `--quantity ${JSON.stringify(text)} is refused: ${wanted}`,
  );
}

/** One line per cell, row by row; an empty field where there is no number. */
function csv({ x, y, xValues, yValues, quantity, cells }: StabilityMap): string {
  const lines = cells.map(({ state, value, headroom }, k) => {
    const place = [xValues[k % x.count], yValues[Math.floor(k / x.count)]];
    return [...place, state, value ?? '', headroom ?? ''].join(',');
  });
  return [`${x.parameter},${y.parameter},state,${quantity},headroom`, ...lines].join('\n');
}
