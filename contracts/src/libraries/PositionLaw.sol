// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SignedMath } from "@openzeppelin/contracts/utils/math/SignedMath.sol";
import { Position } from "../types/MarketTypes.sol";
import { FixedPoint, WAD } from "./FixedPoint.sol";

/// @title What one position is worth, owes and needs
library PositionLaw {
    using SafeCast for uint256;
    using SafeCast for int256;

    /// @return USD owed since the position last settled; negative where it receives
    function fundingOwed(Position memory held, int256 perUnit) internal pure returns (int256) {
        return FixedPoint.mul(held.size, perUnit - held.fundingPerUnit);
    }

    /// @notice Mark funding as settled. Mutates `held`.
    function settleFunding(Position memory held, int256 perUnit) internal pure returns (int256 owed) {
        owed = fundingOwed(held, perUnit);
        held.fundingPerUnit = perUnit;
    }

    function equityAt(Position memory held, uint256 mark, int256 perUnit) internal pure returns (int256) {
        int256 gain = FixedPoint.mul(held.size, mark.toInt256() - held.entryPrice.toInt256());
        return held.collateral.toInt256() + gain - fundingOwed(held, perUnit);
    }

    /// @return USD, rounded up
    function marginAt(Position memory held, uint256 ratio, uint256 mark) internal pure returns (uint256) {
        return Math.mulDiv(SignedMath.abs(held.size) * ratio, mark, WAD * WAD, Math.Rounding.Ceil);
    }

    /// @notice Solve collateral - funding + size (p - entry) = ratio |size| p for the mark p.
    /// @return USD; zero where no positive price solves it
    function liquidationPriceAt(Position memory held, uint256 ratio, int256 perUnit) internal pure returns (uint256) {
        if (held.size == 0) return 0;
        int256 cash = held.collateral.toInt256() - fundingOwed(held, perUnit);
        int256 owed = FixedPoint.mul(held.size, held.entryPrice.toInt256()) - cash;
        int256 slope = held.size - (SignedMath.abs(held.size) * ratio / WAD).toInt256();
        if (slope == 0) return 0;
        int256 price = (owed * 1e18) / slope;
        return price > 0 ? price.toUint256() : 0;
    }

    /// @notice Change the size at a price. Mutates `held`.
    /// @return realised gain on what was closed, USD
    /// @dev The entry price of a growing position is the mean, rounded against the trader.
    function resize(Position memory held, int256 sizeDelta, uint256 price) internal pure returns (int256 realised) {
        int256 before = held.size;
        int256 afterwards = before + sizeDelta;
        held.size = afterwards;
        if (before == 0 || (before > 0) == (sizeDelta > 0)) {
            uint256 cost = SignedMath.abs(before) * held.entryPrice + SignedMath.abs(sizeDelta) * price;
            uint256 total = SignedMath.abs(afterwards);
            held.entryPrice = afterwards > 0 ? Math.ceilDiv(cost, total) : cost / total;
            return 0;
        }
        bool flips = SignedMath.abs(sizeDelta) > SignedMath.abs(before);
        int256 closed = flips ? before : -sizeDelta;
        realised = FixedPoint.mul(closed, price.toInt256() - held.entryPrice.toInt256());
        if (afterwards == 0) held.entryPrice = 0;
        else if (flips) held.entryPrice = price;
    }
}
