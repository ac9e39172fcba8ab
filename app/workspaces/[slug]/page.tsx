import type { Metadata } from 'next';
import { WorkspacePage } from './_components/workspace-page';

export const metadata: Metadata = { title: 'Workspace' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <WorkspacePage slug={(await params).slug} />;
}
