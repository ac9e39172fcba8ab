'use client';

import { Failure } from './_ui/failure';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="panel mt-8">
      <h1 className="sr-only">This page failed</h1>
      <Failure
        title="This page failed"
        error={{
          message: `${error.message || 'Something failed on the server.'}${error.digest ? ` (incident ${error.digest})` : ''} Nothing was changed; what you had stored is kept.`,
        }}
        retry={reset}
      />
    </div>
  );
}
