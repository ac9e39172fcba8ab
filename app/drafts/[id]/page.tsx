import type { Metadata } from 'next';
import { DraftPage } from './_components/draft-page';

export const metadata: Metadata = { title: 'Draft' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <DraftPage id={(await params).id} />;
}
