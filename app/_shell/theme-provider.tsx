'use client';

import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { THEME_COOKIE, type Theme } from './theme';

const YEAR_SECONDS = 31_536_000;
const ThemeContext = createContext<{ theme: Theme; setTheme: (theme: Theme) => void }>({
  theme: 'system',
  setTheme: () => undefined,
});
export const useTheme = () => use(ThemeContext);

export function ThemeProvider({ initial, children }: { initial: Theme; children: ReactNode }) {
  const [theme, set] = useState(initial);
  const setTheme = useCallback((next: Theme) => {
    set(next);
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  }, []);
  return <ThemeContext value={{ theme, setTheme }}>{children}</ThemeContext>;
}
