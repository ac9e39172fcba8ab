// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { IPriceFeed } from "../interfaces/IPriceFeed.sol";

/// @title The index price of a local chain
/// @notice One publisher writes it; anyone reads it.
contract ReferencePriceFeed is IPriceFeed {
    event PricePublished(uint256 price, uint256 publishedAt);

    error FeedUnauthorized(address caller, address publisher);
    error FeedPriceOutOfRange(uint256 price, uint256 min, uint256 max);

    uint256 private constant MIN_PRICE = 1e10;
    uint256 private constant MAX_PRICE = 1e28;

    address public immutable publisher;

    /// @inheritdoc IPriceFeed
    uint256 public price;
    uint256 public publishedAt;
    uint256 private publishedBlock;
    uint256 private closeBefore;

    constructor(address publisher_, uint256 price_) {
        publisher = publisher_;
        closeBefore = price_;
        set(price_);
    }

    function publish(uint256 newPrice) external {
        if (msg.sender != publisher) revert FeedUnauthorized(msg.sender, publisher);
        if (publishedBlock < block.number) closeBefore = price;
        set(newPrice);
    }

    /// @inheritdoc IPriceFeed
    function previousClose() external view returns (uint256) {
        return publishedBlock < block.number ? price : closeBefore;
    }

    function set(uint256 newPrice) private {
        if (newPrice < MIN_PRICE || newPrice > MAX_PRICE) {
            revert FeedPriceOutOfRange(newPrice, MIN_PRICE, MAX_PRICE);
        }
        price = newPrice;
        publishedAt = block.timestamp;
        publishedBlock = block.number;
        emit PricePublished(newPrice, block.timestamp);
    }
}
