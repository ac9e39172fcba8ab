import { type Market, marketModel } from '../market';
import { type CertificateVertex, certificateVertices, type VertexMatrix } from './certificate-vertices';
import { certify, type FamilyCertificate, STAYS } from './certify';
import type { Policy } from './policy';
import { fall } from './wording';

/** A certificate of some vertices, with names in place of indices. */
export interface NamedCertificate extends Omit<FamilyCertificate, 'openIntegrators' | 'openOnlyIn'> {
  readonly vertices: readonly string[];
  /** names of states */
  readonly openIntegrators: readonly string[];
  /** names of the vertices in the product that grows as the lower bound, the first to act first; empty where refused */
  readonly product: readonly string[];
}

/** Plain data; it speaks of the linearisations alone. */
export interface LinearCertificate {
  readonly state: 'found' | 'not found' | 'refused';
  /** what it covers: any point and branch, or any point with the front hit; null where not found */
  readonly scope: 'both branches' | 'pressed branch' | null;
  readonly reason: string;
  readonly stateNames: readonly string[];
  readonly vertices: readonly CertificateVertex[];
  /** null where there is nothing to linearise */
  readonly bothBranches: NamedCertificate | null;
  /** null where not needed: `bothBranches` is found, or is the same */
  readonly pressedBranch: NamedCertificate | null;
}

/**
 * The linear certificate of a market: switching in any order, for any time, between its linearisations at the end of
 * each of the policy's shocks.
 *
 * Which matrices: the front is p = max(0, shrink − a), a⁺ ∝ max(0, a − shrink), so the difference of two states near one
 * point moves by a mixture of the front's own branch and the pressed one, in any proportion. What falls in both covers
 * every way of hitting and leaving the front: "both branches". Margins and modes take the front as hit; switching
 * between the points on that branch is the weaker "pressed branch", tried where the other isn't found. Neither speaks of
 * states on the way between the points, nor of a limit that begins to bind there.
 *
 * @throws DomainError for more than 40 states or 64 different vertices
 */
export function linearCertificate(market: Market, policy: Policy): LinearCertificate {
  const model = marketModel(market);
  const { stateNames } = model;
  const found = certificateVertices(model, policy.operatingPoints);
  if (!Array.isArray(found)) {
    const { shock, horizonSeconds: horizon } = found as Policy['operatingPoints'][number];
    const reason = `The market collapses in ${fall({ shock, horizon })}: there is nothing to linearise.`;
    return { state: 'refused', scope: null, reason, stateNames, vertices: [], bothBranches: null, pressedBranch: null };
  }
  const vertices = found.map(({ n: _n, a: _a, ...shown }) => shown);
  const bothBranches = certifyNamed(found, stateNames);
  const pressed = found.filter(({ branches }) => branches.includes('pressed'));
  const isDone = bothBranches.state === 'found' || pressed.length === found.length;
  const pressedBranch = isDone ? null : certifyNamed(pressed, stateNames);
  const head = { stateNames, vertices, bothBranches, pressedBranch };
  if (bothBranches.state === 'found')
    return { state: 'found', scope: 'both branches', reason: bothBranches.reason, ...head };
  if (pressedBranch?.state === 'found')
    return { state: 'found', scope: 'pressed branch', reason: pressedBranch.reason, ...head };
  return { state: bothBranches.state, scope: null, reason: bothBranches.reason, ...head };
}

function certifyNamed(family: readonly VertexMatrix[], stateNames: readonly string[]): NamedCertificate {
  const { openIntegrators, openOnlyIn, ...found } = certify(family);
  const reason =
    openOnlyIn === null
      ? found.reason
      : `${stateNames[openOnlyIn.state]} integrates without feedback at ${family[openOnlyIn.matrix].name} and not at all of them: ${STAYS}`;
  return {
    ...found,
    reason,
    vertices: family.map(({ name }) => name),
    openIntegrators: openIntegrators.map((i) => stateNames[i]),
    product: (found.jointSpectralRadius?.product ?? []).map((i) => family[i].name),
  };
}
