const TOKENS = [
  'ink',
  'ink-muted',
  'ink-faint',
  'line',
  'line-strong',
  'surface',
  'neutral',
  'accent',
  'fail',
] as const;
export type PlotTheme = Readonly<Record<(typeof TOKENS)[number] | 'font', string>>;

/** The page's tokens as plain colours: a canvas can't resolve variables by itself. */
export function readPlotTheme(element: Element): PlotTheme {
  const probe = document.createElement('span');
  element.appendChild(probe);
  const colours = TOKENS.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color];
  });
  const font = getComputedStyle(probe).fontFamily;
  probe.remove();
  return { ...Object.fromEntries(colours), font };
}
