// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { IReferencePerpMarket } from "../interfaces/IReferencePerpMarket.sol";
import {
    SignalParameters,
    MarginParameters,
    FundingParameters,
    LiquidityParameters,
    LiquidationParameters
} from "../types/MarketTypes.sol";
import { FixedPoint, WAD } from "../libraries/FixedPoint.sol";
import { LiquidityLaw } from "../libraries/LiquidityLaw.sol";
import { MarginLaw, MarginState } from "../libraries/MarginLaw.sol";
import { StoredParameters } from "../libraries/StoredParameters.sol";
import { LoopState, MarketLoop, MarketSettings } from "./MarketLoop.sol";

struct MarketParameters {
    SignalParameters signals;
    MarginParameters margin;
    FundingParameters funding;
    LiquidityParameters liquidity;
    LiquidationParameters liquidation;
}

/// @title The parameters of the market, and who may change them
/// @dev Each setter settles first, so that the time before it is governed by the old parameters.
abstract contract MarketGovernance is MarketLoop, Ownable2Step {
    using SafeCast for uint256;
    using SafeCast for int256;
    using MarginLaw for MarginState;
    using StoredParameters for *;

    constructor(address owner_, MarketSettings memory settings, MarketParameters memory initial)
        MarketLoop(settings)
        Ownable(owner_)
    {
        storedSignals = initial.signals.pack();
        storedMargin = initial.margin.pack();
        storedFunding = initial.funding.pack();
        storedLiquidity = initial.liquidity.pack();
        storedLiquidation = initial.liquidation.pack();

        uint64 start = block.timestamp.toUint64();
        loop.signals.variance = ((backgroundVolatility * backgroundVolatility) / WAD).toUint128();
        loop.signals.observedMark = uint192(LiquidityLaw.mark(indexPrice(), 0, referenceDepth));
        loop.signals.observedAt = start;
        uint64 ratio = MarginLaw.command(marginParameters(), loop.signals).toUint64();
        loop.margin.latest = ratio;
        loop.margin.inForce = ratio;
        loop.margin.steppedAt = start;
        loop.funding.settledAt = start;
    }

    /// @inheritdoc IReferencePerpMarket
    function setSignalParameters(SignalParameters calldata parameters) external onlyOwner {
        settled();
        SignalParameters memory previous = signalParameters();
        storedSignals = parameters.pack();
        // what is left of the old interval would be steps at once under a shorter one
        loop.margin.steppedAt = block.timestamp.toUint64();
        emit SignalParametersSet(previous, signalParameters());
    }

    /// @inheritdoc IReferencePerpMarket
    function setMarginParameters(MarginParameters calldata parameters) external onlyOwner {
        LoopState memory now_ = settled();
        MarginParameters memory previous = marginParameters();
        storedMargin = parameters.pack();
        MarginParameters memory current = marginParameters();
        emit MarginParametersSet(previous, current);

        uint64 lastNotice = now_.margin.effectiveBlock;
        now_.margin.advance(current, now_.signals, 1, noticeBlocks);
        loop.margin = now_.margin;
        if (now_.margin.effectiveBlock != lastNotice) announceMargin(now_.margin);
    }

    /// @inheritdoc IReferencePerpMarket
    function setFundingParameters(FundingParameters calldata parameters) external onlyOwner {
        LoopState memory now_ = settled();
        FundingParameters memory previous = fundingParameters();
        storedFunding = parameters.pack();
        FundingParameters memory current = fundingParameters();
        int256 cap = current.cap.toInt256();
        loop.funding.integrator = FixedPoint.clip(now_.funding.integrator, -cap, cap).toInt128();
        emit FundingParametersSet(previous, current);
    }

    /// @inheritdoc IReferencePerpMarket
    function setLiquidityParameters(LiquidityParameters calldata parameters) external onlyOwner {
        settled();
        LiquidityParameters memory previous = liquidityParameters();
        storedLiquidity = parameters.pack();
        emit LiquidityParametersSet(previous, liquidityParameters());
    }

    /// @inheritdoc IReferencePerpMarket
    function setLiquidationParameters(LiquidationParameters calldata parameters) external onlyOwner {
        settled();
        LiquidationParameters memory previous = liquidationParameters();
        storedLiquidation = parameters.pack();
        emit LiquidationParametersSet(previous, liquidationParameters());
    }

    /// @inheritdoc IReferencePerpMarket
    function signalParameters() public view returns (SignalParameters memory) {
        return storedSignals.unpack();
    }

    /// @inheritdoc IReferencePerpMarket
    function marginParameters() public view returns (MarginParameters memory) {
        return storedMargin.unpack();
    }

    /// @inheritdoc IReferencePerpMarket
    function fundingParameters() public view returns (FundingParameters memory) {
        return storedFunding.unpack();
    }

    /// @inheritdoc IReferencePerpMarket
    function liquidityParameters() public view returns (LiquidityParameters memory) {
        return storedLiquidity.unpack();
    }

    /// @inheritdoc IReferencePerpMarket
    function liquidationParameters() public view returns (LiquidationParameters memory) {
        return storedLiquidation.unpack();
    }
}
