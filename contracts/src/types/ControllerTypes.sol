// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

// All values are WAD (1e18 = 1) in the parameter's own unit; times are whole seconds; volatility is annualised.

/// @notice How one parameter answers the signals:
///         asked = baseline + volatilityGain * (volatility - referenceVolatility) + imbalanceGain * imbalance^2
/// @dev `parameter` is keccak256 of its name in server/domain/parameters, such as "margin.volatilityMultiplier".
struct ParameterLaw {
    bytes32 parameter;
    int256 baseline;
    int256 volatilityGain;
    int256 imbalanceGain;
}

/// @notice The feedback law of one market.
struct Law {
    int256 referenceVolatility;
    ParameterLaw[] parameters;
}

/// @notice Bounds of one parameter, in the order of the law's parameters.
/// @dev driftBudget: how far the value may travel in total before the leaky bucket refills.
struct ParameterBounds {
    int256 min;
    int256 max;
    int256 failSafe;
    int256 maxStep;
    int256 driftBudget;
}

/// @notice A joint limit over the law's parameters: sum_j coefficients[j] * value[j] <= bound.
struct HalfSpace {
    int256[] coefficients;
    int256 bound;
}

/// @notice What governance allows, together with its evidence.
struct Envelope {
    uint32 coolDownSeconds;
    uint32 driftRefillSeconds;
    ParameterBounds[] bounds;
    HalfSpace[] halfSpaces;
}

/// @notice When the controller may act: release < engage < trip.
struct Thresholds {
    uint256 release;
    uint256 engage;
    uint256 trip;
    uint32 maxStalenessSeconds;
    uint256 maxNativeDeviation;
}

/// @notice What the controller does with a market. Values are only ever appended.
/// @dev Off: configured, applies nothing. Disabled: withdrawn by the guardian or the owner until configured anew.
enum Mode {
    Unconfigured,
    Off,
    Disabled
}
