// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IReferencePerpMarket } from "../interfaces/IReferencePerpMarket.sol";
import { INativeSignals } from "../interfaces/INativeSignals.sol";
import { IPriceFeed } from "../interfaces/IPriceFeed.sol";
import { SignalParameters } from "../types/MarketTypes.sol";
import { FixedPoint, WAD } from "../libraries/FixedPoint.sol";
import { FundingLaw, FundingState } from "../libraries/FundingLaw.sol";
import { LiquidityLaw } from "../libraries/LiquidityLaw.sol";
import { MarginLaw, MarginState } from "../libraries/MarginLaw.sol";
import { NativeSignals, SignalInputs, SignalState } from "../libraries/NativeSignals.sol";
import {
    StoredFunding,
    StoredLiquidation,
    StoredLiquidity,
    StoredMargin,
    StoredParameters,
    StoredSignals
} from "../libraries/StoredParameters.sol";

/// @dev referenceDepth USD per unit of log price at referenceRangeWidth; backgroundVolatility annualised: the
///      volatility that the signal rests at where the mark doesn't move (zero on a chain with real prices).
struct MarketSettings {
    string name;
    IERC20 collateralToken;
    IPriceFeed priceFeed;
    uint256 noticeBlocks;
    uint256 referenceDepth;
    uint256 referenceRangeWidth;
    uint256 backgroundVolatility;
}

/// @dev USD of notional that may be liquidated, as of `at`
struct LiquidationCapacity {
    uint128 available;
    uint64 at;
}

struct LoopState {
    SignalState signals;
    MarginState margin;
    FundingState funding;
    LiquidationCapacity capacity;
}

/// @title The feedback loops of the market: what moves by itself as time passes
/// @notice Funding accrues, then the signals are observed, then the margin walks. Views show the state as if this had
///         been done in their block, by the same function that stores it.
abstract contract MarketLoop is IReferencePerpMarket, INativeSignals {
    using SafeCast for uint256;
    using SafeCast for int256;
    using NativeSignals for SignalState;
    using MarginLaw for MarginState;
    using FundingLaw for FundingState;
    using StoredParameters for *;

    string public name;
    IERC20 public immutable collateralToken;
    IPriceFeed public immutable priceFeed;
    uint256 public immutable noticeBlocks;
    uint256 public immutable referenceDepth;
    uint256 public immutable referenceRangeWidth;
    uint256 public immutable backgroundVolatility;

    StoredSignals internal storedSignals;
    StoredMargin internal storedMargin;
    StoredFunding internal storedFunding;
    StoredLiquidity internal storedLiquidity;
    StoredLiquidation internal storedLiquidation;

    LoopState internal loop;
    uint128 internal longSize;
    uint128 internal shortSize;

    constructor(MarketSettings memory settings) {
        name = settings.name;
        collateralToken = settings.collateralToken;
        priceFeed = settings.priceFeed;
        noticeBlocks = Math.max(settings.noticeBlocks, 1);
        referenceDepth = settings.referenceDepth;
        referenceRangeWidth = settings.referenceRangeWidth;
        backgroundVolatility = settings.backgroundVolatility;
    }

    /// @inheritdoc IReferencePerpMarket
    function settle() external {
        settled();
    }

    /// @inheritdoc IReferencePerpMarket
    function indexPrice() public view returns (uint256) {
        return priceFeed.price();
    }

    /// @inheritdoc IReferencePerpMarket
    function markPrice() external view returns (uint256) {
        (LoopState memory now_,) = advanced();
        return markOf(now_);
    }

    /// @inheritdoc IReferencePerpMarket
    function skew() public view returns (int256) {
        return FixedPoint.mul(skewSize(), indexPrice().toInt256());
    }

    /// @inheritdoc IReferencePerpMarket
    function openInterest() external view returns (uint256 longs, uint256 shorts) {
        uint256 price = indexPrice();
        return ((longSize * price) / WAD, (shortSize * price) / WAD);
    }

    /// @inheritdoc IReferencePerpMarket
    function depth() external view returns (uint256) {
        (LoopState memory now_,) = advanced();
        return depthOf(now_);
    }

    /// @inheritdoc IReferencePerpMarket
    function halfSpread() external view returns (uint256) {
        (LoopState memory now_,) = advanced();
        return LiquidityLaw.halfSpread(storedLiquidity.unpack(), now_.signals);
    }

    /// @inheritdoc IReferencePerpMarket
    function fundingRate() external view returns (int256) {
        (LoopState memory now_,) = advanced();
        return now_.funding.rate(storedFunding.unpack(), skew(), now_.signals.skewGrowth);
    }

    /// @inheritdoc IReferencePerpMarket
    function fundingVelocity() external view returns (int256) {
        return FundingLaw.velocity(storedFunding.unpack(), skew());
    }

    /// @inheritdoc IReferencePerpMarket
    function maintenanceMarginRatio()
        external
        view
        returns (uint256 inForce, uint256 announced, uint256 effectiveBlock)
    {
        (LoopState memory now_,) = advanced();
        MarginState memory margin = now_.margin;
        return (margin.inForce, margin.effectiveBlock == 0 ? margin.inForce : margin.pending, margin.effectiveBlock);
    }

    /// @inheritdoc IReferencePerpMarket
    function initialMarginRatio() external view returns (uint256) {
        (LoopState memory now_,) = advanced();
        return initialRatioOf(now_);
    }

    /// @inheritdoc IReferencePerpMarket
    function liquidationCapacity() external view returns (uint256) {
        (LoopState memory now_,) = advanced();
        return now_.capacity.available;
    }

    /// @inheritdoc INativeSignals
    function volatility() external view returns (uint256) {
        (LoopState memory now_,) = advanced();
        return now_.signals.volatility();
    }

    /// @inheritdoc INativeSignals
    function imbalance() external view returns (int256) {
        (LoopState memory now_,) = advanced();
        return now_.signals.imbalance;
    }

    /// @inheritdoc INativeSignals
    function skewGrowth() external view returns (int256) {
        (LoopState memory now_,) = advanced();
        return now_.signals.skewGrowth;
    }

    /// @inheritdoc INativeSignals
    function observedMark() external view returns (uint256) {
        return loop.signals.observedMark;
    }

    /// @inheritdoc INativeSignals
    function observedAt() external view returns (uint256) {
        return loop.signals.observedAt;
    }

    /// @notice Bring the market to this block and store it.
    function settled() internal returns (LoopState memory now_) {
        uint256 elapsed = block.timestamp - loop.funding.settledAt;
        uint256 lastObservation = loop.signals.observedAt;
        uint64 lastNotice = loop.margin.effectiveBlock;
        int256 logReturn;
        (now_, logReturn) = advanced();
        loop = now_;

        if (elapsed > 0) emit FundingSettled(now_.funding.integrator, now_.funding.perUnit, elapsed);
        SignalState memory signals = now_.signals;
        if (signals.observedAt != lastObservation) {
            emit SignalsObserved(signals.observedMark, logReturn, signals.volatility(), signals.imbalance);
        }
        if (now_.margin.effectiveBlock != lastNotice) announceMargin(now_.margin);
    }

    function announceMargin(MarginState memory margin) internal {
        if (margin.effectiveBlock == 0) return;
        emit MaintenanceMarginAnnounced(margin.inForce, margin.pending, margin.effectiveBlock);
    }

    /// @return now_ the state as of this block
    /// @return logReturn what was observed on the way, zero where nothing was due
    function advanced() internal view returns (LoopState memory now_, int256 logReturn) {
        now_ = loop;
        SignalParameters memory signalParameters_ = storedSignals.unpack();
        now_.funding.accrue(storedFunding.unpack(), skew(), now_.signals.skewGrowth, indexPrice());
        if (now_.signals.isDue(signalParameters_)) {
            logReturn = now_.signals.observe(signalParameters_, signalInputs(now_));
        }
        uint256 steps = (block.timestamp - now_.margin.steppedAt) / signalParameters_.updateInterval;
        now_.margin.steppedAt += (steps * signalParameters_.updateInterval).toUint64();
        now_.margin.advance(storedMargin.unpack(), now_.signals, steps, noticeBlocks);
        refill(now_.capacity, signalParameters_.updateInterval);
    }

    function markOf(LoopState memory state) internal view returns (uint256) {
        return LiquidityLaw.mark(indexPrice(), skewSize(), depthOf(state));
    }

    function depthOf(LoopState memory state) internal view returns (uint256) {
        return LiquidityLaw.depth(storedLiquidity.unpack(), state.signals, referenceDepth, referenceRangeWidth);
    }

    function initialRatioOf(LoopState memory state) internal view returns (uint256) {
        return Math.ceilDiv(state.margin.latest * WAD, storedMargin.unpack().maintenanceFraction);
    }

    /// @return In the asset, longs minus shorts
    function skewSize() internal view returns (int256) {
        return uint256(longSize).toInt256() - uint256(shortSize).toInt256();
    }

    function signalInputs(LoopState memory state) private view returns (SignalInputs memory) {
        uint256 marketDepth = depthOf(state);
        return SignalInputs({
            mark: LiquidityLaw.mark(priceFeed.previousClose(), skewSize(), marketDepth),
            depth: marketDepth,
            skewScale: storedFunding.unpack().skewScale,
            backgroundVariance: (backgroundVolatility * backgroundVolatility) / WAD
        });
    }

    /// @dev A bucket that holds what maxRate lets through in one interval.
    function refill(LiquidationCapacity memory capacity, uint256 interval) private view {
        uint256 maxRate = storedLiquidation.unpack().maxRate;
        uint256 filled = capacity.available + maxRate * (block.timestamp - capacity.at);
        capacity.available = Math.min(filled, maxRate * interval).toUint128();
        capacity.at = block.timestamp.toUint64();
    }
}
