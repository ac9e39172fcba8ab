// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { IFeedbackController as Controller } from "../interfaces/IFeedbackController.sol";
import { Law, ParameterLaw, Envelope, ParameterBounds, HalfSpace, Thresholds } from "../types/ControllerTypes.sol";

/// @title What a configuration must satisfy before it is stored
/// @dev The list is in IFeedbackController.configure.
library EnvelopeRules {
    uint256 internal constant MAX_PARAMETERS = 16;
    uint256 internal constant MAX_HALF_SPACES = 32;
    /// @dev 16 products of two such values fit 256 bits, so no joint sum overflows.
    int256 internal constant WIDEST = 2 ** 125 - 1;

    function check(Law calldata law, Envelope calldata envelope, Thresholds calldata thresholds) internal pure {
        checkThresholds(thresholds);
        checkTimes(envelope);
        narrow(law.referenceVolatility);
        if (law.referenceVolatility <= 0) {
            revert Controller.ControllerReferenceVolatilityNotPositive(law.referenceVolatility);
        }
        checkCounts(law, envelope);
        for (uint256 i = 0; i < law.parameters.length; ++i) {
            checkParameter(law, i);
            checkBounds(law.parameters[i], envelope.bounds[i]);
        }
        for (uint256 i = 0; i < envelope.halfSpaces.length; ++i) {
            checkHalfSpace(law, envelope, i);
        }
    }

    function checkThresholds(Thresholds calldata thresholds) private pure {
        narrow(thresholds.trip);
        narrow(thresholds.maxNativeDeviation);
        if (thresholds.release == 0) revert Controller.ControllerReleaseZero();
        if (thresholds.release >= thresholds.engage) {
            revert Controller.ControllerReleaseNotBelowEngage(thresholds.release, thresholds.engage);
        }
        if (thresholds.engage >= thresholds.trip) {
            revert Controller.ControllerEngageNotBelowTrip(thresholds.engage, thresholds.trip);
        }
        if (thresholds.maxStalenessSeconds == 0) revert Controller.ControllerStalenessZero();
        if (thresholds.maxNativeDeviation == 0) revert Controller.ControllerNativeDeviationZero();
    }

    function checkTimes(Envelope calldata envelope) private pure {
        if (envelope.coolDownSeconds == 0) revert Controller.ControllerCoolDownZero();
        if (envelope.driftRefillSeconds < envelope.coolDownSeconds) {
            revert Controller.ControllerDriftRefillBelowCoolDown(envelope.driftRefillSeconds, envelope.coolDownSeconds);
        }
    }

    function checkCounts(Law calldata law, Envelope calldata envelope) private pure {
        uint256 count = law.parameters.length;
        if (count == 0 || count > MAX_PARAMETERS) revert Controller.ControllerParameterCount(count, MAX_PARAMETERS);
        if (envelope.bounds.length != count) revert Controller.ControllerLengthMismatch(count, envelope.bounds.length);
        if (envelope.halfSpaces.length > MAX_HALF_SPACES) {
            revert Controller.ControllerHalfSpaceCount(envelope.halfSpaces.length, MAX_HALF_SPACES);
        }
    }

    function checkParameter(Law calldata law, uint256 index) private pure {
        ParameterLaw calldata one = law.parameters[index];
        if (one.parameter == 0) revert Controller.ControllerParameterZero(index);
        for (uint256 i = 0; i < index; ++i) {
            if (law.parameters[i].parameter == one.parameter) {
                revert Controller.ControllerParameterRepeated(one.parameter);
            }
        }
        narrow(one.baseline);
        narrow(one.volatilityGain);
        narrow(one.imbalanceGain);
    }

    function checkBounds(ParameterLaw calldata one, ParameterBounds calldata bounds) private pure {
        narrow(bounds.min);
        narrow(bounds.max);
        narrow(bounds.maxStep);
        narrow(bounds.driftBudget);
        if (bounds.min > bounds.max) revert Controller.ControllerMinAboveMax(one.parameter, bounds.min, bounds.max);
        if (bounds.failSafe < bounds.min || bounds.failSafe > bounds.max) {
            revert Controller.ControllerFailSafeOutOfBounds(one.parameter, bounds.failSafe, bounds.min, bounds.max);
        }
        if (one.baseline < bounds.min || one.baseline > bounds.max) {
            revert Controller.ControllerBaselineOutOfBounds(one.parameter, one.baseline, bounds.min, bounds.max);
        }
        if (bounds.maxStep <= 0) revert Controller.ControllerStepNotPositive(one.parameter, bounds.maxStep);
        if (bounds.driftBudget < bounds.maxStep) {
            revert Controller.ControllerDriftBudgetBelowStep(one.parameter, bounds.driftBudget, bounds.maxStep);
        }
    }

    /// @dev Sums are exact, WAD squared.
    function checkHalfSpace(Law calldata law, Envelope calldata envelope, uint256 index) private pure {
        HalfSpace calldata one = envelope.halfSpaces[index];
        uint256 count = law.parameters.length;
        if (one.coefficients.length != count) {
            revert Controller.ControllerLengthMismatch(count, one.coefficients.length);
        }
        narrow(one.bound);
        int256 atFailSafe = 0;
        int256 atBaseline = 0;
        bool empty = true;
        for (uint256 i = 0; i < count; ++i) {
            int256 coefficient = one.coefficients[i];
            narrow(coefficient);
            empty = empty && coefficient == 0;
            atFailSafe += coefficient * envelope.bounds[i].failSafe;
            atBaseline += coefficient * law.parameters[i].baseline;
        }
        if (empty) revert Controller.ControllerHalfSpaceEmpty(index);
        if (atFailSafe > one.bound * 1e18) {
            revert Controller.ControllerFailSafeOutsideHalfSpace(index, atFailSafe, one.bound);
        }
        if (atBaseline > one.bound * 1e18) {
            revert Controller.ControllerBaselineOutsideHalfSpace(index, atBaseline, one.bound);
        }
    }

    function narrow(int256 value) private pure {
        if (value > WIDEST || value < -WIDEST) revert Controller.ControllerValueTooWide(value, WIDEST);
    }

    function narrow(uint256 value) private pure {
        // a number above 2^255 shows as negative in the error; it is refused all the same
        // forge-lint: disable-next-line(unsafe-typecast)
        if (value > uint256(WIDEST)) revert Controller.ControllerValueTooWide(int256(value), WIDEST);
    }
}
