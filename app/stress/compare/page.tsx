import type { Metadata } from 'next';
import { ComparePage } from './_components/compare-page';

export const metadata: Metadata = { title: 'Compare stress runs' };

export default async function Page({ searchParams }: { searchParams: Promise<{ runs?: string }> }) {
  const { runs = '' } = await searchParams;
  return <ComparePage ids={[...new Set(runs.split(',').filter(Boolean))]} />;
}
