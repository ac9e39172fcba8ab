// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SignalParameters } from "../types/MarketTypes.sol";
import { FixedPoint, WAD, SIGNED_WAD, DAY, YEAR } from "./FixedPoint.sol";

/// @dev variance per year; flow in USD since the last observation
struct SignalState {
    uint128 variance;
    int128 imbalance;
    int128 skewGrowth;
    int128 flow;
    uint192 observedMark;
    uint64 observedAt;
}

/// @dev mark at the close of an earlier block; depth USD per unit of log price
struct SignalInputs {
    uint256 mark;
    uint256 depth;
    uint256 skewScale;
    uint256 backgroundVariance;
}

/// @title Signals that a market measures from its own trading
/// @notice Step 9 of the market model, over an interval of whatever length has passed:
///           V = b V + (1 - b) (r^2 / dt + background),  b = 2^(-dt / volatilityHalfLife)
///           L = c L + (1 - c) q / (0.01 D),             c = 2^(-dt / imbalanceHalfLife)
///           G = c G + (1 - c) (q / dt) DAY / skewScale
/// @dev Constant gas: the cost doesn't depend on how long the market slept.
library NativeSignals {
    using SafeCast for uint256;
    using SafeCast for int256;

    int256 internal constant MAX_IMBALANCE = 10e18;
    int256 internal constant MAX_SKEW_GROWTH = 1000e18;

    function isDue(SignalState memory state, SignalParameters memory parameters) internal view returns (bool) {
        return block.timestamp >= state.observedAt + parameters.updateInterval;
    }

    /// @notice Take one observation. Mutates and returns `state`, and tells the log return it saw.
    function observe(SignalState memory state, SignalParameters memory parameters, SignalInputs memory inputs)
        internal
        view
        returns (int256 logReturn)
    {
        uint256 elapsed = block.timestamp - state.observedAt;
        logReturn = FixedPoint.logReturn(state.observedMark, inputs.mark);

        uint256 kept = FixedPoint.halfPower(elapsed, parameters.volatilityHalfLife);
        // the square of a signed number is not negative
        // forge-lint: disable-next-line(unsafe-typecast)
        uint256 seen = (uint256(logReturn * logReturn) * YEAR) / (elapsed * WAD) + inputs.backgroundVariance;
        state.variance = ((kept * state.variance + (WAD - kept) * seen) / WAD).toUint128();

        int256 keptFlow = FixedPoint.halfPower(elapsed, parameters.imbalanceHalfLife).toInt256();
        int256 flow = state.flow;
        int256 imbalance =
            FixedPoint.clip((flow * 100 * SIGNED_WAD) / inputs.depth.toInt256(), -MAX_IMBALANCE, MAX_IMBALANCE);
        int256 growth = FixedPoint.clip(
            (flow * DAY.toInt256() * SIGNED_WAD) / (elapsed * inputs.skewScale).toInt256(),
            -MAX_SKEW_GROWTH,
            MAX_SKEW_GROWTH
        );
        state.imbalance = mix(keptFlow, state.imbalance, imbalance);
        state.skewGrowth = mix(keptFlow, state.skewGrowth, growth);

        state.flow = 0;
        state.observedMark = inputs.mark.toUint192();
        state.observedAt = block.timestamp.toUint64();
    }

    /// @return Annualised, WAD
    function volatility(SignalState memory state) internal pure returns (uint256) {
        return Math.sqrt(uint256(state.variance) * WAD);
    }

    /// @return Standard deviation of the log price over `horizon` seconds, WAD
    function deviationOver(SignalState memory state, uint256 horizon) internal pure returns (uint256) {
        return Math.sqrt((uint256(state.variance) * horizon * WAD) / YEAR);
    }

    function mix(int256 kept, int256 before, int256 seen) private pure returns (int128) {
        return ((kept * before + (SIGNED_WAD - kept) * seen) / SIGNED_WAD).toInt128();
    }
}
