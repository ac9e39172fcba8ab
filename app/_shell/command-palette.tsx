'use client';

import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { GLOSSARY } from '@/server/domain/glossary';
import { useApi } from '../_trpc/client';
import { Dialog } from '../_ui/dialog';
import { useSignOut } from '../_wallet/use-sign-out';
import type { Overlay } from './use-overlay';
import { THEMES } from './theme';
import { useTheme } from './theme-provider';

interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  onOpen: (overlay: Overlay) => void;
}

export function CommandPalette(props: CommandPaletteProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title="Commands" hideTitle className="mt-[12dvh]">
      <Palette {...props} />
    </Dialog>
  );
}

function Palette({ onClose, onOpen }: CommandPaletteProps) {
  const router = useRouter();
  const api = useApi();
  const { data: me } = useQuery(api.session.me.queryOptions());
  const { data: markets = [] } = useQuery(api.markets.list.queryOptions());
  const { data: proposals = [] } = useQuery(api.proposals.list.queryOptions({ state: 'all' }));
  const [search, setSearch] = useState('');
  const workspaces = new Map(markets.map(({ workspaceSlug, workspaceName }) => [workspaceSlug, workspaceName]));
  const { setTheme } = useTheme();
  const signOut = useSignOut();
  const run = (action: () => void) => () => {
    onClose();
    action();
  };
  const go = (path: string) => run(() => router.push(path));
  return (
    <Command label="Commands" className="flex max-h-[60dvh] flex-col" loop>
      <Command.Input
        data-first-focus
        value={search}
        onValueChange={setSearch}
        placeholder="A page, a market, a proposal, an action"
        className="h-12 shrink-0 border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-ink-faint"
      />
      <Command.List className="overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-6 text-center text-sm text-ink-muted">Nothing of that name.</Command.Empty>
        <Group heading="Pages">
          <Item onSelect={go('/')}>Markets</Item>
          <Item onSelect={go('/proposals')}>Proposals</Item>
          <Item onSelect={go('/stress')}>Stress runs</Item>
          <Item onSelect={go('/stress/new')}>New stress run</Item>
          {[...workspaces].flatMap(([slug, name]) => [
            <Item key={slug} onSelect={go(`/workspaces/${slug}/policy`)}>
              Policy of {name}
            </Item>,
            <Item key={`${slug} bulk`} onSelect={go(`/workspaces/${slug}/bulk`)}>
              Change several markets of {name}
            </Item>,
          ])}
          <Item onSelect={go('/glossary')}>Glossary</Item>
          {me?.memberships.map(({ workspaceSlug, workspaceName, role }) => (
            <Item key={`${workspaceSlug} ${role}`} onSelect={go(`/workspaces/${workspaceSlug}`)}>
              Members and audit of {workspaceName}
            </Item>
          ))}
        </Group>
        {markets.length > 0 && (
          <Group heading="Markets">
            {markets.flatMap(({ slug, name }) => [
              <Item key={slug} onSelect={go(`/markets/${slug}`)}>
                {name}
              </Item>,
              <Item key={`${slug} tune`} onSelect={go(`/markets/${slug}/tune`)}>
                Tune {name}
              </Item>,
            ])}
          </Group>
        )}
        {proposals.length > 0 && (
          <Group heading="Proposals">
            {proposals.map(({ id, number, title }) => (
              <Item key={id} onSelect={go(`/proposals/${id}`)}>
                {`#${number} ${title}`}
              </Item>
            ))}
          </Group>
        )}
        {search !== '' && (
          <Group heading="Glossary">
            {GLOSSARY.map(({ key, term }) => (
              <Item key={key} onSelect={go(`/glossary#${key}`)}>{`What is ${term}`}</Item>
            ))}
          </Group>
        )}
        <Group heading="Actions">
          {me?.address ? (
            <Item onSelect={run(() => void signOut())}>Sign out</Item>
          ) : (
            <Item onSelect={() => onOpen('sign-in')}>Sign in</Item>
          )}
          <Item onSelect={() => onOpen('keys')}>Show keys</Item>
          {THEMES.map((theme) => (
            <Item key={theme} onSelect={run(() => setTheme(theme))}>{`Theme: ${theme}`}</Item>
          ))}
        </Group>
      </Command.List>
    </Command>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-faint"
    >
      {children}
    </Command.Group>
  );
}

function Item({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      onSelect={onSelect}
      className="flex h-9 cursor-pointer items-center rounded-sm px-2.5 text-sm data-[selected=true]:bg-sunken"
    >
      {children}
    </Command.Item>
  );
}
