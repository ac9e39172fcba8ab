import { display } from '@/server/domain/quantities';
import type { Robustness } from '@/server/domain/stability';
import { table } from './table';

/** Probabilities first, then the worst plants, then the box that they were sought in. */
export function robustnessText({
  probability,
  vertices,
  worst,
  worstIs,
  box,
  plants,
  seed,
  allPass,
}: Robustness): string {
  const { windowGrowth, criticalShock, marginShortfall } = worst;
  const percent = (value: number) => `${display(value * 100)} %`;
  const share = ({ value, interval: [low, high] }: Robustness['probability']['stable']) =>
    `${percent(value)} (95 %: ${percent(low)} to ${percent(high)})`;
  const { margin } = marginShortfall.figures;
  const shock = criticalShock.figures.criticalShock;
  return [
    `stable:  ${share(probability.stable)}`,
    `passes:  ${share(probability.passes)} of ${plants} plants, seed ${seed}`,
    `corners: ${vertices.passing} of ${vertices.count} pass, over ${vertices.constants.join(', ')}`,
    '',
    table([
      ['worst window growth', growthText(windowGrowth.figures.windowGrowth), windowGrowth.foundBy],
      ['worst margin', margin === null ? 'not judged' : marginText(margin), marginShortfall.foundBy],
      ['worst critical shock', shock === null ? 'beyond 60 %' : percent(shock), criticalShock.foundBy],
    ]),
    '',
    table([
      ['constant', 'from', 'to', 'interval', 'at the worst plant', 'unit'],
      ...box.map(({ field, low, high, source, unit }) => [
        field,
        display(low),
        display(high),
        source,
        display(worst[worstIs].market.plant[field]),
        unit,
      ]),
    ]),
    '',
    allPass ? 'every plant passes' : 'some plant fails the policy',
  ].join('\n');
}

const growthText = (growth: number | null) => (growth === null ? 'without bound' : `${display(growth)} per interval`);

function marginText({ figure, shortfall }: { figure: string; shortfall: number }): string {
  return shortfall > 0
    ? `${figure}, ${display(shortfall * 100)} % short`
    : `${figure}, ${display(-shortfall * 100)} % to spare`;
}
