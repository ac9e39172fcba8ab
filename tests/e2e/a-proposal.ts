import { signedIn } from './account';
import { testKey } from './fixtures';

const STEWARD = 1;

/** Id of an open proposal: the first there is, or one made for this. */
export async function aProposal(origin: string): Promise<string> {
  const { api } = await signedIn(origin, testKey(STEWARD));
  const [first] = await api.proposals.list.query({ workspaceSlug: 'local', state: 'open' });
  if (first) return first.id;
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
