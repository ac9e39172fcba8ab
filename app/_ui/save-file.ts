/** Hands the browser a file to save. */
export function saveFile(name: string, content: string | Blob, type = 'text/plain') {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

type Cell = string | number | null | undefined;

/** RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const write = (cell: Cell) => {
    if (cell === null || cell === undefined) return '';
    if (typeof cell === 'number') return String(cell);
    const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [header, ...rows].map((row) => row.map(write).join(',')).join('\r\n') + '\r\n';
}
