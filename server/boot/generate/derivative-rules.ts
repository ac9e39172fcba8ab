import type { Graph } from './graph';

/** How a function that the source may call is written out, and its partial derivatives (nodes of the graph). */
export interface Primitive {
  readonly text: string;
  /** partial derivative by each argument; null where the argument has none */
  readonly partials: (g: Graph, args: readonly number[], value: number) => (number | null)[];
}

function choose(g: Graph, condition: number): number {
  return g.select(condition, g.literal(1), g.literal(0));
}

function compare(g: Graph, left: number, operator: '<' | '<=' | '>' | '>=', right: number): number {
  return g.truth(operator, `$0 ${operator} $1`, left, right);
}

function within(g: Graph, low: number, u: number, high: number): number {
  return g.truth('and', '$0 && $1', compare(g, low, '<=', u), compare(g, u, '<=', high));
}

/** Functions by name. Kinks follow the model: the derivative of a clip is 1 at its edges. */
export const PRIMITIVES: Readonly<Record<string, Primitive>> = {
  exp: { text: 'exp($0)', partials: (_, __, value) => [value] },
  expm1: { text: 'expm1($0)', partials: (g, [u]) => [g.number('exp', 'exp($0)', u)] },
  log: { text: 'log($0)', partials: (g, [u]) => [g.binary('/', g.literal(1), u)] },
  pow: {
    text: 'pow($0, $1)',
    partials: (g, [base, exponent], value) => [
      g.binary('/', g.binary('*', exponent, value), base),
      g.binary('*', value, g.number('log', 'log($0)', base)),
    ],
  },
  'Math.sqrt': { text: 'Math.sqrt($0)', partials: (g, _, value) => [g.binary('/', g.literal(0.5), value)] },
  'Math.abs': {
    text: 'Math.abs($0)',
    partials: (g, [u]) => [g.select(compare(g, u, '>=', g.literal(0)), g.literal(1), g.literal(-1))],
  },
  'Math.max': {
    text: 'Math.max($0, $1)',
    partials: (g, [a, b]) => [choose(g, compare(g, a, '>=', b)), choose(g, compare(g, a, '<', b))],
  },
  'Math.min': {
    text: 'Math.min($0, $1)',
    partials: (g, [a, b]) => [choose(g, compare(g, a, '<=', b)), choose(g, compare(g, a, '>', b))],
  },
  clip: {
    text: 'clip($0, $1, $2)',
    partials: (g, [u, low, high]) => [
      choose(g, within(g, low, u, high)),
      choose(g, compare(g, u, '<', low)),
      choose(g, compare(g, u, '>', high)),
    ],
  },
  sat: { text: 'sat($0)', partials: (g, [u]) => [choose(g, within(g, g.literal(-1), u, g.literal(1)))] },
  ramp: { text: 'ramp($0, $1)', partials: (g, [, taken]) => [choose(g, taken), null] },
};

/** Partial derivatives of an operation that isn't a call. */
export function operatorPartials(
  g: Graph,
  operation: string,
  args: readonly number[],
  value: number,
): (number | null)[] | undefined {
  const one = g.literal(1);
  switch (operation) {
    case '+':
      return [one, one];
    case '-':
      return [one, g.literal(-1)];
    case 'negate':
      return [g.literal(-1)];
    case '*':
      return [args[1], args[0]];
    case '/':
      return [g.binary('/', one, args[1]), g.negate(g.binary('/', value, args[1]))];
    case 'select':
      return [null, choose(g, args[0]), g.select(args[0], g.literal(0), one)];
    default:
      return undefined;
  }
}
