/**
 * The streams of random numbers, keyed (seed, path, stream). A number given once is never given another meaning, and a
 * scenario draws the same numbers whatever the markets' parameters are: that is what makes a paired comparison exact.
 */
export const STREAMS = {
  /** the generated book; path 0 */
  book: 1,
  /** resampling of paths for intervals; path 0 */
  bootstrap: 2,
  /** seeds of a composition's parts after the first; path = the part */
  compositionSeed: 3,
  /** the generated book: which accounts are on isolated margin; path 0 */
  isolatedMargin: 4,
  /** geometric Brownian motion: the factor that all markets share; market m's own is gbmOwn + m */
  gbmCommon: 64,
  gbmOwn: 65,
  /** historical bridge: order and times of the extremes, and the noise that all assets share; asset k's own is bridgeOwn + k */
  bridgeShape: 128,
  bridgeCommon: 129,
  bridgeOwn: 130,
  /** jump diffusion: jumps per interval, diffusion and sizes; market m's own are …Own + m, at most 64 markets */
  mertonCount: 192,
  mertonCommon: 193,
  mertonSizeCommon: 194,
  mertonOwn: 256,
  mertonSizeOwn: 320,
  /** stochastic variance: price and variance */
  hestonCommon: 195,
  hestonVarianceCommon: 196,
  hestonOwn: 384,
  hestonVarianceOwn: 448,
  /** self-exciting jumps */
  hawkesCount: 197,
  hawkesCommon: 198,
  hawkesSizeCommon: 199,
  hawkesOwn: 512,
  hawkesSizeOwn: 576,
  /** regimes */
  regimeSwitch: 200,
  regimeCommon: 201,
  regimeOwn: 640,
  /** which stored hours a bootstrap takes */
  bootstrapHours: 203,
  /** t-copula: the mixing χ², and market m's normal copulaOwn + m */
  copulaMixing: 202,
  copulaOwn: 704,
  /** one-sided demand: orders per interval, and their sizes */
  crowdCount: 768,
  crowdSize: 832,
  /** how long keepers take to find an account; index = the account */
  keeperDelay: 896,
} as const;
