/** Numbers of markets that have functions of their own; more are looped over. */
const MOST_MARKETS = 8;

const numbered = (markets: number, text: (m: number) => string, separator: string) =>
  Array.from({ length: markets }, (_, m) => text(m)).join(separator);

/**
 * Text of server/domain/stress/engine/health-kernels.generated.ts: the loops over markets of `health-loops.ts`, unrolled
 * for 1 … 8 markets with every figure of the markets in a local. The order of every sum is that of the loops.
 */
export function healthSource(): string {
  const counts = Array.from({ length: MOST_MARKETS }, (_, k) => k + 1);
  return [
    '// Written by server/boot/generate; do not edit.',
    "import type { FindKernel, NarrowKernel } from './health-loops';",
    ...counts.flatMap((count) => [find(count), narrow(count)]),
    `/** By number of markets, less 1. */`,
    `export const FIND_KERNELS: readonly FindKernel[] = [${counts.map((count) => `find${count}`).join(', ')}];`,
    `export const NARROW_KERNELS: readonly NarrowKernel[] = [${counts.map((count) => `narrow${count}`).join(', ')}];`,
    '',
  ].join('\n');
}

function find(count: number): string {
  const each = (text: (m: number) => string, separator = ', ') => numbered(count, text, separator);
  return `
const find${count}: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue: u, collateralValue: c, requirement: g } = figures;
  const ${each((m) => `u${m} = u[${m}], c${m} = c[${m}], g${m} = g[${m}]`)};
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * ${1 + 2 * count};
    const ${each((m) => `n${m} = rows[row + ${1 + m}]`)};
    const equity = rows[row] + (${each((m) => `n${m} * u${m}`, ' + ')}) + (${each((m) => `rows[row + ${1 + count + m}] * c${m}`, ' + ')});
    if (equity - (${each((m) => `Math.abs(n${m}) * g${m}`, ' + ')}) >= 0) continue;
    if (${each((m) => `n${m} === 0`, ' && ')}) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};`;
}

function narrow(count: number): string {
  const each = (text: (m: number) => string, separator = ', ') => numbered(count, text, separator);
  const perAccount = (text: (m: number) => string) => `    ${numbered(count, text, '\n    ')}`;
  return `
const narrow${count}: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const kept = 1 - haircut;
  const ${each((m) => `p${m} = mark[${m}], f${m} = fundingPerUnit[${m}], g${m} = requirement[${m}]`)};
  const ${each((m) => `v${m} = p${m} - f${m}, c${m} = kept * p${m}, t${m} = p${m} + Math.abs(f${m}) + g${m}`)};
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * ${1 + 2 * count};
    const cash = rows[row];
    const ${each((m) => `n${m} = rows[row + ${1 + m}], h${m} = rows[row + ${1 + count + m}]`)};
    const ${each((m) => `s${m} = Math.abs(n${m}), w${m} = Math.abs(n${m} + kept * h${m})`)};
    if (${each((m) => `s${m} === 0`, ' && ')}) continue;
    let health = cash, gross = Math.abs(cash), weight = 0;
${perAccount((m) => `health += n${m} * v${m} + h${m} * c${m} - s${m} * g${m}; gross += s${m} * t${m} + h${m} * c${m}; weight += p${m} * (w${m} > s${m} ? w${m} : s${m});`)}
    if (health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};`;
}
