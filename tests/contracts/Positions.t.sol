// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { MarketFixture } from "./MarketFixture.sol";
import { IReferencePerpMarket } from "../../contracts/src/interfaces/IReferencePerpMarket.sol";
import { LiquidityParameters } from "../../contracts/src/types/MarketTypes.sol";

contract PositionsTest is MarketFixture {
    function test_the_fill_is_the_mean_of_the_marks_and_half_the_spread() public {
        uint256 before = market.markPrice();
        trade(alice, 10_000e18, 5e6 * 1e18);
        uint256 mean = (before + market.markPrice()) / 2;
        assertApproxEqAbs(market.position(alice).entryPrice, (mean * 1.0005e18) / 1e18, 10);
        // premium of 30e6 over a depth of 1.25e9
        assertEq(market.markPrice(), 3072e18);
    }

    function test_a_wider_range_makes_the_same_trade_dearer() public {
        uint256 state = vm.snapshotState();
        trade(alice, 10_000e18, 5e6 * 1e18);
        uint256 narrow = market.position(alice).entryPrice;
        vm.revertToState(state);
        LiquidityParameters memory liquidity = market.liquidityParameters();
        liquidity.rangeWidthBase = 0.2e18;
        vm.prank(dao);
        market.setLiquidityParameters(liquidity);
        assertEq(market.depth(), 0.625e9 * 1e18);
        trade(alice, 10_000e18, 5e6 * 1e18);
        assertGt(market.position(alice).entryPrice, narrow);
    }

    function test_spread_and_range_answer_volatility() public {
        vm.prank(dao);
        market.setLiquidityParameters(LiquidityParameters(0.1e18, 0.6e18, 0.0005e18, 0.008e18));
        // daily volatility 0.6 / sqrt(365)
        uint256 daily = 0.031405435355412822e18;
        assertApproxEqRel(market.halfSpread(), 0.0005e18 + (8 * daily) / 1000, 1e10);
        assertApproxEqRel(market.depth(), (1.25e8 * 1e36) / (0.1e18 + (6 * daily) / 10), 1e10);
    }

    function testFuzz_a_round_trip_costs_the_spread_and_nothing_else(int80 sizeSeed, int80 otherSeed) public {
        trade(bob, bound(int256(otherSeed), -10_000e18, 10_000e18) | 1, 20e6 * 1e18);
        int256 traded = bound(int256(sizeSeed), -10_000e18, 10_000e18) | 1;
        uint256 before = usd.balanceOf(alice);
        trade(alice, traded, 20e6 * 1e18);
        uint256 entry = market.position(alice).entryPrice;
        vm.prank(alice);
        market.closePosition(traded > 0 ? 0 : NO_CEILING);
        uint256 notional = (uint256(traded > 0 ? traded : -traded) * entry) / 1e18;
        assertApproxEqAbs(before - usd.balanceOf(alice), notional / 1000, notional / 1e6 + 10);
    }

    function test_gains_and_losses_follow_the_price() public {
        trade(alice, 100e18, 50_000e18);
        int256 before = market.equity(alice);
        publish(3300e18);
        // 100 units, 300 USD each, and the premium of a skew of 0.03 % grows a little
        assertApproxEqRel(market.equity(alice) - before, 30_000e18, 0.001e18);
        vm.prank(alice);
        market.closePosition(0);
        assertEq(size(alice), 0);
        assertEq(collateral(alice), 0);
        assertGt(usd.balanceOf(alice), 100e6 * 1e18 + 29_000e18);
    }

    function test_opening_needs_the_initial_margin() public {
        uint256 required = (300_000e18 * market.initialMarginRatio()) / 1e18;
        vm.prank(alice);
        vm.expectPartialRevert(IReferencePerpMarket.PositionBelowInitialMargin.selector);
        market.modifyPosition(100e18, int256(required), NO_CEILING);
        trade(alice, 100e18, int256(required + 300e18));
    }

    function test_a_flip_counts_as_a_new_position() public {
        trade(alice, 100e18, 30_000e18);
        vm.prank(alice);
        vm.expectPartialRevert(IReferencePerpMarket.PositionBelowInitialMargin.selector);
        market.modifyPosition(-1100e18, 0, 0);
        trade(alice, -200e18, 0);
        assertEq(size(alice), -100e18);
        (uint256 longs, uint256 shorts) = market.openInterest();
        assertEq(longs, 0);
        assertEq(shorts, 300_000e18);
    }

    function test_unrealised_gains_back_no_new_position_and_cannot_be_withdrawn() public {
        trade(alice, 100e18, 15_000e18);
        publish(4000e18);
        vm.startPrank(alice);
        vm.expectPartialRevert(IReferencePerpMarket.PositionBelowInitialMargin.selector);
        market.modifyPosition(100e18, 0, NO_CEILING);
        vm.expectPartialRevert(IReferencePerpMarket.PositionBelowInitialMargin.selector);
        market.modifyPosition(0, -10_000e18, 0);
    }

    function test_nobody_withdraws_more_than_they_have() public {
        trade(alice, 100e18, 30_000e18);
        vm.prank(alice);
        market.modifyPosition(-100e18, 0, 0);
        uint256 left = collateral(alice);
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IReferencePerpMarket.PositionCollateralExceeded.selector, left, left + 1)
        );
        market.modifyPosition(0, -int256(left + 1), 0);
        market.modifyPosition(0, -int256(left), 0);
    }

    function test_a_fill_beyond_the_limit_is_refused() public {
        vm.startPrank(alice);
        vm.expectPartialRevert(IReferencePerpMarket.MarketFillBeyondLimit.selector);
        market.modifyPosition(100e18, 50_000e18, 3000e18);
        vm.expectPartialRevert(IReferencePerpMarket.MarketFillBeyondLimit.selector);
        market.modifyPosition(-100e18, 50_000e18, 3000e18);
    }

    function test_the_skew_cannot_be_pushed_past_half_the_depth() public {
        vm.prank(alice);
        vm.expectPartialRevert(IReferencePerpMarket.MarketSkewBeyondDepth.selector);
        market.modifyPosition(210_000e18, 90e6 * 1e18, NO_CEILING);
    }

    function test_a_gain_the_fund_cannot_pay_is_not_paid() public {
        trade(alice, 50_000e18, 60e6 * 1e18);
        publish(4500e18);
        vm.prank(alice);
        vm.expectPartialRevert(IReferencePerpMarket.InsuranceFundExhausted.selector);
        market.closePosition(0);
    }

    function test_nothing_is_refused_by_name() public {
        vm.startPrank(alice);
        vm.expectRevert(IReferencePerpMarket.MarketNothingToDo.selector);
        market.modifyPosition(0, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IReferencePerpMarket.PositionNotOpen.selector, alice));
        market.closePosition(0);
    }
}
