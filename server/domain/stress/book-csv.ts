import { DomainError } from '../errors';
import { type AccountBook, MAX_ACCOUNTS } from './account-book';
import { type CsvRecord, csvRecords } from './csv-records';

const MAX_LISTED = 20;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

const COLUMNS = {
  account: 'text',
  market: 'text',
  size: 'units of the base asset',
  collateral: 'units of the base asset',
  cash: 'USD',
  margin: 'USD',
  entryPrice: 'USD per unit of the base asset',
} as const;
type ColumnName = keyof typeof COLUMNS;

interface Fault {
  readonly line: number;
  readonly text: string;
}

interface Row {
  readonly account: string;
  readonly market: number;
  readonly size: number;
  readonly collateral: number;
  /** null where the field is empty */
  readonly cash: number | null;
}

function refuse(faults: readonly Fault[]): never {
  const shown = faults.slice(0, MAX_LISTED).map(({ line, text }) => `line ${line}: ${text}`);
  const rest = faults.length > MAX_LISTED ? `; and ${faults.length - MAX_LISTED} more` : '';
  throw new DomainError('invalid-input', `book.csv ${shown.join('; ')}${rest}`, {
    field: `book.csv line ${faults[0].line}`,
    value: faults.length,
    unit: 'faulty lines',
    limit: '0',
  });
}

/** Where each column stands; the header names them in any order. */
function readHeader({ line, fields }: CsvRecord): Map<ColumnName, number> {
  const places = new Map<ColumnName, number>();
  const faults: Fault[] = [];
  fields.forEach((raw, place) => {
    const name = raw.trim() as ColumnName;
    if (!(name in COLUMNS))
      faults.push({ line, text: `${JSON.stringify(raw)} is no column: ${Object.keys(COLUMNS).join(', ')}` });
    else if (places.has(name)) faults.push({ line, text: `column ${name} stands there twice` });
    else places.set(name, place);
  });
  for (const name of ['account', 'market', 'size'] as const)
    if (!places.has(name)) faults.push({ line, text: `column ${name} is missing` });
  const byEntry = places.has('margin') && places.has('entryPrice');
  if (places.has('cash') === byEntry || places.has('margin') !== places.has('entryPrice'))
    faults.push({ line, text: 'either column cash, or both margin and entryPrice' });
  if (faults.length > 0) refuse(faults);
  return places;
}

/** One record as a row; says in `faults` what is wrong with it. */
function readRow(
  { line, fields }: CsvRecord,
  places: ReadonlyMap<ColumnName, number>,
  marketNames: readonly string[],
  faults: Fault[],
): Row | null {
  const before = faults.length;
  const fault = (text: string) => void faults.push({ line, text });
  if (fields.length !== places.size) {
    fault(`${fields.length} fields, the header has ${places.size}`);
    return null;
  }
  const textOf = (name: ColumnName) => fields[places.get(name) ?? -1]?.trim() ?? '';
  const numberOf = (name: ColumnName): number | null => {
    const text = textOf(name);
    if (text === '') return null;
    const value = NUMBER.test(text) ? Number(text) : NaN;
    if (!Number.isFinite(value)) {
      fault(`${name} ${JSON.stringify(text)} is no finite number (${COLUMNS[name]})`);
      return null;
    }
    return value;
  };
  const needed = (name: ColumnName): number => {
    if (textOf(name) === '') fault(`${name} is empty (${COLUMNS[name]})`);
    return numberOf(name) ?? 0;
  };
  const account = textOf('account');
  if (account === '' || account.length > 80) fault(`account ${JSON.stringify(account)} is refused: 1 to 80 characters`);
  const market = marketNames.indexOf(textOf('market'));
  if (market < 0) fault(`market ${JSON.stringify(textOf('market'))} is none of ${marketNames.join(', ')}`);
  const size = needed('size');
  const collateral = numberOf('collateral') ?? 0;
  if (collateral < 0) fault(`collateral ${collateral} is out of range: at least 0 (${COLUMNS.collateral})`);
  let cash: number | null;
  if (places.has('cash')) cash = numberOf('cash');
  else {
    const entryPrice = needed('entryPrice');
    if (entryPrice < 0) fault(`entryPrice ${entryPrice} is out of range: at least 0 (${COLUMNS.entryPrice})`);
    cash = needed('margin') - size * entryPrice;
  }
  return faults.length > before ? null : { account, market, size, collateral, cash };
}

/**
 * Reads a book of accounts from CSV, all of it or nothing. One row per account and market; a header names the columns, in any
 * order:
 *
 * - `account`: 1 to 80 characters of text; `market`: the name of a market of the run;
 * - `size`: signed, units of the base asset; `collateral`: units of the base asset, ≥ 0, may be empty or left out;
 * - either `cash`: USD of the whole account, minus the entry value of its positions (its rows are summed, empty counts as 0),
 *   or `margin` (USD behind this position) and `entryPrice` (USD): cash is then the sum of margin − size·entryPrice.
 *
 * Numbers are plain decimals with a point, or in scientific notation. Accounts are in order of their first row.
 *
 * @param initialPrice marks now, USD, by market
 * @throws DomainError with every faulty line (20 at most are listed), its column, value, unit and limit
 */
export function parseBookCsv(
  text: string,
  marketNames: readonly string[],
  initialPrice: readonly number[],
): AccountBook {
  const read = csvRecords(text);
  if ('unclosedLine' in read) return refuse([{ line: read.unclosedLine, text: 'a quoted field never ends' }]);
  const [header, ...records] = read.records;
  if (header === undefined) return refuse([{ line: 1, text: 'the file is empty: it starts with a header' }]);
  const places = readHeader(header);
  if (records.length === 0) return refuse([{ line: header.line + 1, text: 'there is no account: at least 1 row' }]);

  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const lineOf = new Map<string, number>();
  const rows: Row[] = [];
  for (const record of records) {
    const row = readRow(record, places, marketNames, faults);
    if (row === null) continue;
    const key = JSON.stringify([row.account, row.market]);
    const earlier = lineOf.get(key);
    if (earlier !== undefined)
      faults.push({
        line: record.line,
        text: `account ${row.account} has market ${marketNames[row.market]} on line ${earlier} already`,
      });
    lineOf.set(key, record.line);
    if (!seen.has(row.account)) {
      seen.set(row.account, seen.size);
      if (seen.size === MAX_ACCOUNTS + 1)
        faults.push({ line: record.line, text: `more than ${MAX_ACCOUNTS} accounts: at most so many` });
    }
    rows.push(row);
  }
  if (faults.length > 0) refuse(faults);

  const markets = marketNames.length;
  const size = new Float64Array(seen.size * markets);
  const collateralUnits = new Float64Array(size.length);
  const cash = new Float64Array(seen.size);
  for (const row of rows) {
    const i = seen.get(row.account) ?? 0;
    size[i * markets + row.market] = row.size;
    collateralUnits[i * markets + row.market] = row.collateral;
    cash[i] += row.cash ?? 0;
  }
  return { accounts: seen.size, markets, initialPrice: Float64Array.from(initialPrice), size, collateralUnits, cash };
}

const quotedWhereNeeded = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A book in the form that `parseBookCsv` reads, to the last bit; accounts are named by their number. */
export function bookCsv(book: AccountBook, marketNames: readonly string[]): string {
  const lines = ['account,market,size,collateral,cash'];
  for (let i = 0; i < book.accounts; i++) {
    let cash = String(book.cash[i]);
    for (let m = 0; m < book.markets; m++) {
      const at = i * book.markets + m;
      const isLast = m === book.markets - 1 && cash !== '';
      if (book.size[at] === 0 && book.collateralUnits[at] === 0 && !isLast) continue;
      lines.push([i, quotedWhereNeeded(marketNames[m]), book.size[at], book.collateralUnits[at], cash].join(','));
      cash = '';
    }
  }
  return `${lines.join('\n')}\n`;
}
