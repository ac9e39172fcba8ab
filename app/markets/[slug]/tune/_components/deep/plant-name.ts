/** A plant constant in words: `plant.reopenTime`, or `reopenTime`, → "Reopen time". */
export function plantName(field: string): string {
  const text = field
    .replace(/^plant\./, '')
    .replace(/([a-z0-9])([A-Z])/g, (_, one: string, two: string) => `${one} ${two.toLowerCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
