'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { PolicyLimitKey } from '@/server/domain/stability';
import { readDraft, writeDraft, type PolicyDraft } from './policy-draft';

/** Browsers refuse more than about 100 replacements of the URL in 30 s. */
const WRITE_AFTER_MILLISECONDS = 350;

/** The edit, mirrored in the URL: a link to it shows everybody the same. */
export function usePolicyDraft() {
  const search = useSearchParams();
  const [draft, setDraft] = useState<PolicyDraft | null>(() => readDraft(new URLSearchParams(search)));
  useEffect(() => {
    const timer = setTimeout(() => {
      const { pathname, search: shown, hash } = window.location;
      const wanted = writeDraft(draft);
      if (wanted !== shown) window.history.replaceState(null, '', `${pathname}${wanted}${hash}`);
    }, WRITE_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [draft]);
  const change = useCallback(
    (next: (old: PolicyDraft) => PolicyDraft) => setDraft((old) => (old ? next(old) : old)),
    [],
  );
  const setLimit = useCallback(
    (key: PolicyLimitKey, value: number) => change((old) => ({ ...old, limits: { ...old.limits, [key]: value } })),
    [change],
  );
  const setPoints = useCallback((points: PolicyDraft['points']) => change((old) => ({ ...old, points })), [change]);
  const editFrom = useCallback((from: number) => setDraft((old) => ({ limits: {}, points: null, ...old, from })), []);
  const leave = useCallback(() => setDraft(null), []);
  return { draft, setLimit, setPoints, editFrom, leave };
}
