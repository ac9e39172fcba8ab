/** A hash in groups of four digits, as people compare them against a device. */
export const groupedHash = (hash: string) => `0x ${hash.slice(2).replace(/(.{4})(?=.)/g, '$1 ')}`;
