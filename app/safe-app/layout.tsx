import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SafeAppFrame } from '../_safe-app/safe-app-frame';

export const metadata: Metadata = { title: 'Safe app' };

export default function Layout({ children }: { children: ReactNode }) {
  return <SafeAppFrame>{children}</SafeAppFrame>;
}
