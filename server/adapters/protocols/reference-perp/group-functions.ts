/** The setter and the getter of each parameter group. */
export const GROUP_FUNCTIONS = {
  signals: { setter: 'setSignalParameters', getter: 'signalParameters' },
  margin: { setter: 'setMarginParameters', getter: 'marginParameters' },
  funding: { setter: 'setFundingParameters', getter: 'fundingParameters' },
  liquidity: { setter: 'setLiquidityParameters', getter: 'liquidityParameters' },
  liquidation: { setter: 'setLiquidationParameters', getter: 'liquidationParameters' },
} as const;
