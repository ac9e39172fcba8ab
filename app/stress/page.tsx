import type { Metadata } from 'next';
import { RunList } from './_components/run-list';

export const metadata: Metadata = { title: 'Stress runs' };

export default function Page() {
  return <RunList />;
}
