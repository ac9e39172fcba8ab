// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

/// @title Signals that a market measures from its own trading
/// @notice An exponentially weighted average is moved at most once a block, and no sooner than the update interval
///         after the last time. What it reads is the mark at the close of an earlier block, so no transaction can
///         both move the mark and have the move counted.
/// @dev Trust: the index price comes from the market's price feed; everything else is the market's own state.
interface INativeSignals {
    /// @param mark mark at the close of the last block before this one, USD, WAD
    /// @param logReturn log return since the last observation, WAD, capped at 0.25 in either direction
    /// @param volatility annualised volatility after the observation, WAD
    /// @param imbalance order-flow imbalance after the observation, WAD
    event SignalsObserved(uint256 mark, int256 logReturn, uint256 volatility, int256 imbalance);

    /// @return Annualised volatility of the mark, WAD: sqrt of the EWMA of squared log returns per year.
    function volatility() external view returns (uint256);

    /// @return Signed EWMA of order flow, WAD: 1 = flow worth 1 % of price in one observation; within +-10.
    function imbalance() external view returns (int256);

    /// @return EWMA of the growth of skew, 1/day in units of the skew scale, WAD.
    function skewGrowth() external view returns (int256);

    /// @return Mark at the last observation, USD, WAD.
    function observedMark() external view returns (uint256);

    /// @return Unix seconds of the last observation.
    function observedAt() external view returns (uint256);
}
