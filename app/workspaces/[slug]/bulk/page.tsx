import type { Metadata } from 'next';
import { BulkPage } from './_components/bulk-page';

export const metadata: Metadata = { title: 'Change several markets' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <BulkPage slug={(await params).slug} />;
}
