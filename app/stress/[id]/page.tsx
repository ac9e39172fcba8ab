import type { Metadata } from 'next';
import { RunPage } from './_components/run-page';

export const metadata: Metadata = { title: 'Stress run' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <RunPage id={(await params).id} />;
}
