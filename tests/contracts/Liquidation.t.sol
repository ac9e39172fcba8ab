// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { MarketFixture } from "./MarketFixture.sol";
import { IReferencePerpMarket } from "../../contracts/src/interfaces/IReferencePerpMarket.sol";
import { LiquidationParameters } from "../../contracts/src/types/MarketTypes.sol";

contract LiquidationTest is MarketFixture {
    function gradual(uint256 closeFraction, uint256 maxRate) private {
        vm.prank(dao);
        market.setLiquidationParameters(LiquidationParameters(closeFraction, maxRate));
    }

    function liquidate(address account) private returns (uint256) {
        vm.prank(keeper);
        return market.liquidate(account);
    }

    /// @dev Publishes the index at which the mark equals `mark`: index + index^2 size / depth = mark.
    function publishMark(uint256 mark) private {
        uint256 index = mark;
        for (uint256 i = 0; i < 40; ++i) {
            publish(index);
            index = (index * mark) / market.markPrice();
        }
    }

    function testFuzz_a_position_is_liquidatable_below_its_liquidation_price_and_not_above(
        bool long,
        uint80 sizeSeed,
        uint64 collateralSeed
    ) public {
        int256 traded = int256(bound(sizeSeed, 1e18, 5000e18));
        uint256 initial = (uint256(traded) * 3000 * market.initialMarginRatio()) / 1e18;
        uint256 paid = bound(collateralSeed, (initial * 11) / 10, initial * 8);
        trade(alice, long ? traded : -traded, int256(paid));
        uint256 price = market.liquidationPrice(alice);
        assertEq(price < market.markPrice(), long);
        publishMark((price * (long ? 1.0001e18 : 0.9999e18)) / 1e18);
        assertFalse(market.isLiquidatable(alice));
        publishMark((price * (long ? 0.9999e18 : 1.0001e18)) / 1e18);
        assertTrue(market.isLiquidatable(alice));
    }

    function test_a_healthy_position_cannot_be_liquidated() public {
        trade(alice, 100e18, 30_000e18);
        vm.prank(keeper);
        vm.expectPartialRevert(IReferencePerpMarket.PositionNotLiquidatable.selector);
        market.liquidate(alice);
        vm.expectRevert(abi.encodeWithSelector(IReferencePerpMarket.PositionNotOpen.selector, bob));
        market.liquidate(bob);
    }

    function test_a_whole_position_is_closed_where_the_fraction_is_one() public {
        trade(alice, 100e18, 15_000e18);
        publish(2890e18);
        uint256 reward = liquidate(alice);
        assertEq(size(alice), 0);
        assertApproxEqRel(reward, 144.5e18, 0.001e18);
        assertEq(usd.balanceOf(keeper), reward);
        assertEq(market.skew(), 0);
        assertEq(market.badDebt(), 0);
        assertGt(collateral(alice), 0);
    }

    function test_a_fraction_is_closed_once_an_interval() public {
        gradual(0.2e18, 1e12 * 1e18);
        trade(alice, 100e18, 15_000e18);
        publish(2890e18);
        liquidate(alice);
        assertEq(size(alice), 80e18);
        publish(2850e18);
        vm.expectRevert(
            abi.encodeWithSelector(IReferencePerpMarket.LiquidationTooSoon.selector, alice, vm.getBlockTimestamp() + 60)
        );
        market.liquidate(alice);
        wait_(60);
        liquidate(alice);
        assertEq(size(alice), 64e18);
    }

    function test_a_small_rest_is_closed_with_it() public {
        gradual(0.5e18, 1e12 * 1e18);
        trade(alice, 0.06e18, 9e18);
        publish(2880e18);
        liquidate(alice);
        assertEq(size(alice), 0);
    }

    function test_the_rate_cap_bounds_what_is_closed_and_refills_with_time() public {
        gradual(1e18, 1000e18);
        trade(alice, 100e18, 15_000e18);
        publish(2880e18);
        assertEq(market.liquidationCapacity(), 60_000e18);
        liquidate(alice);
        assertApproxEqRel(size(alice), 79.17e18, 0.001e18);
        assertLt(market.liquidationCapacity(), 1e18);
        wait_(12);
        assertApproxEqRel(market.liquidationCapacity(), 12_000e18, 0.0001e18);
        wait_(600);
        assertEq(market.liquidationCapacity(), 60_000e18);
    }

    function test_an_empty_capacity_refuses_by_name() public {
        gradual(1e18, 1e18);
        trade(alice, 100e18, 15_000e18);
        trade(bob, 100e18, 15_000e18);
        publish(2880e18);
        liquidate(alice);
        vm.expectPartialRevert(IReferencePerpMarket.LiquidationCapacityExhausted.selector);
        market.liquidate(bob);
    }

    function test_forced_selling_moves_the_mark_toward_the_next_position() public {
        gradual(0.5e18, 1e12 * 1e18);
        trade(alice, 20_000e18, 3e6 * 1e18);
        publish(2850e18);
        uint256 before = market.markPrice();
        liquidate(alice);
        assertLt(market.markPrice(), before);
    }

    function test_a_skew_beyond_depth_keeps_no_position_of_the_other_side_from_being_closed() public {
        endow(keeper);
        trade(bob, -2000e18, 900_000e18);
        trade(keeper, -2000e18, 9_000_000e18);
        trade(alice, 135_000e18, 90_000_000e18);
        publish(4900e18);
        assertGt(uint256(market.skew()), market.depth() / 2);
        assertTrue(market.isLiquidatable(bob));
        liquidate(bob);
        assertEq(size(bob), 0);
        vm.prank(keeper);
        market.closePosition(NO_CEILING);
        assertEq(size(keeper), 0);
        trade(bob, -2000e18, 6_000_000e18);
        vm.prank(bob);
        vm.expectPartialRevert(IReferencePerpMarket.MarketSkewBeyondDepth.selector);
        market.modifyPosition(3000e18, 0, NO_CEILING);
    }

    function test_losses_beyond_collateral_are_counted_and_borne_by_the_fund() public {
        trade(alice, 1000e18, 150_000e18);
        uint256 claims = market.insuranceFund() + collateral(alice);
        publish(2500e18);
        uint256 reward = liquidate(alice);
        assertEq(size(alice), 0);
        assertEq(collateral(alice), 0);
        assertApproxEqRel(market.badDebt(), 353_000e18, 0.01e18);
        assertEq(market.insuranceFund(), claims - reward);
        assertEq(usd.balanceOf(address(market)), market.insuranceFund());
    }

    function test_a_debtor_who_pays_in_pays_the_fund() public {
        trade(alice, 1000e18, 150_000e18);
        publish(2500e18);
        vm.prank(alice);
        market.modifyPosition(-1000e18, 1e6 * 1e18, 0);
        assertEq(usd.balanceOf(address(market)), market.insuranceFund() + collateral(alice));
        assertApproxEqRel(collateral(alice), 648_000e18, 0.01e18);
    }
}
