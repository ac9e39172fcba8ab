import { signedIn } from './account';
import { testKey } from './fixtures';

const STEWARD = 1;

/** Id of an open proposal: the first there is, or one made for this. */
export async function aProposal(origin: string): Promise<string> {
  const { api } = await signedIn(origin, testKey(STEWARD));
  for (const { id } of await api.proposals.list.query({ workspaceSlug: 'local', state: 'open' })) {
    // Reading it brings it up to what the chain says: another transaction of the Safe may have overtaken it.
    const { state } = await api.proposals.get.query({ id });
    if (state === 'open' || state === 'executable') return id;
  }
  const { id } = await api.proposals.create.mutate({
    marketSlug: 'btc',
    parameters: { 'margin.base': 0.009 },
    autonomy: null,
    title: 'Raise the base margin a little',
    summary: 'Something to look at.',
    stressRunId: null,
    deadline: null,
  });
  return id;
}
