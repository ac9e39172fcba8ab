// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SignedMath } from "@openzeppelin/contracts/utils/math/SignedMath.sol";
import { SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IReferencePerpMarket } from "../interfaces/IReferencePerpMarket.sol";
import { Position } from "../types/MarketTypes.sol";
import { FixedPoint, WAD } from "../libraries/FixedPoint.sol";
import { LiquidityLaw } from "../libraries/LiquidityLaw.sol";
import { MarginLaw, MarginState } from "../libraries/MarginLaw.sol";
import { PositionLaw } from "../libraries/PositionLaw.sol";
import { StoredParameters } from "../libraries/StoredParameters.sol";
import { MarketGovernance, MarketParameters } from "./MarketGovernance.sol";
import { LoopState, MarketSettings } from "./MarketLoop.sol";

/// @title Positions: open, modify, close, liquidate
/// @dev Cash is conserved: the market's token balance is at least the sum of all collateral and the insurance fund, and
///      every amount that leaves one enters another. Tokens move last.
contract ReferencePerpMarket is MarketGovernance {
    using SafeCast for uint256;
    using SafeCast for int256;
    using SafeERC20 for IERC20;
    using MarginLaw for MarginState;
    using PositionLaw for Position;
    using StoredParameters for *;

    /// @notice Reward of a liquidation: 0.05 % of the notional it closes
    uint256 public constant KEEPER_REWARD_RATIO = 0.0005e18;
    /// @notice A liquidation that would leave less notional than this closes the position, USD
    uint256 public constant MIN_REMAINING_NOTIONAL = 100e18;

    /// @inheritdoc IReferencePerpMarket
    uint256 public insuranceFund;
    /// @inheritdoc IReferencePerpMarket
    uint256 public badDebt;
    mapping(address account => Position) private positions;

    constructor(address owner_, MarketSettings memory settings, MarketParameters memory initial)
        MarketGovernance(owner_, settings, initial)
    { }

    /// @inheritdoc IReferencePerpMarket
    function modifyPosition(int256 sizeDelta, int256 collateralDelta, uint256 limitPrice) external {
        if (sizeDelta == 0 && collateralDelta == 0) revert MarketNothingToDo();
        change(sizeDelta, collateralDelta, limitPrice);
    }

    /// @inheritdoc IReferencePerpMarket
    function closePosition(uint256 limitPrice) external {
        Position memory held = positions[msg.sender];
        if (held.size == 0) revert PositionNotOpen(msg.sender);
        change(-held.size, 0, limitPrice);
        int256 collateral = positions[msg.sender].collateral.toInt256();
        if (collateral > 0) change(0, -collateral, limitPrice);
    }

    /// @inheritdoc IReferencePerpMarket
    function liquidate(address account) external returns (uint256 reward) {
        LoopState memory now_ = settled();
        Position memory held = positions[account];
        requireLiquidatable(now_, account, held);
        int256 closed = liquidationSize(now_, held);
        (uint256 fillPrice, int256 cash) = trade(now_, held, -closed);

        uint256 notional = (SignedMath.abs(closed) * fillPrice) / WAD;
        uint256 missing = cash < 0 ? SignedMath.abs(cash) : 0;
        moveFund(held.collateral.toInt256() - SignedMath.max(cash, 0));
        held.collateral = cash > 0 ? cash.toUint256() : 0;
        badDebt += missing;
        (held.collateral, reward) = payKeeper(held.collateral, (notional * KEEPER_REWARD_RATIO) / WAD);
        held.liquidatedAt = block.timestamp.toUint64();
        positions[account] = held;

        emit PositionLiquidated(account, msg.sender, closed, fillPrice, reward, missing);
        collateralToken.safeTransfer(msg.sender, reward);
    }

    /// @inheritdoc IReferencePerpMarket
    function fundInsurance(uint256 amount) external {
        insuranceFund += amount;
        emit InsuranceFunded(msg.sender, amount);
        collateralToken.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IReferencePerpMarket
    function position(address account) external view returns (Position memory) {
        return positions[account];
    }

    /// @inheritdoc IReferencePerpMarket
    function equity(address account) public view returns (int256) {
        (LoopState memory now_,) = advanced();
        return positions[account].equityAt(markOf(now_), now_.funding.perUnit);
    }

    /// @inheritdoc IReferencePerpMarket
    function liquidationPrice(address account) external view returns (uint256) {
        (LoopState memory now_,) = advanced();
        Position memory held = positions[account];
        return held.liquidationPriceAt(ratioOf(now_, held), now_.funding.perUnit);
    }

    /// @inheritdoc IReferencePerpMarket
    function isLiquidatable(address account) external view returns (bool) {
        (LoopState memory now_,) = advanced();
        Position memory held = positions[account];
        (int256 worth, uint256 required) = health(now_, held);
        return held.size != 0 && worth < required.toInt256();
    }

    /// @dev The caller's own position; the fund is the other side of every gain, loss and funding payment.
    function change(int256 sizeDelta, int256 collateralDelta, uint256 limitPrice) private {
        LoopState memory now_ = settled();
        Position memory held = positions[msg.sender];
        bool grows = SignedMath.abs(held.size + sizeDelta) > SignedMath.abs(held.size)
            || (held.size != 0 && (held.size + sizeDelta) != 0 && (held.size > 0) != (held.size + sizeDelta > 0));
        uint256 before = held.collateral;

        (uint256 fillPrice, int256 cash) = trade(now_, held, sizeDelta);
        requireWithinLimit(sizeDelta, fillPrice, limitPrice);
        int256 left = cash + collateralDelta;
        if (left < 0) {
            revert PositionCollateralExceeded(cash < 0 ? 0 : cash.toUint256(), SignedMath.abs(collateralDelta));
        }
        held.collateral = left.toUint256();
        if (grows) held.openedBlock = block.number.toUint64();
        if (grows || collateralDelta < 0) requireInitialMargin(now_, held);
        positions[msg.sender] = held;

        int256 realised = cash - before.toInt256();
        moveFund(-realised);
        emit PositionModified(msg.sender, sizeDelta, held.size, fillPrice, realised, held.collateral);
        if (collateralDelta > 0) {
            collateralToken.safeTransferFrom(msg.sender, address(this), collateralDelta.toUint256());
        } else if (collateralDelta < 0) {
            collateralToken.safeTransfer(msg.sender, SignedMath.abs(collateralDelta));
        }
    }

    /// @notice Settle a position's funding and change its size, in memory, and move the skew with it.
    /// @return fillPrice the price of the change; zero where there is none
    /// @return cash collateral afterwards; negative where the position owes more than it has
    function trade(LoopState memory now_, Position memory held, int256 sizeDelta)
        private
        returns (uint256 fillPrice, int256 cash)
    {
        cash = held.collateral.toInt256() - held.settleFunding(now_.funding.perUnit);
        if (sizeDelta != 0) {
            fillPrice = fillAndMoveSkew(now_, held.size, sizeDelta);
            cash += held.resize(sizeDelta, fillPrice);
        }
    }

    /// @dev What a position loses the fund gains, and the other way round.
    function moveFund(int256 gain) private {
        int256 fund = insuranceFund.toInt256() + gain;
        if (fund < 0) revert InsuranceFundExhausted(insuranceFund, SignedMath.abs(gain));
        insuranceFund = fund.toUint256();
    }

    function fillAndMoveSkew(LoopState memory now_, int256 size, int256 sizeDelta) private returns (uint256 price) {
        uint256 index = indexPrice();
        int256 before = skewSize();
        uint256 marketDepth = depthOf(now_);
        uint256 spread = LiquidityLaw.halfSpread(storedLiquidity.unpack(), now_.signals);
        price = LiquidityLaw.fill(index, before, before + sizeDelta, marketDepth, spread);

        int256 resized = size + sizeDelta;
        // Closing is always possible, by its owner or by a keeper: a squeeze must not lock in who it hurts.
        bool closes = (size > 0) != (sizeDelta > 0) && SignedMath.abs(sizeDelta) <= SignedMath.abs(size);
        if (!closes) requireWithinDepth(index, before, before + sizeDelta, marketDepth);
        longSize = (uint256(longSize) + positive(resized) - positive(size)).toUint128();
        shortSize = (uint256(shortSize) + positive(-resized) - positive(-size)).toUint128();
        now_.signals.flow += FixedPoint.mul(sizeDelta, index.toInt256()).toInt128();
        loop.signals.flow = now_.signals.flow;
    }

    /// @dev At most the close fraction, and at most what the rate cap lets through now.
    function liquidationSize(LoopState memory now_, Position memory held) private returns (int256) {
        uint256 size = SignedMath.abs(held.size);
        uint256 mark = markOf(now_);
        uint256 closed = Math.ceilDiv(size * storedLiquidation.unpack().closeFraction, WAD);
        if ((size - closed) * mark < MIN_REMAINING_NOTIONAL * WAD) closed = size;
        uint256 available = now_.capacity.available;
        if (Math.ceilDiv(closed * mark, WAD) > available) closed = (available * WAD) / mark;
        uint256 notional = Math.ceilDiv(closed * mark, WAD);
        if (closed == 0) revert LiquidationCapacityExhausted(Math.ceilDiv(size * mark, WAD), available);
        loop.capacity.available = (available - notional).toUint128();
        return held.size > 0 ? closed.toInt256() : -closed.toInt256();
    }

    /// @dev From the position's collateral, else from the fund, as far as it goes.
    function payKeeper(uint256 collateral, uint256 due) private returns (uint256 collateralLeft, uint256 reward) {
        uint256 fromCollateral = Math.min(due, collateral);
        uint256 fromFund = Math.min(due - fromCollateral, insuranceFund);
        insuranceFund -= fromFund;
        return (collateral - fromCollateral, fromCollateral + fromFund);
    }

    function ratioOf(LoopState memory now_, Position memory held) private view returns (uint256) {
        return now_.margin.ratioFor(held.openedBlock, noticeBlocks);
    }

    function health(LoopState memory now_, Position memory held) private view returns (int256 worth, uint256 required) {
        uint256 mark = markOf(now_);
        worth = held.equityAt(mark, now_.funding.perUnit);
        required = held.marginAt(ratioOf(now_, held), mark);
    }

    function requireLiquidatable(LoopState memory now_, address account, Position memory held) private view {
        if (held.size == 0) revert PositionNotOpen(account);
        (int256 worth, uint256 required) = health(now_, held);
        if (worth >= required.toInt256()) revert PositionNotLiquidatable(account, worth, required);
        uint256 allowedAt = held.liquidatedAt + storedSignals.updateInterval;
        if (held.liquidatedAt != 0 && block.timestamp < allowedAt) revert LiquidationTooSoon(account, allowedAt);
    }

    /// @dev Losses count, unrealised gains don't: a trader can't borrow against the price move of the own trade.
    function requireInitialMargin(LoopState memory now_, Position memory held) private view {
        if (held.size == 0) return;
        uint256 mark = markOf(now_);
        uint256 required = held.marginAt(initialRatioOf(now_), mark);
        int256 collateral = held.collateral.toInt256();
        int256 counted = SignedMath.min(collateral, held.equityAt(mark, now_.funding.perUnit));
        if (counted < required.toInt256()) revert PositionBelowInitialMargin(counted, required);
    }

    function requireWithinLimit(int256 sizeDelta, uint256 fillPrice, uint256 limitPrice) private pure {
        bool beyond = sizeDelta > 0 ? fillPrice > limitPrice : sizeDelta < 0 && fillPrice < limitPrice;
        if (beyond) revert MarketFillBeyondLimit(fillPrice, limitPrice);
    }

    function requireWithinDepth(uint256 index, int256 before, int256 afterwards, uint256 marketDepth) private pure {
        if (SignedMath.abs(afterwards) <= SignedMath.abs(before)) return;
        uint256 skewUsd = (SignedMath.abs(afterwards) * index) / WAD;
        uint256 limit = (marketDepth * LiquidityLaw.MAX_PREMIUM.toUint256()) / WAD;
        if (skewUsd > limit) revert MarketSkewBeyondDepth(skewUsd, limit);
    }

    function positive(int256 value) private pure returns (uint256) {
        return value > 0 ? value.toUint256() : 0;
    }
}
