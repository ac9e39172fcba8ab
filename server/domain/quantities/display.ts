/** U+2009, between groups of three digits. */
export const THIN_SPACE = '\u2009';

/** Numbers from 1e-6 up to 1e15 are written out; beyond, with an exponent. */
const WRITTEN_OUT = { from: 1e-6, below: 1e15 };

/**
 * A number as the pages show it: 3 significant digits, thousands by thin spaces, no trailing zeros after a point.
 *
 * null is an infinite or absent value and reads "—"; a value that isn't finite reads "∞", "−∞" or "not a number".
 */
export function display(value: number | null, significantDigits = 3): string {
  if (value === null) return '—';
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  const [mantissa, exponentText] = magnitude.toExponential(significantDigits - 1).split('e');
  const exponent = Number(exponentText);
  if (magnitude < WRITTEN_OUT.from || magnitude >= WRITTEN_OUT.below) {
    return `${sign}${trimZeros(mantissa)}e${exponent}`;
  }
  return sign + groupThousands(trimZeros(writeOut(mantissa.replace('.', ''), exponent)));
}

/** `display` with the unit behind it; "ratio" and no unit stand alone. */
export function displayWithUnit(value: number | null, unit: string): string {
  return unit === '' || unit === 'ratio' || value === null ? display(value) : `${display(value)} ${unit}`;
}

/** An integer or an exact decimal string with its thousands grouped; no digit is dropped. */
function groupThousands(decimal: string): string {
  const [whole, fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function writeOut(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction ? `${whole}.${fraction}` : whole;
}

const trimZeros = (decimal: string) => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
