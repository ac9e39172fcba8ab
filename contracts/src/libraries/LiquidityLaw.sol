// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { LiquidityParameters } from "../types/MarketTypes.sol";
import { FixedPoint, WAD, SIGNED_WAD, DAY } from "./FixedPoint.sol";
import { NativeSignals, SignalState } from "./NativeSignals.sol";

/// @title Range width, depth, half-spread and the prices they make
/// @notice Step 3 of the market model, the protocol's part of it: W = rangeWidthBase + rangeVolatilityGain sigma,
///         h = halfSpreadBase + spreadVolatilityGain sigma (sigma per day), depth in proportion to 1 / W. How much
///         capital liquidity providers bring is theirs to decide and no parameter.
library LiquidityLaw {
    using SafeCast for uint256;
    using SafeCast for int256;

    int256 internal constant MAX_PREMIUM = 0.5e18;
    uint256 private constant MAX_HALF_SPREAD = 0.5e18;

    /// @return USD per unit of log price, within 2 % and 400 % of the reference depth
    function depth(
        LiquidityParameters memory parameters,
        SignalState memory signals,
        uint256 referenceDepth,
        uint256 referenceRangeWidth
    ) internal pure returns (uint256) {
        uint256 width = widened(parameters.rangeWidthBase, parameters.rangeVolatilityGain, signals);
        return FixedPoint.clip((referenceDepth * referenceRangeWidth) / width, referenceDepth / 50, referenceDepth * 4);
    }

    /// @return Ratio of the price, WAD
    function halfSpread(LiquidityParameters memory parameters, SignalState memory signals)
        internal
        pure
        returns (uint256)
    {
        uint256 spread = widened(parameters.halfSpreadBase, parameters.spreadVolatilityGain, signals);
        return spread > MAX_HALF_SPREAD ? MAX_HALF_SPREAD : spread;
    }

    /// @param skewSize in the asset
    /// @return index * (1 + skew / depth), the premium within +-50 %
    function mark(uint256 indexPrice, int256 skewSize, uint256 marketDepth) internal pure returns (uint256) {
        int256 skew = FixedPoint.mul(skewSize, indexPrice.toInt256());
        int256 premium = FixedPoint.clip((skew * SIGNED_WAD) / marketDepth.toInt256(), -MAX_PREMIUM, MAX_PREMIUM);
        return ((indexPrice.toInt256() * (SIGNED_WAD + premium)) / SIGNED_WAD).toUint256();
    }

    /// @notice Price of moving the skew from `before` to `afterwards`: the mean of the marks at both ends, and half
    ///         the spread on top (buying, rounded up) or off (selling, rounded down).
    function fill(uint256 indexPrice, int256 before, int256 afterwards, uint256 marketDepth, uint256 spread)
        internal
        pure
        returns (uint256)
    {
        uint256 both = mark(indexPrice, before, marketDepth) + mark(indexPrice, afterwards, marketDepth);
        return
            afterwards > before
                ? (both * (WAD + spread) + 2 * WAD - 1) / (2 * WAD)
                : (both * (WAD - spread)) / (2 * WAD);
    }

    function widened(uint256 base, uint256 gain, SignalState memory signals) private pure returns (uint256) {
        return base + (gain * NativeSignals.deviationOver(signals, DAY)) / WAD;
    }
}
