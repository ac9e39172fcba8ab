// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import {
    Law,
    ParameterLaw,
    Envelope,
    ParameterBounds,
    HalfSpace,
    Thresholds,
    Mode
} from "../types/ControllerTypes.sol";

struct StoredParameter {
    bytes32 parameter;
    int128 baseline;
    int128 volatilityGain;
    int128 imbalanceGain;
    int128 min;
    int128 max;
    int128 failSafe;
    int128 maxStep;
    int128 driftBudget;
}

struct StoredHalfSpace {
    int128[] coefficients;
    int128 bound;
}

struct StoredConfiguration {
    bytes32 evidenceDigest;
    Mode mode;
    uint32 coolDownSeconds;
    uint32 driftRefillSeconds;
    uint32 maxStalenessSeconds;
    int128 referenceVolatility;
    uint128 release;
    uint128 engage;
    uint128 trip;
    uint128 maxNativeDeviation;
    StoredParameter[] parameters;
    StoredHalfSpace[] halfSpaces;
}

/// @title How a configuration is laid out in storage
/// @dev EnvelopeRules has made sure that every value fits 125 bits, so the casts keep it.
// forge-lint: disable-start(unsafe-typecast)
library ConfigurationStore {
    /// @notice Replace the configuration. The mode is Off afterwards.
    function write(
        StoredConfiguration storage stored,
        Law calldata law,
        Envelope calldata envelope,
        Thresholds calldata thresholds,
        bytes32 evidenceDigest
    ) internal {
        stored.evidenceDigest = evidenceDigest;
        stored.mode = Mode.Off;
        stored.coolDownSeconds = envelope.coolDownSeconds;
        stored.driftRefillSeconds = envelope.driftRefillSeconds;
        stored.maxStalenessSeconds = thresholds.maxStalenessSeconds;
        stored.referenceVolatility = int128(law.referenceVolatility);
        stored.release = uint128(thresholds.release);
        stored.engage = uint128(thresholds.engage);
        stored.trip = uint128(thresholds.trip);
        stored.maxNativeDeviation = uint128(thresholds.maxNativeDeviation);
        delete stored.parameters;
        for (uint256 i = 0; i < law.parameters.length; ++i) {
            stored.parameters.push(packed(law.parameters[i], envelope.bounds[i]));
        }
        delete stored.halfSpaces;
        for (uint256 i = 0; i < envelope.halfSpaces.length; ++i) {
            HalfSpace calldata given = envelope.halfSpaces[i];
            StoredHalfSpace storage one = stored.halfSpaces.push();
            one.bound = int128(given.bound);
            for (uint256 j = 0; j < given.coefficients.length; ++j) {
                one.coefficients.push(int128(given.coefficients[j]));
            }
        }
    }

    function read(StoredConfiguration storage stored)
        internal
        view
        returns (Law memory law, Envelope memory envelope, Thresholds memory thresholds)
    {
        uint256 count = stored.parameters.length;
        law = Law(stored.referenceVolatility, new ParameterLaw[](count));
        envelope = Envelope(
            stored.coolDownSeconds, stored.driftRefillSeconds, new ParameterBounds[](count), readHalfSpaces(stored)
        );
        for (uint256 i = 0; i < count; ++i) {
            (law.parameters[i], envelope.bounds[i]) = unpacked(stored.parameters[i]);
        }
        thresholds = Thresholds(
            stored.release, stored.engage, stored.trip, stored.maxStalenessSeconds, stored.maxNativeDeviation
        );
    }

    function readHalfSpaces(StoredConfiguration storage stored) private view returns (HalfSpace[] memory all) {
        all = new HalfSpace[](stored.halfSpaces.length);
        for (uint256 i = 0; i < all.length; ++i) {
            StoredHalfSpace storage one = stored.halfSpaces[i];
            int256[] memory coefficients = new int256[](one.coefficients.length);
            for (uint256 j = 0; j < coefficients.length; ++j) {
                coefficients[j] = one.coefficients[j];
            }
            all[i] = HalfSpace(coefficients, one.bound);
        }
    }

    function packed(ParameterLaw calldata one, ParameterBounds calldata bounds)
        private
        pure
        returns (StoredParameter memory)
    {
        return StoredParameter({
            parameter: one.parameter,
            baseline: int128(one.baseline),
            volatilityGain: int128(one.volatilityGain),
            imbalanceGain: int128(one.imbalanceGain),
            min: int128(bounds.min),
            max: int128(bounds.max),
            failSafe: int128(bounds.failSafe),
            maxStep: int128(bounds.maxStep),
            driftBudget: int128(bounds.driftBudget)
        });
    }

    function unpacked(StoredParameter memory one) private pure returns (ParameterLaw memory, ParameterBounds memory) {
        return (
            ParameterLaw(one.parameter, one.baseline, one.volatilityGain, one.imbalanceGain),
            ParameterBounds(one.min, one.max, one.failSafe, one.maxStep, one.driftBudget)
        );
    }
}
// forge-lint: disable-end(unsafe-typecast)
