export interface CsvRecord {
  /** of the first of its lines, from 1 */
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Reads comma-separated values as RFC 4180 has them: fields may stand in double quotes, a doubled quote within them is one, and
 * lines end in LF or CRLF. A byte order mark at the start and empty lines are passed over.
 *
 * @returns the records, or the line on which a quoted field begins that never ends
 */
export function csvRecords(text: string): { readonly records: CsvRecord[] } | { readonly unclosedLine: number } {
  const records: CsvRecord[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const fields: string[] = [];
    const first = line;
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        const begun = line;
        at++;
        while (text[at] !== '"' || text[at + 1] === '"') {
          if (at >= text.length) return { unclosedLine: begun };
          if (text[at] === '"') at++;
          else if (text[at] === '\n') line++;
          field += text[at++];
        }
        at++;
      }
      const from = at;
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') at++;
      field += text.slice(from, at).replace(/\r$/, '');
      fields.push(field);
      if (text[at] !== ',') break;
      at++;
    }
    at++;
    line++;
    if (fields.length > 1 || fields[0].trim() !== '') records.push({ line: first, fields });
  }
  return { records };
}
