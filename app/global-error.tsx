'use client';

import './globals.css';

/** The last resort: the shell itself failed. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body className="p-8 font-sans">
        <h1 className="text-lg font-semibold">Homeostat could not be shown</h1>
        <p className="my-3 text-sm">
          {error.digest ? `Incident ${error.digest}. ` : ''}Nothing was changed; what you had stored is kept.
        </p>
        <button type="button" onClick={reset} className="rounded border border-line-strong px-3 py-1.5 text-sm">
          Try again
        </button>
      </body>
    </html>
  );
}
