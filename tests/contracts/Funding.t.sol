// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { MarketFixture } from "./MarketFixture.sol";
import { FundingParameters } from "../../contracts/src/types/MarketTypes.sol";
import { FixedPoint } from "../../contracts/src/libraries/FixedPoint.sol";
import { FundingLaw } from "../../contracts/src/libraries/FundingLaw.sol";

contract FundingTest is MarketFixture {
    function setFunding(FundingParameters memory parameters) private {
        vm.prank(dao);
        market.setFundingParameters(parameters);
    }

    function testFuzz_the_integral_of_the_ramp_equals_its_sum(
        int64 start,
        int64 speed,
        uint16 elapsed,
        uint64 low,
        uint64 high
    ) public pure {
        int256 a = -int256(bound(low, 0, 5e18));
        int256 b = int256(bound(high, 0, 5e18));
        int256 f = bound(int256(start), -8e18, 8e18);
        int256 v = bound(int256(speed) * 100, -900e18, 900e18);
        int256 time = int256(bound(elapsed, 0, 600));
        int256 sum = 0; // midpoint rule, exact for a straight line
        for (int256 t = 0; t < time; ++t) {
            sum += FixedPoint.clip(f + (v * (2 * t + 1)) / (2 * 86_400), a, b);
        }
        int256 exact = FundingLaw.rampIntegral(f, v, time, a, b);
        // the two seconds in which the ramp meets a limit are cut differently: a second's worth of climb for each
        uint256 tolerance = uint256(v < 0 ? -v : v) / 86_400 * 3 + 1e6;
        assertApproxEqAbs(exact, sum, tolerance);
    }

    function test_the_rate_climbs_by_the_velocity_and_answers_the_skew_in_proportion() public {
        trade(alice, 10_000e18, 5e6 * 1e18);
        assertEq(market.skew(), 30e6 * 1e18);
        int256 share = int256(30e6 * 1e18) / 700; // skew / skewScale, 1e24 / 1e6
        int256 saturation = share / 1e6;
        assertApproxEqAbs(market.fundingVelocity(), 9 * saturation, 20);
        assertApproxEqAbs(market.fundingRate(), (3 * saturation) / 10, 20);
        wait_(1 days);
        assertApproxEqAbs(market.fundingRate(), 9 * saturation + (3 * saturation) / 10, 40);
    }

    function test_the_rate_stays_within_the_cap() public {
        FundingParameters memory parameters = market.fundingParameters();
        parameters.skewScale = 10_000e18;
        setFunding(parameters);
        trade(alice, 10e18, 5e6 * 1e18);
        wait_(30 days);
        assertEq(market.fundingRate(), 1e18);
        trade(alice, -10e18, 0);
        trade(bob, -10e18, 5e6 * 1e18);
        wait_(30 days);
        assertEq(market.fundingRate(), -1e18);
    }

    function test_longs_pay_the_integral_of_the_rate() public {
        trade(alice, 10_000e18, 5e6 * 1e18);
        int256 before = market.equity(alice);
        wait_(1 days);
        // mean rate of the day: proportional part + half of what the velocity adds; notional 30e6
        int256 saturation = int256(30e6 * 1e18) / 700 / 1e6;
        int256 paid = ((3 * saturation) / 10 + (9 * saturation) / 2) * 30e6;
        assertApproxEqRel(before - market.equity(alice), paid, 1e10);
    }

    function testFuzz_what_one_side_pays_the_other_sides_receive(uint96 long, uint96 short, uint32 duration) public {
        trade(alice, int256(bound(long, 1e18, 5000e18)), 10e6 * 1e18);
        trade(bob, -int256(bound(short, 1e18, 5000e18)), 10e6 * 1e18);
        int256 fundBefore = int256(market.insuranceFund());
        uint256 aliceBefore = collateral(alice);
        uint256 bobBefore = collateral(bob);
        wait_(bound(duration, 1, 2 days));
        trade(alice, 0, 1); // settles both positions' funding, without a fill
        trade(bob, 0, 1);
        int256 alicePaid = int256(aliceBefore + 1) - int256(collateral(alice));
        int256 bobPaid = int256(bobBefore + 1) - int256(collateral(bob));
        assertEq(alicePaid + bobPaid, int256(market.insuranceFund()) - fundBefore);
        if (market.skew() > 1e18) assertGt(alicePaid, 0);
        if (market.skew() < -1e18) assertGt(bobPaid, 0);
    }

    function test_a_new_gain_does_not_reach_back_into_the_time_before_it() public {
        trade(alice, 10_000e18, 5e6 * 1e18);
        wait_(1 days);
        int256 before = market.equity(alice);
        int256 rateBefore = market.fundingRate();
        FundingParameters memory parameters = market.fundingParameters();
        parameters.maxVelocity = 90e18;
        setFunding(parameters);
        assertEq(market.equity(alice), before);
        assertEq(market.fundingRate(), rateBefore);
    }

    function test_a_lower_cap_cuts_the_integrator_back_from_now_on() public {
        trade(alice, 10_000e18, 5e6 * 1e18);
        wait_(1 days);
        int256 before = market.equity(alice);
        FundingParameters memory parameters = market.fundingParameters();
        parameters.cap = 0.1e18;
        parameters.proportionalGain = 0;
        setFunding(parameters);
        assertEq(market.equity(alice), before);
        assertEq(market.fundingRate(), 0.1e18);
    }

    function test_the_skew_rate_gain_answers_growth_and_forgets_it() public {
        FundingParameters memory parameters = market.fundingParameters();
        (parameters.skewRateGain, parameters.maxVelocity, parameters.proportionalGain) = (0.05e18, 0, 0);
        setFunding(parameters);
        trade(alice, 10_000e18, 5e6 * 1e18);
        assertEq(market.fundingRate(), 0);
        wait_(300);
        // half of a growth of 30e6 in 300 s: 30e6 / 7e8 * 288 / 2 per day
        assertApproxEqRel(market.fundingRate(), 0.308571428571428571e18, 1e12);
        market.settle();
        wait_(3000);
        assertLt(market.fundingRate(), 0.001e18);
    }
}
