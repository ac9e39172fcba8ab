import { greatestModulus } from '../control';
import { type Branch, linearise, type MarketModel, type Shock, trajectory } from '../market';
import type { SwitchedMatrix } from './certify';
import { pointName } from './wording';

/** A linearisation between which a market may switch. Equal ones stand once. */
export interface CertificateVertex {
  /** such as `0.15 own`, after the first point and branch that has it */
  readonly name: string;
  /** y, log */
  readonly shock: number;
  /** T, s */
  readonly horizon: number;
  /** those that have this matrix here or, where `name` says so, at another point */
  readonly branches: readonly Branch[];
  /** open integrators included */
  readonly spectralRadius: number;
}

export type VertexMatrix = CertificateVertex & SwitchedMatrix;

/**
 * The linearisations, in natural units, at the end of each shock, on the front's own branch and on the pressed one.
 *
 * @returns the shock in which the market collapses, where it does: there is nothing to linearise
 */
export function certificateVertices(model: MarketModel, shocks: readonly Shock[]): VertexMatrix[] | Shock {
  const vertices: VertexMatrix[] = [];
  for (const shock of shocks) {
    const run = trajectory(model, shock);
    if (run.collapsed) return shock;
    const point = { shock: shock.shock, horizon: shock.horizonSeconds };
    for (const branch of ['own', 'pressed'] as const) {
      const { n, a } = linearise(model, run.states[run.states.length - 1], run.drift, branch);
      const same = vertices.findIndex((vertex) => vertex.a.every((entry, k) => entry === a[k]));
      if (same >= 0) {
        const branches = [...new Set([...vertices[same].branches, branch])];
        vertices[same] = { ...vertices[same], branches };
        continue;
      }
      const name = `${pointName(point)} ${branch}`;
      vertices.push({ name, ...point, branches: [branch], spectralRadius: greatestModulus(a, n), n, a });
    }
  }
  return vertices;
}
