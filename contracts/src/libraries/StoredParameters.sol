// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { IReferencePerpMarket } from "../interfaces/IReferencePerpMarket.sol";
import {
    SignalParameters,
    MarginParameters,
    FundingParameters,
    LiquidityParameters,
    LiquidationParameters
} from "../types/MarketTypes.sol";

uint256 constant PPM = 1e12; // WAD per 1e-6
uint256 constant BASIS_POINT = 1e14; // WAD per 1e-4
uint256 constant NANO = 1e9; // WAD per 1e-9
uint256 constant UNIT = 1e18; // WAD per 1

/// @dev The suffix of each field is what one unit of it stands for.
struct StoredSignals {
    uint32 updateInterval;
    uint32 volatilityHalfLife;
    uint32 imbalanceHalfLife;
}

struct StoredMargin {
    uint24 basePpm;
    uint32 volatilityMultiplierBps;
    uint32 liquidationHorizon;
    uint24 imbalanceGainPpm;
    uint24 minPpm;
    uint24 maxPpm;
    uint24 maxStepUpPpm;
    uint24 maxStepDownPpm;
    uint24 maintenanceFractionPpm;
}

struct StoredFunding {
    uint48 maxVelocityNano;
    uint48 skewScaleUnits;
    uint48 proportionalGainNano;
    uint48 skewRateGainNano;
    uint48 capNano;
}

struct StoredLiquidity {
    uint48 rangeWidthBaseNano;
    uint48 rangeVolatilityGainNano;
    uint48 halfSpreadBaseNano;
    uint48 spreadVolatilityGainNano;
}

struct StoredLiquidation {
    uint24 closeFractionPpm;
    uint48 maxRateUnits;
}

/// @title How parameters are checked and stored
/// @notice `pack` refuses what lies outside the limits or breaks a relation, and truncates toward zero to the stored
///         precision; `unpack` gives back what is stored. Limits are whole multiples of the precision, so what passed
///         the check still lies within them once truncated, and every number fits its width.
// Every cast below follows a check against a limit that fits the type.
// forge-lint: disable-start(unsafe-typecast)
library StoredParameters {
    function pack(SignalParameters memory p) internal pure returns (StoredSignals memory) {
        within("signals.updateInterval", p.updateInterval, 1, 1 hours);
        within("signals.volatilityHalfLife", p.volatilityHalfLife, 30, 7 days);
        within("signals.imbalanceHalfLife", p.imbalanceHalfLife, 30, 1 days);
        uint256 shorter = p.volatilityHalfLife < p.imbalanceHalfLife ? p.volatilityHalfLife : p.imbalanceHalfLife;
        if (p.updateInterval > shorter) {
            revert IReferencePerpMarket.SignalIntervalAboveHalfLife(p.updateInterval, shorter);
        }
        return StoredSignals(uint32(p.updateInterval), uint32(p.volatilityHalfLife), uint32(p.imbalanceHalfLife));
    }

    function pack(MarginParameters memory p) internal pure returns (StoredMargin memory) {
        within("margin.base", p.base, 0, 0.5e18);
        within("margin.volatilityMultiplier", p.volatilityMultiplier, 0, 10e18);
        within("margin.liquidationHorizon", p.liquidationHorizon, 1 minutes, 1 days);
        within("margin.imbalanceGain", p.imbalanceGain, 0, 1e18);
        within("margin.min", p.min, 0.001e18, 0.5e18);
        within("margin.max", p.max, 0.005e18, 1e18);
        within("margin.maxStepUp", p.maxStepUp, 0.00001e18, 1e18);
        within("margin.maxStepDown", p.maxStepDown, 0.00001e18, 1e18);
        within("margin.maintenanceFraction", p.maintenanceFraction, 0.1e18, 1e18);
        if (p.min > p.max) revert IReferencePerpMarket.MarginMinAboveMax(p.min, p.max);
        if (p.base > p.max) revert IReferencePerpMarket.MarginBaseAboveMax(p.base, p.max);
        return StoredMargin({
            basePpm: uint24(p.base / PPM),
            volatilityMultiplierBps: uint32(p.volatilityMultiplier / BASIS_POINT),
            liquidationHorizon: uint32(p.liquidationHorizon),
            imbalanceGainPpm: uint24(p.imbalanceGain / PPM),
            minPpm: uint24(p.min / PPM),
            maxPpm: uint24(p.max / PPM),
            maxStepUpPpm: uint24(p.maxStepUp / PPM),
            maxStepDownPpm: uint24(p.maxStepDown / PPM),
            maintenanceFractionPpm: uint24(p.maintenanceFraction / PPM)
        });
    }

    function pack(FundingParameters memory p) internal pure returns (StoredFunding memory) {
        within("funding.maxVelocity", p.maxVelocity, 0, 100e18);
        within("funding.skewScale", p.skewScale, 10_000e18, 1e12 * 1e18);
        within("funding.proportionalGain", p.proportionalGain, 0, 10e18);
        within("funding.skewRateGain", p.skewRateGain, 0, 10e18);
        within("funding.cap", p.cap, 0.001e18, 10e18);
        return StoredFunding({
            maxVelocityNano: uint48(p.maxVelocity / NANO),
            skewScaleUnits: uint48(p.skewScale / UNIT),
            proportionalGainNano: uint48(p.proportionalGain / NANO),
            skewRateGainNano: uint48(p.skewRateGain / NANO),
            capNano: uint48(p.cap / NANO)
        });
    }

    function pack(LiquidityParameters memory p) internal pure returns (StoredLiquidity memory) {
        within("liquidity.rangeWidthBase", p.rangeWidthBase, 0.001e18, 1e18);
        within("liquidity.rangeVolatilityGain", p.rangeVolatilityGain, 0, 10e18);
        within("liquidity.halfSpreadBase", p.halfSpreadBase, 0.00001e18, 0.05e18);
        within("liquidity.spreadVolatilityGain", p.spreadVolatilityGain, 0, 1e18);
        return StoredLiquidity({
            rangeWidthBaseNano: uint48(p.rangeWidthBase / NANO),
            rangeVolatilityGainNano: uint48(p.rangeVolatilityGain / NANO),
            halfSpreadBaseNano: uint48(p.halfSpreadBase / NANO),
            spreadVolatilityGainNano: uint48(p.spreadVolatilityGain / NANO)
        });
    }

    function pack(LiquidationParameters memory p) internal pure returns (StoredLiquidation memory) {
        within("liquidation.closeFraction", p.closeFraction, 0.01e18, 1e18);
        within("liquidation.maxRate", p.maxRate, 1e18, 1e12 * 1e18);
        return StoredLiquidation(uint24(p.closeFraction / PPM), uint48(p.maxRate / UNIT));
    }

    function unpack(StoredSignals memory s) internal pure returns (SignalParameters memory) {
        return SignalParameters(s.updateInterval, s.volatilityHalfLife, s.imbalanceHalfLife);
    }

    function unpack(StoredMargin memory s) internal pure returns (MarginParameters memory) {
        return MarginParameters({
            base: s.basePpm * PPM,
            volatilityMultiplier: s.volatilityMultiplierBps * BASIS_POINT,
            liquidationHorizon: s.liquidationHorizon,
            imbalanceGain: s.imbalanceGainPpm * PPM,
            min: s.minPpm * PPM,
            max: s.maxPpm * PPM,
            maxStepUp: s.maxStepUpPpm * PPM,
            maxStepDown: s.maxStepDownPpm * PPM,
            maintenanceFraction: s.maintenanceFractionPpm * PPM
        });
    }

    function unpack(StoredFunding memory s) internal pure returns (FundingParameters memory) {
        return FundingParameters({
            maxVelocity: s.maxVelocityNano * NANO,
            skewScale: s.skewScaleUnits * UNIT,
            proportionalGain: s.proportionalGainNano * NANO,
            skewRateGain: s.skewRateGainNano * NANO,
            cap: s.capNano * NANO
        });
    }

    function unpack(StoredLiquidity memory s) internal pure returns (LiquidityParameters memory) {
        return LiquidityParameters({
            rangeWidthBase: s.rangeWidthBaseNano * NANO,
            rangeVolatilityGain: s.rangeVolatilityGainNano * NANO,
            halfSpreadBase: s.halfSpreadBaseNano * NANO,
            spreadVolatilityGain: s.spreadVolatilityGainNano * NANO
        });
    }

    function unpack(StoredLiquidation memory s) internal pure returns (LiquidationParameters memory) {
        return LiquidationParameters(s.closeFractionPpm * PPM, s.maxRateUnits * UNIT);
    }

    function within(string memory parameter, uint256 value, uint256 min, uint256 max) private pure {
        if (value < min || value > max) {
            revert IReferencePerpMarket.MarketParameterOutOfRange(parameter, value, min, max);
        }
    }
}
// forge-lint: disable-end(unsafe-typecast)
