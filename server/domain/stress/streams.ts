/**
 * The streams of random numbers, keyed (seed, path, stream). A number given once is never given another meaning, and a
 * scenario draws the same numbers whatever the markets' parameters are: that is what makes a paired comparison exact.
 */
export const STREAMS = {
  /** the generated book; path 0 */
  book: 1,
  /** resampling of paths for intervals; path 0 */
  bootstrap: 2,
  /** geometric Brownian motion: the factor that all markets share; market m's own is gbmOwn + m */
  gbmCommon: 64,
  gbmOwn: 65,
  /** historical bridge: order and times of the extremes, and the noise that all assets share; asset k's own is bridgeOwn + k */
  bridgeShape: 128,
  bridgeCommon: 129,
  bridgeOwn: 130,
} as const;
