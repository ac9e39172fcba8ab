// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { Test } from "forge-std/Test.sol";
import { FixedPoint } from "../../contracts/src/libraries/FixedPoint.sol";

contract FixedPointTest is Test {
    function test_a_half_life_halves() public pure {
        assertEq(FixedPoint.halfPower(900, 900), 0.5e18);
        assertEq(FixedPoint.halfPower(0, 900), 1e18);
        assertApproxEqAbs(FixedPoint.halfPower(450, 900), 0.707106781186547524e18, 20);
    }

    function testFuzz_decay_over_two_spans_is_the_product_of_both(uint32 first, uint32 second, uint32 halfLife)
        public
        pure
    {
        uint256 life = bound(halfLife, 30, 7 days);
        uint256 a = bound(first, 0, 10 * life);
        uint256 b = bound(second, 0, 10 * life);
        uint256 product = (FixedPoint.halfPower(a, life) * FixedPoint.halfPower(b, life)) / 1e18;
        assertApproxEqAbs(FixedPoint.halfPower(a + b, life), product, 100);
    }

    function test_the_log_return_agrees_with_known_logarithms() public pure {
        assertApproxEqAbs(FixedPoint.logReturn(100e18, 110e18), 0.09531017980432486e18, 1e8);
        assertApproxEqAbs(FixedPoint.logReturn(3000e18, 2700e18), -0.105360515657826301e18, 1e8);
        assertEq(FixedPoint.logReturn(5e18, 5e18), 0);
    }

    function test_the_log_return_is_capped_at_a_quarter() public pure {
        assertApproxEqAbs(FixedPoint.logReturn(1e18, 100e18), 0.25e18, 1e8);
        assertApproxEqAbs(FixedPoint.logReturn(100e18, 1e18), -0.25e18, 1e8);
    }

    function testFuzz_log_returns_add_up_along_a_path(uint256 start, uint256 up, uint256 more) public pure {
        start = bound(start, 1e15, 1e26);
        uint256 middle = (start * bound(up, 0.9e18, 1.1e18)) / 1e18;
        uint256 end = (middle * bound(more, 0.9e18, 1.1e18)) / 1e18;
        int256 whole = FixedPoint.logReturn(start, end);
        int256 parts = FixedPoint.logReturn(start, middle) + FixedPoint.logReturn(middle, end);
        assertApproxEqAbs(whole, parts, 1e8);
        assertEq(FixedPoint.logReturn(end, start), -whole);
    }
}
