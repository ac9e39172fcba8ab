// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { FundingParameters } from "../types/MarketTypes.sol";
import { FixedPoint, SIGNED_WAD, DAY } from "./FixedPoint.sol";

/// @dev integrator 1/day; perUnit: USD that one unit of the asset has paid since the market began
struct FundingState {
    int128 integrator;
    int128 perUnit;
    uint64 settledAt;
}

/// @title Funding: velocity, proportional and skew-rate terms
/// @notice Step 4 of the market model in continuous time, with skew constant since the last settlement:
///           f' = maxVelocity * sat(skew / skewScale), f within +-cap
///           F = clip(f + proportionalGain * sat(skew / skewScale) + skewRateGain * skewGrowth, +-cap)
///         Since the other terms are constant, F is a ramp that stops at a limit, and its integral is exact but for the
///         second in which it gets there.
library FundingLaw {
    using SafeCast for uint256;
    using SafeCast for int256;

    /// @return 1/day^2
    function velocity(FundingParameters memory parameters, int256 skew) internal pure returns (int256) {
        return FixedPoint.mul(parameters.maxVelocity.toInt256(), saturated(parameters, skew));
    }

    /// @return 1/day
    function rate(FundingState memory state, FundingParameters memory parameters, int256 skew, int256 skewGrowth)
        internal
        pure
        returns (int256)
    {
        int256 cap = parameters.cap.toInt256();
        return FixedPoint.clip(int256(state.integrator) + offset(parameters, skew, skewGrowth), -cap, cap);
    }

    /// @notice Accrue funding from the last settlement to now. Mutates `state`.
    function accrue(
        FundingState memory state,
        FundingParameters memory parameters,
        int256 skew,
        int256 skewGrowth,
        uint256 indexPrice
    ) internal view {
        int256 elapsed = (block.timestamp - state.settledAt).toInt256();
        int256 cap = parameters.cap.toInt256();
        int256 fixedPart = offset(parameters, skew, skewGrowth);
        int256 speed = velocity(parameters, skew);

        int256 low = (fixedPart < 0 ? -cap : -cap + fixedPart);
        int256 high = (fixedPart > 0 ? cap : cap + fixedPart);
        // where the fixed part alone exceeds the cap, the rate rests at the cap
        low = FixedPoint.clip(low, -cap, cap);
        high = FixedPoint.clip(high, -cap, cap);

        int256 integral = rampIntegral(int256(state.integrator) + fixedPart, speed, elapsed, low, high);
        int256 perDay = integral / DAY.toInt256();
        state.perUnit = (int256(state.perUnit) + FixedPoint.mul(perDay, indexPrice.toInt256())).toInt128();
        state.integrator =
            FixedPoint.clip(int256(state.integrator) + (speed * elapsed) / DAY.toInt256(), -cap, cap).toInt128();
        state.settledAt = block.timestamp.toUint64();
    }

    /// @return Integral over `elapsed` seconds of clip(start + speed * t / DAY, low, high), WAD seconds
    function rampIntegral(int256 start, int256 speed, int256 elapsed, int256 low, int256 high)
        internal
        pure
        returns (int256)
    {
        if (speed < 0) return -rampIntegral(-start, -speed, elapsed, -high, -low);
        if (start >= high) return high * elapsed;
        int256 day = DAY.toInt256();
        int256 sum = 0;
        if (start < low) {
            int256 resting = speed == 0 ? elapsed : FixedPoint.clip(((low - start) * day) / speed, 0, elapsed);
            sum = low * resting;
            elapsed -= resting;
            start += (speed * resting) / day;
        }
        if (speed == 0) return sum + start * elapsed;
        int256 climbing = FixedPoint.clip(((high - start) * day) / speed, 0, elapsed);
        sum += start * climbing + (speed * climbing * climbing) / (2 * day);
        return sum + high * (elapsed - climbing);
    }

    function offset(FundingParameters memory parameters, int256 skew, int256 skewGrowth) private pure returns (int256) {
        return FixedPoint.mul(parameters.proportionalGain.toInt256(), saturated(parameters, skew))
            + FixedPoint.mul(parameters.skewRateGain.toInt256(), skewGrowth);
    }

    function saturated(FundingParameters memory parameters, int256 skew) private pure returns (int256) {
        return FixedPoint.clip((skew * SIGNED_WAD) / parameters.skewScale.toInt256(), -SIGNED_WAD, SIGNED_WAD);
    }
}
