// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { MarketFixture } from "./MarketFixture.sol";
import { MarginParameters, SignalParameters } from "../../contracts/src/types/MarketTypes.sol";

contract MarginTest is MarketFixture {
    /// @dev Model reference state of "calm-default": M = 0.01906596827823249
    uint256 private constant AT_REST = 0.01906596827823249e18;
    /// @dev sigma sqrt(H / YEAR) with sigma = 0.6, H = 1800 s
    uint256 private constant PER_Z = 0.004532984139116245e18;

    function inForce() private view returns (uint256 ratio) {
        (ratio,,) = market.maintenanceMarginRatio();
    }

    function test_the_ratio_at_rest_is_the_command_of_the_model() public view {
        assertApproxEqRel(inForce(), AT_REST, 1e10);
        assertApproxEqRel(market.initialMarginRatio(), 2 * AT_REST, 1e10);
    }

    function test_the_liquidation_price_of_an_open_position_moves_after_the_volatility_multiplier_is_changed() public {
        trade(alice, 100e18, 30_000e18);
        nextBlock();
        uint256 before = market.liquidationPrice(alice);
        setMultiplier(4e18);
        assertEq(market.liquidationPrice(alice), before, "in the block of the change");
        (uint256 ratio, uint256 announced, uint256 effectiveBlock) = market.maintenanceMarginRatio();
        assertApproxEqRel(ratio, AT_REST, 1e10);
        assertApproxEqRel(announced, AT_REST + 2 * PER_Z, 1e10);
        assertEq(effectiveBlock, vm.getBlockNumber() + NOTICE_BLOCKS);

        vm.roll(effectiveBlock - 1);
        assertEq(market.liquidationPrice(alice), before, "one block before the notice ends");
        vm.roll(effectiveBlock);
        uint256 afterwards = market.liquidationPrice(alice);
        assertGt(afterwards, before);
        // size p (1 - m) = size entry - collateral, so p (1 - m) does not change with m
        assertApproxEqRel(before * (1e18 - AT_REST), afterwards * (1e18 - AT_REST - 2 * PER_Z), 1e10);
    }

    function test_a_lower_multiplier_reaches_existing_positions_at_once() public {
        trade(bob, -100e18, 30_000e18);
        uint256 before = market.liquidationPrice(bob);
        setMultiplier(1e18);
        assertGt(market.liquidationPrice(bob), before);
        assertApproxEqRel(inForce(), AT_REST - PER_Z, 1e10);
    }

    function test_a_rise_reaches_new_positions_at_once() public {
        trade(alice, 100e18, 30_000e18);
        setMultiplier(4e18);
        assertApproxEqRel(market.initialMarginRatio(), 2 * (AT_REST + 2 * PER_Z), 1e10);
        nextBlock();
        uint256 oldPrice = market.liquidationPrice(alice);
        trade(alice, 1, 0);
        assertGt(market.liquidationPrice(alice), oldPrice);
    }

    function test_a_position_opened_in_the_block_of_the_change_has_its_notice() public {
        trade(alice, 100e18, 30_000e18);
        setMultiplier(4e18);
        uint256 before = market.liquidationPrice(alice);
        vm.roll(vm.getBlockNumber() + NOTICE_BLOCKS - 1);
        assertEq(market.liquidationPrice(alice), before);
    }

    function test_a_second_rise_has_its_own_notice_and_does_not_put_off_the_first() public {
        setMultiplier(4e18);
        (,, uint256 first) = market.maintenanceMarginRatio();
        vm.roll(first - 1);
        setMultiplier(6e18);
        (, uint256 announced, uint256 effectiveBlock) = market.maintenanceMarginRatio();
        assertEq(effectiveBlock, first);
        assertApproxEqRel(announced, AT_REST + 2 * PER_Z, 1e10);
        vm.roll(first);
        market.settle();
        (uint256 ratio, uint256 next, uint256 second) = market.maintenanceMarginRatio();
        assertApproxEqRel(ratio, AT_REST + 2 * PER_Z, 1e10);
        assertApproxEqRel(next, AT_REST + 4 * PER_Z, 1e10);
        assertEq(second, first + NOTICE_BLOCKS);
    }

    function test_a_change_taken_back_within_its_notice_never_reaches_anyone() public {
        setMultiplier(4e18);
        setMultiplier(2e18);
        (uint256 ratio, uint256 announced, uint256 effectiveBlock) = market.maintenanceMarginRatio();
        assertEq(effectiveBlock, 0);
        assertEq(ratio, announced);
        assertApproxEqRel(ratio, AT_REST, 1e10);
    }

    function test_the_ratio_walks_by_its_steps() public {
        MarginParameters memory parameters = market.marginParameters();
        (parameters.maxStepUp, parameters.maxStepDown) = (0.001e18, 0.0005e18);
        parameters.volatilityMultiplier = 4e18;
        vm.prank(dao);
        market.setMarginParameters(parameters);
        assertApproxEqRel(market.initialMarginRatio() / 2, AT_REST + 0.001e18, 1e10);
        wait_(120);
        assertApproxEqRel(market.initialMarginRatio() / 2, AT_REST + 0.003e18, 1e10);
        wait_(1 days);
        assertApproxEqRel(market.initialMarginRatio() / 2, AT_REST + 2 * PER_Z, 1e10);
        market.settle();
        wait_(60);
        setMultiplier(2e18);
        assertApproxEqRel(inForce(), AT_REST + 2 * PER_Z - 0.0005e18, 1e10);
        wait_(180);
        assertApproxEqRel(inForce(), AT_REST + 2 * PER_Z - 0.002e18, 1e10);
    }

    function test_a_shorter_interval_does_not_make_steps_of_the_time_before_it() public {
        vm.prank(dao);
        market.setSignalParameters(SignalParameters(900, 3600, 900));
        MarginParameters memory parameters = market.marginParameters();
        (parameters.maxStepUp, parameters.maxStepDown) = (0.001e18, 0.001e18);
        parameters.volatilityMultiplier = 8e18;
        vm.prank(dao);
        market.setMarginParameters(parameters);
        wait_(890);
        uint256 before = market.initialMarginRatio();
        vm.prank(dao);
        market.setSignalParameters(SignalParameters(30, 3600, 900));
        assertEq(market.initialMarginRatio(), before);
        wait_(60);
        assertApproxEqAbs(market.initialMarginRatio(), before + 2 * 2 * 0.001e18, 10);
    }

    function test_a_volatile_mark_raises_the_margin_within_its_bounds() public {
        publish(2700e18);
        wait_(120);
        market.settle();
        wait_(120);
        assertGt(inForce(), 3 * AT_REST);
        for (uint256 i = 0; i < 20; ++i) {
            publish(i % 2 == 0 ? 4000e18 : 2700e18);
            wait_(120);
            market.settle();
        }
        assertEq(inForce(), 0.5e18);
    }

    function test_imbalance_adds_its_square() public {
        MarginParameters memory parameters = market.marginParameters();
        parameters.imbalanceGain = 0.05e18;
        vm.prank(dao);
        market.setMarginParameters(parameters);
        uint256 base = market.initialMarginRatio();
        trade(alice, 10_000e18, 5e6 * 1e18);
        wait_(300);
        // L = 1.2, and the premium of the trade moves the mark too: the rest of the rise is volatility
        uint256 rise = (market.initialMarginRatio() - base) / 2;
        uint256 fromVolatility = (2 * market.volatility() * PER_Z) / 0.6e18 - 2 * PER_Z;
        assertApproxEqRel(rise, 0.05e18 * 1.44 + fromVolatility, 1e12);
    }
}
