interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'the end';

/** Where a text stops being JSON (RFC 8259). Node's own message gives no position on every version that we support. */
export function locateJsonError(text: string): JsonError {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) return errorAt(text, start + whiteSpace(text, start), expected);
    const [whole, mark, string, scalar] = match;
    const next = nextExpected(expected, mark ?? (string ? '"' : scalar), open);
    if (next === null) return errorAt(text, start + whole.length - (mark ?? string ?? scalar).length, expected);
    expected = next;
  }
}

/** What may follow `token` where `expected` was; null where `token` itself may not stand there. */
function nextExpected(expected: Expected, token: string, open: ('{' | '[')[]): Expected | null {
  const takesValue = expected === 'value' || expected === 'value or ]';
  if (token === '{' || token === '[') {
    if (!takesValue) return null;
    open.push(token);
    return token === '{' ? 'key or }' : 'value or ]';
  }
  if (token === ']' || token === '}') {
    const closes = token === ']' ? ['value or ]', ', or ]'] : ['key or }', ', or }'];
    if (!closes.includes(expected)) return null;
    open.pop();
    return afterValue(open);
  }
  if (token === ':') return expected === ':' ? 'value' : null;
  if (token === ',') return expected === ', or ]' ? 'value' : expected === ', or }' ? 'key' : null;
  if (expected === 'key' || expected === 'key or }') return token === '"' ? ':' : null;
  return takesValue ? afterValue(open) : null;
}

function afterValue(open: readonly ('{' | '[')[]): Expected {
  const inside = open.at(-1);
  return inside === '[' ? ', or ]' : inside === '{' ? ', or }' : 'the end';
}

const whiteSpace = (text: string, start: number) => /^[ \t\n\r]*/.exec(text.slice(start))?.[0].length ?? 0;

function errorAt(text: string, offset: number, expected: Expected): JsonError {
  const before = text.slice(0, offset).split('\n');
  const found = offset >= text.length ? 'the text ends' : `found ${JSON.stringify(text.slice(offset, offset + 12))}`;
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, problem: `${found}, expected ${expected}` };
}
