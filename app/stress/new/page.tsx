import type { Metadata } from 'next';
import { NewRun } from './_components/new-run';

export const metadata: Metadata = { title: 'New stress run' };

export default function Page() {
  return <NewRun />;
}
