import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import './globals.css';
import { Header } from './_shell/header';
import { Providers } from './_shell/providers';
import { readTheme, THEME_COOKIE } from './_shell/theme';
import { readMe } from './_trpc/server';

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
});
const jetbrains = localFont({
  src: '../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  variable: '--font-jetbrains',
  weight: '100 800',
  preload: false,
});

export const metadata: Metadata = {
  title: { default: 'Homeostat', template: '%s · Homeostat' },
  description: 'Tune the feedback parameters of derivatives protocols: analyse, stress, propose, execute, read back.',
};
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f6f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1015' },
  ],
};

/** Reading the theme's cookie here makes the first byte right: no flash, no script. */
export default async function Layout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  const me = await readMe();
  return (
    <html
      lang="en"
      data-theme={theme === 'system' ? undefined : theme}
      className={`${inter.variable} ${jetbrains.variable}`}
      suppressHydrationWarning
    >
      <body className="font-sans">
        <a
          href="#content"
          className="sr-only z-50 rounded bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to content
        </a>
        <Providers theme={theme} me={me}>
          <Header />
          <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[90rem] px-4 pb-16 outline-none md:px-6">
            {children}
          </main>
        </Providers>
      </body>
    </html>
  );
}
