import type { Graph } from './graph';
import { reachable, tangentEdges } from './tangent';

export interface EmittedPair {
  /** statements that compute values and partials */
  readonly linearise: string;
  /** statements that carry one direction through */
  readonly propagate: string;
  readonly partialCount: number;
  /** node of each local partial derivative, in the order of `partials` */
  readonly partialNodes: readonly number[];
  /** statements that carry the derivative of `propagate` by the partials (along `change`) through */
  readonly propagateChange: string;
}

/**
 * Writes a traced computation as two straight-line bodies: one that computes the outputs (`values`) and the local
 * partial derivatives (`partials`), and one, linear, that takes a `direction` to the tangents of the outputs (`out`).
 */
export function emit(graph: Graph, outputs: readonly number[]): EmittedPair {
  const edges = tangentEdges(graph, outputs);
  const partials = new Map<number, number>();
  const propagate: string[] = [];
  const change: string[] = [];
  const changing = new Set<number>();
  const tangent = (id: number): string => {
    const slot = graph.nodes[id].slot;
    return slot === undefined ? `d${id}` : `direction[${slot}]`;
  };
  for (const [id, terms] of edges) {
    const sum = terms.map(({ from, partial }, k) => {
      const value = graph.nodes[partial].literal;
      if (value === 1) return `${k === 0 ? '' : ' + '}${tangent(from)}`;
      if (value === -1) return `${k === 0 ? '-' : ' - '}${tangent(from)}`;
      if (!partials.has(partial)) partials.set(partial, partials.size);
      return `${k === 0 ? '' : ' + '}partials[${partials.get(partial)}] * ${tangent(from)}`;
    });
    propagate.push(`const d${id} = ${sum.join('')};`);
    const changed = terms.flatMap(({ from, partial }) => {
      const slot = partials.get(partial);
      const through = slot === undefined ? (graph.nodes[partial].literal === -1 ? '-' : '') : `partials[${slot}] * `;
      return [
        ...(slot === undefined || graph.nodes[partial].literal !== undefined
          ? []
          : [`change[${slot}] * ${tangent(from)}`]),
        ...(changing.has(from) ? [`${through}e${from}`] : []),
      ];
    });
    if (changed.length > 0) {
      changing.add(id);
      change.push(`const e${id} = ${changed.join(' + ')};`);
    }
  }
  outputs.forEach((id, k) => {
    const moves = edges.has(id) || graph.nodes[id].slot !== undefined;
    propagate.push(`out[${k}] = ${moves ? tangent(id) : '0'};`);
  });
  return {
    linearise: lineariseBody(graph, outputs, partials),
    propagate: propagate.join('\n'),
    partialCount: partials.size,
    partialNodes: [...partials.keys()],
    propagateChange: [
      ...usedBy(change, propagate),
      ...change,
      ...outputs.map((id, k) => `out[${k}] = ${changing.has(id) ? `e${id}` : '0'};`),
    ].join('\n'),
  };
}

/** The tangents among `declared` that `lines` need, themselves or by way of others; in their order. */
function usedBy(lines: readonly string[], declared: readonly string[]): string[] {
  const names = (line: string) => line.split('=')[1].match(/\bd\d+\b/g) ?? [];
  const needed = new Set(lines.flatMap(names));
  return declared
    .toReversed()
    .filter((line) => {
      const name = /^const (d\d+) =/.exec(line)?.[1];
      if (name === undefined || !needed.has(name)) return false;
      for (const other of names(line)) needed.add(other);
      return true;
    })
    .toReversed();
}

function lineariseBody(graph: Graph, outputs: readonly number[], partials: ReadonlyMap<number, number>): string {
  return [
    ...computed(graph, [...outputs, ...partials.keys()], (input) => input),
    ...outputs.map((id, k) => `values[${k}] = ${shown(graph, id)};`),
    ...[...partials].map(([id, k]) => `partials[${k}] = ${shown(graph, id)};`),
  ].join('\n');
}

/**
 * Writes the traced computation itself as one straight line, without calls of its parts: the same operations, so the
 * same bits, an order of magnitude faster.
 *
 * @param rename how an input is written here
 * @param targets where each output goes; all inputs are read before anything is written
 */
export function emitValues(
  graph: Graph,
  outputs: readonly number[],
  rename: (input: string) => string,
  targets: readonly string[],
): string {
  return [
    ...computed(graph, outputs, rename),
    ...outputs.map((id, k) => `${targets[k]} = ${shown(graph, id, rename)};`),
  ].join('\n');
}

function computed(graph: Graph, roots: readonly number[], rename: (input: string) => string): string[] {
  const needed = reachable(graph, roots);
  return graph.nodes.flatMap(({ id, operation, text, args }) => {
    if (!needed.has(id) || operation === 'input' || operation === 'literal') return [];
    const written = text.replace(/\$(\d)/g, (_, k: string) => shown(graph, args[Number(k)], rename));
    return [`const v${id} = ${written};`];
  });
}

function shown(graph: Graph, id: number, rename = (input: string) => input): string {
  const { operation, text } = graph.nodes[id];
  if (operation === 'literal') return Number(text) < 0 ? `(${text})` : text;
  return operation === 'input' ? rename(text) : `v${id}`;
}
