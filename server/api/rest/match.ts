import { type AnyResource, RESOURCES } from './resources';

/** The resource at an address under /api/v1, with the text that stands for each of its fields; null where there is none. */
export function matchResource(
  address: string,
): { readonly resource: AnyResource; readonly path: Readonly<Record<string, string>> } | null {
  const asked = address.split('/');
  for (const resource of RESOURCES) {
    const wanted = resource.address.split('/');
    const fields = wanted.map((part) => /^\{(.+)\}$/.exec(part)?.[1] ?? null);
    const fits =
      wanted.length === asked.length && wanted.every((part, index) => fields[index] !== null || part === asked[index]);
    if (!fits) continue;
    // No field needs an escape: one that is written with escapes is refused by its schema, and a broken one can't throw.
    const path = fields.flatMap((name, index) => (name === null ? [] : [[name, asked[index]]]));
    return { resource, path: Object.fromEntries(path) as Record<string, string> };
  }
  return null;
}
