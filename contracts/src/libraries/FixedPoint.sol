// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

uint256 constant WAD = 1e18;
int256 constant SIGNED_WAD = 1e18;
uint256 constant DAY = 1 days;
uint256 constant YEAR = 365 days;

/// @title WAD arithmetic that the laws share
/// @dev Signed division truncates toward zero, as BigInt does in TypeScript.
library FixedPoint {
    uint256 private constant LN2 = 693_147_180_559_945_309;
    /// @dev tanh(0.125): where the log return reaches 0.25
    int256 private constant MAX_HALF_TANGENT = 124_353_001_771_596_201;

    function clip(int256 value, int256 low, int256 high) internal pure returns (int256) {
        return value < low ? low : value > high ? high : value;
    }

    function clip(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        return value < low ? low : value > high ? high : value;
    }

    function mul(int256 a, int256 b) internal pure returns (int256) {
        return (a * b) / SIGNED_WAD;
    }

    /// @return 2^(-elapsed / halfLife), WAD, to 2e-17: Taylor series of the fractional part, shift of the whole part
    function halfPower(uint256 elapsed, uint256 halfLife) internal pure returns (uint256) {
        uint256 whole = elapsed / halfLife;
        if (whole >= 60) return 0;
        uint256 exponent = ((elapsed % halfLife) * LN2) / halfLife;
        uint256 sum = WAD;
        for (uint256 k = 16; k > 0; --k) {
            sum = WAD - (exponent * sum) / (k * WAD);
        }
        return sum >> whole;
    }

    /// @return ln(to / from), WAD, to 3e-11, clipped to +-0.25: 2 artanh(u) with u = (to - from) / (to + from)
    function logReturn(uint256 from, uint256 to) internal pure returns (int256) {
        // prices fit 128 bits, so the casts keep their values
        // forge-lint: disable-next-line(unsafe-typecast)
        int256 u = ((int256(to) - int256(from)) * SIGNED_WAD) / int256(to + from);
        u = clip(u, -MAX_HALF_TANGENT, MAX_HALF_TANGENT);
        int256 square = mul(u, u);
        int256 sum = SIGNED_WAD / 9;
        for (int256 k = 7; k > 0; k -= 2) {
            sum = SIGNED_WAD / k + mul(square, sum);
        }
        return 2 * mul(u, sum);
    }
}
