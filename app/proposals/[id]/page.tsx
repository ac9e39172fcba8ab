import type { Metadata } from 'next';
import { ProposalPage } from './_components/proposal-page';

export const metadata: Metadata = { title: 'Proposal' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ProposalPage id={(await params).id} />;
}
