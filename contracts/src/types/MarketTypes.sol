// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

// Field order is part of the encoding: server/domain/parameters lists the same fields in the same order.
// Ratios, gains and USD amounts are WAD (1e18 = 1); times are whole seconds.

struct SignalParameters {
    uint256 updateInterval;
    uint256 volatilityHalfLife;
    uint256 imbalanceHalfLife;
}

struct MarginParameters {
    uint256 base;
    uint256 volatilityMultiplier;
    uint256 liquidationHorizon;
    uint256 imbalanceGain;
    uint256 min;
    uint256 max;
    uint256 maxStepUp;
    uint256 maxStepDown;
    uint256 maintenanceFraction;
}

/// @dev maxVelocity 1/day^2, gains and cap 1/day, skewScale USD.
struct FundingParameters {
    uint256 maxVelocity;
    uint256 skewScale;
    uint256 proportionalGain;
    uint256 skewRateGain;
    uint256 cap;
}

/// @dev log price; volatility gains are per unit of daily volatility.
struct LiquidityParameters {
    uint256 rangeWidthBase;
    uint256 rangeVolatilityGain;
    uint256 halfSpreadBase;
    uint256 spreadVolatilityGain;
}

/// @dev maxRate USD per second.
struct LiquidationParameters {
    uint256 closeFraction;
    uint256 maxRate;
}

/// @dev size in the asset, longs positive; entryPrice USD; collateral USD; fundingPerUnit as of the last change;
///      openedBlock of the last increase; liquidatedAt unix seconds of the last liquidation.
struct Position {
    int256 size;
    uint256 entryPrice;
    uint256 collateral;
    int256 fundingPerUnit;
    uint64 openedBlock;
    uint64 liquidatedAt;
}
