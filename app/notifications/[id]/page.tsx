import type { Metadata } from 'next';
import { MailLink } from './_components/mail-link';

export const metadata: Metadata = { title: 'E-mail', referrer: 'no-referrer', robots: { index: false } };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ word?: string | string[] }>;
}

/** Where the links in e-mails lead. */
export default async function Page({ params, searchParams }: PageProps) {
  const { word } = await searchParams;
  return <MailLink id={(await params).id} word={typeof word === 'string' ? word : ''} />;
}
