// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { MarketFixture } from "./MarketFixture.sol";

contract SignalsTest is MarketFixture {
    function test_volatility_rests_at_the_background_where_the_mark_does_not_move() public {
        assertEq(market.volatility(), 0.6e18);
        wait_(10 days);
        assertApproxEqAbs(market.volatility(), 0.6e18, 2);
    }

    function test_one_move_raises_volatility_by_its_square_over_the_interval() public {
        nextBlock();
        publish(3030e18);
        wait_(60);
        market.settle();
        // V = b V + (1 - b)(r^2 YEAR / dt + V_b) with dt = 72 s, half-life 900 s, r = ln 1.01, V = V_b = 0.36
        assertApproxEqRel(market.volatility(), 1.642943380082200248e18, 1e9);
    }

    function test_a_move_within_the_block_is_not_seen_in_it() public {
        wait_(60);
        publish(2000e18);
        market.settle();
        assertApproxEqAbs(market.volatility(), 0.6e18, 2);
        assertEq(market.observedMark(), 3000e18);
        wait_(60);
        market.settle();
        assertGt(market.volatility(), 10e18);
    }

    function test_a_trade_within_the_block_is_not_seen_in_it() public {
        wait_(60);
        trade(alice, 100_000e18, 60e6 * 1e18);
        market.settle();
        assertApproxEqAbs(market.volatility(), 0.6e18, 2);
        assertEq(market.imbalance(), 0);
        wait_(60);
        assertGt(market.volatility(), 1e18);
        assertGt(market.imbalance(), 1e18);
    }

    function test_at_most_one_observation_is_taken_an_interval() public {
        wait_(60);
        market.settle();
        uint256 observedAt = market.observedAt();
        publish(2000e18);
        for (uint256 i = 0; i < 4; ++i) {
            nextBlock();
            market.settle();
        }
        assertEq(market.observedAt(), observedAt);
        nextBlock();
        market.settle();
        assertEq(market.observedAt(), observedAt + 60);
    }

    function test_one_move_counts_at_most_a_quarter_in_log() public {
        nextBlock();
        uint256 state = vm.snapshotState();
        publish(6000e18);
        wait_(60);
        uint256 capped = market.volatility();
        vm.revertToState(state);
        publish(300_000e18);
        wait_(60);
        assertEq(market.volatility(), capped);
    }

    function testFuzz_observing_costs_the_same_however_long_the_market_slept(uint32 duration) public {
        wait_(60);
        market.settle();
        wait_(bound(duration, 60, 5 * 365 days));
        uint256 before = gasleft();
        market.settle();
        assertLt(before - gasleft(), 120_000);
    }

    function test_imbalance_is_signed_and_fades() public {
        trade(alice, -10_000e18, 5e6 * 1e18);
        wait_(300);
        // flow of -30e6 against 1 % of a depth of 1.25e9, half of it kept out by the half-life
        assertApproxEqRel(market.imbalance(), -1.2e18, 1e12);
        market.settle();
        wait_(300);
        assertApproxEqRel(market.imbalance(), -0.6e18, 1e12);
    }
}
