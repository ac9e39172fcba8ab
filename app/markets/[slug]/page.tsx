import type { Metadata } from 'next';
import { MarketPage } from './_components/market-page';

export const metadata: Metadata = { title: 'Market' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <MarketPage slug={(await params).slug} />;
}
