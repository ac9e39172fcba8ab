'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { Button } from '../_ui/button';
import { THEMES } from './theme';
import { useTheme } from './theme-provider';

const LOOK = {
  system: { icon: Monitor, text: 'as the system' },
  light: { icon: Sun, text: 'light' },
  dark: { icon: Moon, text: 'dark' },
};

/** Goes round system, light, dark. */
export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  const { icon: Icon, text } = LOOK[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  return (
    <Button
      tone="quiet"
      size="icon"
      aria-label={`Theme: ${text}. Switch to ${LOOK[next].text}`}
      title={`Theme: ${text}`}
      onClick={() => setTheme(next)}
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  );
}
