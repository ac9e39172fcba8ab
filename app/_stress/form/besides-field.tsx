'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../_trpc/client';
import type { RunSettings } from './run-settings';

interface BesidesFieldProps {
  marketSlug: string;
  settings: RunSettings;
  onChange: (settings: RunSettings) => void;
}

/** Further markets of the workspace that the same accounts trade, with one margin over all. */
export function BesidesField({ marketSlug, settings, onChange }: BesidesFieldProps) {
  const markets = useQuery(useApi().markets.list.queryOptions()).data ?? [];
  const workspace = markets.find(({ slug }) => slug === marketSlug)?.workspaceSlug;
  const others = markets.filter((one) => one.workspaceSlug === workspace && one.slug !== marketSlug);
  if (others.length === 0) return null;
  const { besides } = settings;
  const toggle = (slug: string) =>
    onChange({
      ...settings,
      besides: besides.includes(slug) ? besides.filter((one) => one !== slug) : [...besides, slug],
    });
  return (
    <fieldset className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
      <legend className="mb-1 text-xs font-medium text-ink-muted">Accounts trade too, as in force</legend>
      {others.map(({ slug, name }) => (
        <label key={slug} className="inline-flex items-center gap-1.5 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={besides.includes(slug)}
            onChange={() => toggle(slug)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
