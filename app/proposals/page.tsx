import type { Metadata } from 'next';
import { ProposalList } from './_components/proposal-list';

export const metadata: Metadata = {
  title: 'Proposals',
  alternates: { types: { 'application/atom+xml': '/feed/proposals.atom' } },
};

export default function Page() {
  return <ProposalList />;
}
