'use client';

import { RotateCw } from 'lucide-react';
import { Button } from './button';
import { Notice } from './notice';

interface FailureProps {
  /** what failed: "The market could not be read" */
  title: string;
  error: { readonly message: string };
  retry?: () => void;
}

export function Failure({ title, error, retry }: FailureProps) {
  return (
    <Notice
      role="alert"
      tone="fail"
      title={title}
      className="m-4"
      action={
        retry && (
          <Button size="small" onClick={retry}>
            <RotateCw aria-hidden className="size-3.5" />
            Try again
          </Button>
        )
      }
    >
      {error.message}
    </Notice>
  );
}
