// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { MarginParameters } from "../types/MarketTypes.sol";
import { FixedPoint, WAD } from "./FixedPoint.sol";
import { NativeSignals, SignalState } from "./NativeSignals.sol";

/// @dev Ratios in WAD. latest: for new positions; inForce: for those that exist; pending: what they get at
///      effectiveBlock, which is zero where nothing is pending.
struct MarginState {
    uint64 latest;
    uint64 inForce;
    uint64 pending;
    uint64 effectiveBlock;
    uint64 steppedAt;
}

/// @title Maintenance margin: command, slew and notice
/// @notice Step 2 of the market model: command = clip(base + z sigma sqrt(H) + imbalanceGain L^2, min, max), and the
///         ratio walks to it by at most maxStepUp or maxStepDown per update interval.
library MarginLaw {
    using SafeCast for uint256;

    function command(MarginParameters memory parameters, SignalState memory signals) internal pure returns (uint256) {
        uint256 deviation = NativeSignals.deviationOver(signals, parameters.liquidationHorizon);
        uint256 imbalance = SafeCast.toUint256(FixedPoint.mul(signals.imbalance, signals.imbalance));
        uint256 ratio = parameters.base + (parameters.volatilityMultiplier * deviation) / WAD
            + (parameters.imbalanceGain * imbalance) / WAD;
        return FixedPoint.clip(ratio, parameters.min, parameters.max);
    }

    /// @notice Walk `steps` intervals toward the command, then tell existing positions. Mutates `state`.
    /// @dev A fall reaches existing positions at once. A rise waits `noticeBlocks`; while one waits, a further rise
    ///      waits behind it, so that no rise comes with less notice and none is put off for ever.
    function advance(
        MarginState memory state,
        MarginParameters memory parameters,
        SignalState memory signals,
        uint256 steps,
        uint256 noticeBlocks
    ) internal view {
        if (state.effectiveBlock != 0 && block.number >= state.effectiveBlock) {
            state.inForce = state.pending;
            state.effectiveBlock = 0;
        }
        state.latest = walked(state.latest, command(parameters, signals), parameters, steps).toUint64();
        if (state.latest <= state.inForce) {
            state.inForce = state.latest;
            state.effectiveBlock = 0;
        } else if (state.effectiveBlock == 0) {
            state.pending = state.latest;
            state.effectiveBlock = (block.number + noticeBlocks).toUint64();
        } else if (state.latest < state.pending) {
            state.pending = state.latest;
        }
    }

    /// @return The ratio that a position is held to: one opened after a rise was announced gets no notice of it.
    function ratioFor(MarginState memory state, uint256 openedBlock, uint256 noticeBlocks)
        internal
        pure
        returns (uint256)
    {
        bool knew = state.effectiveBlock != 0 && openedBlock + noticeBlocks > state.effectiveBlock;
        return knew ? state.pending : state.inForce;
    }

    function walked(uint256 from, uint256 to, MarginParameters memory parameters, uint256 steps)
        private
        pure
        returns (uint256)
    {
        return to > from
            ? from + Math.min(to - from, parameters.maxStepUp * steps)
            : from - Math.min(from - to, parameters.maxStepDown * steps);
    }
}
