import { signedIn } from './account';
import { testKey } from './fixtures';

const STEWARD = 1;

/** Id of a finished stress run of a small change; the same one each time it is asked for. */
export async function aStressRun(origin: string): Promise<string> {
  const { api } = await signedIn(origin, testKey(STEWARD));
  const { id } = await api.stress.start.mutate({
    marketSlug: 'eth',
    parameters: { 'liquidation.closeFraction': 0.2 },
    scenario: { name: 'shock-ramp', shock: 0.12, horizonSeconds: 1800, holdSeconds: 1800 },
    paths: 4,
    accounts: 40,
    seed: 11,
  });
  const deadline = Date.now() + 60_000;
  for (let run = await api.stress.get.query({ id }); run.state !== 'done'; run = await api.stress.get.query({ id })) {
    if (Date.now() > deadline) throw new Error(`the stress run stays ${run.state}: ${run.error}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return id;
}
