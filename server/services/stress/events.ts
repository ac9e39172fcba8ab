import { ASSETS, HISTORIC_EVENTS } from '@/server/domain/stress';

/** The stored events that a historical scenario can replay, oldest first. */
export function listEvents() {
  return HISTORIC_EVENTS.map(({ id, name, start, hours }) => ({
    id,
    name,
    start: new Date(start),
    hours,
    assets: [...ASSETS],
  }));
}
