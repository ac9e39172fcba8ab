import type { Metadata } from 'next';
import { ProposalList } from './_components/proposal-list';

export const metadata: Metadata = { title: 'Proposals' };

export default function Page() {
  return <ProposalList />;
}
