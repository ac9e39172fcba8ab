import { z } from 'zod';
import { DomainError, outOfRange } from '../errors';
import { parseWith } from '../parse-with';
import { within } from './within';

export const MAX_ACCOUNTS = 1_000_000;

/** A book as people write it: N accounts, A markets. */
export interface Book {
  /** A, USD per unit of the base asset */
  readonly initialPrice: readonly number[];
  /** N×A, signed units of the base asset */
  readonly size: readonly (readonly number[])[];
  /** N×A, units of the base asset held as collateral, ≥ 0 */
  readonly collateralUnits: readonly (readonly number[])[];
  /** N, USD; may be negative: it carries minus the entry value of positions */
  readonly cash: readonly number[];
}

/** The same book in flat arrays; account i, market m is at i·markets + m. Never written to by the engine. */
export interface AccountBook {
  readonly accounts: number;
  readonly markets: number;
  readonly initialPrice: Float64Array;
  readonly size: Float64Array;
  readonly collateralUnits: Float64Array;
  readonly cash: Float64Array;
}

const shape = z.strictObject({
  initialPrice: z.array(z.unknown()),
  size: z.array(z.unknown()),
  collateralUnits: z.array(z.unknown()),
  cash: z.array(z.unknown()),
});

function finite(value: unknown, field: string, unit: string): number {
  if (typeof value !== 'number')
    throw new DomainError('invalid-input', `${field} ${String(value)} is not a number (${unit})`, {
      field,
      value,
      unit,
    });
  if (!Number.isFinite(value))
    throw new DomainError('not-finite', `${field} ${value} is not a finite number (${unit})`, { field, value, unit });
  return value;
}

function matrix(rows: readonly unknown[], columns: number, field: string, unit: string): Float64Array {
  const flat = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (!Array.isArray(row) || row.length !== columns)
      throw new DomainError('invalid-input', `${field}[${i}] must list ${columns} numbers, one per market`, {
        field: `${field}[${i}]`,
        limit: `${columns} numbers`,
      });
    for (let m = 0; m < columns; m++) flat[i * columns + m] = finite(row[m], `${field}[${i}][${m}]`, unit);
  });
  return flat;
}

/**
 * Checks and flattens an explicit book.
 *
 * @param markets A, the number of markets that the book must span
 * @throws DomainError where there are no accounts, shapes differ, or a number is not finite or has the wrong sign
 */
export function parseAccountBook(input: unknown, markets: number, at = 'book'): AccountBook {
  const raw = within(at, () => parseWith(shape, input, '', { name: 'book' }));
  const accounts = raw.cash.length;
  if (accounts < 1 || accounts > MAX_ACCOUNTS)
    throw outOfRange(`${at}.cash`, accounts, `from 1 to ${MAX_ACCOUNTS} accounts`, 'accounts');
  for (const [field, rows, count] of [
    ['size', raw.size, accounts],
    ['collateralUnits', raw.collateralUnits, accounts],
    ['initialPrice', raw.initialPrice, markets],
  ] as const)
    if (rows.length !== count)
      throw new DomainError('invalid-input', `${at}.${field} has ${rows.length} entries: exactly ${count} are needed`, {
        field: `${at}.${field}`,
        value: rows.length,
        limit: `exactly ${count}`,
      });
  const initialPrice = Float64Array.from(raw.initialPrice, (p, m) => finite(p, `${at}.initialPrice[${m}]`, 'USD'));
  const size = matrix(raw.size, markets, `${at}.size`, 'units of the base asset');
  const collateralUnits = matrix(raw.collateralUnits, markets, `${at}.collateralUnits`, 'units of the base asset');
  const cash = Float64Array.from(raw.cash, (a, i) => finite(a, `${at}.cash[${i}]`, 'USD'));
  initialPrice.forEach((p, m) => {
    if (p <= 0) throw outOfRange(`${at}.initialPrice[${m}]`, p, 'above 0', 'USD');
  });
  collateralUnits.forEach((h, k) => {
    if (h < 0)
      throw outOfRange(
        `${at}.collateralUnits[${Math.floor(k / markets)}][${k % markets}]`,
        h,
        'at least 0',
        'units of the base asset',
      );
  });
  return { accounts, markets, initialPrice, size, collateralUnits, cash };
}
