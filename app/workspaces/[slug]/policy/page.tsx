import type { Metadata } from 'next';
import { PolicyPage } from './_components/policy-page';

export const metadata: Metadata = { title: 'Policy' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <PolicyPage slug={(await params).slug} />;
}
