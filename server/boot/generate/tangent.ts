import { operatorPartials, PRIMITIVES } from './derivative-rules';
import type { Graph } from './graph';

/** One term of a tangent: partial · tangent of `from`. */
export interface Edge {
  readonly from: number;
  readonly partial: number;
}

/** Edges of every node that depends on a differentiable input and that an output depends on. */
export function tangentEdges(graph: Graph, outputs: readonly number[]): Map<number, readonly Edge[]> {
  const primal = graph.nodes.length;
  const needed = reachable(graph, outputs);
  const edges = new Map<number, readonly Edge[]>();
  for (let id = 0; id < primal; id += 1) {
    const node = graph.nodes[id];
    if (!needed.has(id) || node.kind !== 'number' || node.args.length === 0) continue;
    if (!node.args.some((arg) => isActive(graph, edges, arg))) continue;
    const partials =
      PRIMITIVES[node.operation]?.partials(graph, node.args, id) ??
      operatorPartials(graph, node.operation, node.args, id);
    if (partials === undefined) throw new Error(`no derivative rule for ${node.operation}`);
    const terms = node.args.flatMap((from, k) => {
      const partial = partials[k];
      return partial !== null && isActive(graph, edges, from) ? [{ from, partial }] : [];
    });
    if (terms.length > 0) edges.set(id, terms);
  }
  return edges;
}

function isActive(graph: Graph, edges: ReadonlyMap<number, unknown>, id: number): boolean {
  return edges.has(id) || graph.nodes[id].slot !== undefined;
}

/** Everything that `roots` are computed from, themselves included. */
export function reachable(graph: Graph, roots: Iterable<number>): Set<number> {
  const found = new Set<number>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...graph.nodes[id].args);
  }
  return found;
}
