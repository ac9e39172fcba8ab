import type { Graph } from './graph';
import { reachable, tangentEdges } from './tangent';

export interface EmittedPair {
  /** statements that compute values and partials */
  readonly linearise: string;
  /** statements that carry one direction through */
  readonly propagate: string;
  readonly partialCount: number;
}

/**
 * Writes a traced computation as two straight-line bodies: one that computes the outputs (`values`) and the local
 * partial derivatives (`partials`), and one, linear, that takes a `direction` to the tangents of the outputs (`out`).
 */
export function emit(graph: Graph, outputs: readonly number[]): EmittedPair {
  const edges = tangentEdges(graph, outputs);
  const partials = new Map<number, number>();
  const propagate: string[] = [];
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
  }
  outputs.forEach((id, k) => {
    const moves = edges.has(id) || graph.nodes[id].slot !== undefined;
    propagate.push(`out[${k}] = ${moves ? tangent(id) : '0'};`);
  });
  return {
    linearise: lineariseBody(graph, outputs, partials),
    propagate: propagate.join('\n'),
    partialCount: partials.size,
  };
}

function lineariseBody(graph: Graph, outputs: readonly number[], partials: ReadonlyMap<number, number>): string {
  const needed = reachable(graph, [...outputs, ...partials.keys()]);
  const lines: string[] = [];
  const shown = (id: number): string => {
    const { operation, text } = graph.nodes[id];
    if (operation === 'literal') return Number(text) < 0 ? `(${text})` : text;
    return operation === 'input' ? text : `v${id}`;
  };
  for (const { id, operation, text, args } of graph.nodes) {
    if (!needed.has(id) || operation === 'input' || operation === 'literal') continue;
    lines.push(`const v${id} = ${text.replace(/\$(\d)/g, (_, k: string) => shown(args[Number(k)]))};`);
  }
  outputs.forEach((id, k) => lines.push(`values[${k}] = ${shown(id)};`));
  for (const [id, k] of partials) lines.push(`partials[${k}] = ${shown(id)};`);
  return lines.join('\n');
}
