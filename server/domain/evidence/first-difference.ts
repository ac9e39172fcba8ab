/** Where two JSON values part: the path, what stands there and what should. */
export interface Difference {
  readonly path: string;
  readonly found: unknown;
  readonly expected: unknown;
}

/**
 * The first place, in the order of the expected value and then of what was found besides, at which two JSON values
 * differ; null when they are equal. A field of value undefined counts as absent.
 */
export function firstDifference(found: unknown, expected: unknown, path: string): Difference | null {
  if (isTree(found) && isTree(expected) && Array.isArray(found) === Array.isArray(expected)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const inside = Array.isArray(expected) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      const difference = firstDifference(found[key], expected[key], inside);
      if (difference) return difference;
    }
    return null;
  }
  return found === expected ? null : { path, found, expected };
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
