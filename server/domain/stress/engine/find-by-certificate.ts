import { type Certificates, type NearList } from './certificates';
import { type EngineSetup } from './engine-setup';
import { findLiquidatable } from './find-liquidatable';
import { nearAccounts } from './near-accounts';
import { type PathState } from './path-state';
import { deviation, takeSnapshot } from './snapshot';

/**
 * The same candidates as a look at every account, from a look at those whose certificate doesn't rule them out. Cost: the
 * innermost list, and what it takes to make lists again when the markets have left their radius.
 */
export function findByCertificate(setup: EngineSetup, s: PathState, certificates: Certificates): void {
  const { lists } = certificates;
  widenRest(setup, s, certificates);
  for (let k = 0; k < certificates.valid; k++)
    if (!(deviation(lists[k].snapshot, s) <= lists[k].radius)) certificates.valid = k;
  for (; certificates.valid < lists.length; certificates.valid++) {
    const k = certificates.valid;
    if (k > 0) narrow(setup, s, lists[k - 1].accounts, lists[k - 1].count, lists[k]);
    else {
      const around = setup.rest.accounts[certificates.restIndex];
      narrow(setup, s, around, around.length, lists[0]);
    }
  }
  const innermost = lists[lists.length - 1];
  findLiquidatable(setup, s, innermost.accounts, innermost.count);
}

/** Takes the first list at rest whose radius the markets haven't left; the last holds every account with a position. */
function widenRest(setup: EngineSetup, s: PathState, certificates: Certificates): void {
  const { snapshot, radii } = setup.rest;
  const moved = deviation(snapshot, s);
  while (certificates.restIndex < radii.length - 1 && !(moved <= radii[certificates.restIndex])) {
    certificates.restIndex++;
    certificates.valid = 0;
  }
}

/** Makes a list again, from the list around it and the markets as they are. */
function narrow(setup: EngineSetup, s: PathState, around: Int32Array, aroundCount: number, list: NearList): void {
  takeSnapshot(s, list.snapshot);
  list.count = nearAccounts(s.rows, around, aroundCount, list.snapshot, setup.haircut, list.radius, list.accounts);
}
