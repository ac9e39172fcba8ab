import type { Metadata } from 'next';
import { readProposal } from '../../_trpc/server';
import { ProposalPage } from './_components/proposal-page';

interface PageProps {
  params: Promise<{ id: string }>;
}

/** What a chat or a forum shows of a link to it. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const proposal = await readProposal((await params).id);
  if (!proposal) return { title: 'Proposal' };
  const title = `#${proposal.number} ${proposal.title}`;
  const { sentence: description, origin } = proposal;
  return {
    title,
    description,
    metadataBase: new URL(origin),
    openGraph: { title, description, type: 'article', siteName: 'Homeostat' },
    twitter: { card: 'summary_large_image', title, description },
  };
}

export default async function Page({ params }: PageProps) {
  return <ProposalPage id={(await params).id} />;
}
