import type { Metadata } from 'next';
import { TunePage } from './_components/tune-page';

export const metadata: Metadata = { title: 'Tune' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <TunePage slug={(await params).slug} />;
}
