// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

/// @title An index price
interface IPriceFeed {
    /// @return USD, WAD; positive
    function price() external view returns (uint256);

    /// @return The price at the close of the last block before this one, USD, WAD
    function previousClose() external view returns (uint256);
}
