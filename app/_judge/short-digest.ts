/** Enough of a digest to tell two apart at a glance. */
export const shortDigest = (digest: string) => `${digest.slice(0, 10)}…${digest.slice(-6)}`;
