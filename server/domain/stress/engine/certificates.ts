import { type EngineSetup } from './engine-setup';
import { createSnapshot, type Snapshot } from './snapshot';

/** Radii of the lists that a path keeps of its own, each within the one before. */
const PATH_RADII = [0.02, 0.006, 0.0018];

/** Accounts with a position that may become liquidatable before the markets have moved by `radius` from a snapshot. */
export interface NearList {
  readonly radius: number;
  readonly snapshot: Snapshot;
  /** ascending; the first `count` entries count */
  readonly accounts: Int32Array;
  count: number;
}

/**
 * Which accounts need a look at a step.
 *
 * An account's certificate is ρ = (H − 1e-12·gross)/Σ_m P_m·w_m, with w = max(|n|, |n + (1 − haircut)·h|), at a snapshot of
 * (P, FI, G = P·M⁺). Later its health is at least H − dev·Σ_m P_m·w_m with
 * dev = max_m (|ΔP| + |ΔFI| + max(0, ΔG))/P_m, P_m the snapshot's: it can't be liquidatable while dev < ρ. A list holds the
 * accounts of the list around it with ρ ≤ radius; as long as every list's dev is within its radius, only the innermost
 * needs a look. A liquidation writes only to accounts of the innermost list, and these are weighed with the rows that they
 * have then whenever an inner list is made again: no certificate has to follow a row that changes.
 */
export interface Certificates {
  /** which of the lists at rest is in use */
  restIndex: number;
  readonly lists: readonly NearList[];
  /** lists[0 … valid − 1] belong to this path */
  valid: number;
}

export function createCertificates(setup: EngineSetup): Certificates {
  const lists = PATH_RADII.map((radius) => ({
    radius,
    snapshot: createSnapshot(setup.markets),
    accounts: new Int32Array(setup.accounts),
    count: 0,
  }));
  return { restIndex: 0, lists, valid: 0 };
}

/** After rows outside of the innermost list have changed: every account with a position is weighed again. */
export function dropCertificates(setup: EngineSetup, certificates: Certificates): void {
  certificates.restIndex = setup.rest.radii.length - 1;
  certificates.valid = 0;
}

export function resetCertificates(certificates: Certificates): void {
  certificates.restIndex = 0;
  certificates.valid = 0;
}
