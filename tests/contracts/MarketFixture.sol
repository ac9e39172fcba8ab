// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { Test } from "forge-std/Test.sol";
import { LocalUsd } from "../../contracts/src/local/LocalUsd.sol";
import { ReferencePriceFeed } from "../../contracts/src/local/ReferencePriceFeed.sol";
import { ReferencePerpMarket } from "../../contracts/src/market/ReferencePerpMarket.sol";
import { MarketParameters } from "../../contracts/src/market/MarketGovernance.sol";
import { MarketSettings } from "../../contracts/src/market/MarketLoop.sol";
import {
    SignalParameters,
    MarginParameters,
    FundingParameters,
    LiquidityParameters,
    LiquidationParameters
} from "../../contracts/src/types/MarketTypes.sol";

/// @dev The reference market "calm-default" at an index of 3 000 USD, with a funded insurance fund.
abstract contract MarketFixture is Test {
    uint256 internal constant NO_CEILING = type(uint256).max;
    uint256 internal constant NOTICE_BLOCKS = 5;

    address internal dao = makeAddr("dao");
    address internal publisher = makeAddr("publisher");
    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal keeper = makeAddr("keeper");

    LocalUsd internal usd;
    ReferencePriceFeed internal feed;
    ReferencePerpMarket internal market;

    function setUp() public virtual {
        vm.warp(1_700_000_000);
        vm.roll(1000);
        usd = new LocalUsd(address(this));
        feed = new ReferencePriceFeed(publisher, 3000e18);
        market = new ReferencePerpMarket(dao, settings(), calmDefault());
        usd.mint(address(this), 50e6 * 1e18);
        usd.approve(address(market), type(uint256).max);
        market.fundInsurance(50e6 * 1e18);
        endow(alice);
        endow(bob);
    }

    function settings() internal view returns (MarketSettings memory) {
        return MarketSettings("ETH", usd, feed, NOTICE_BLOCKS, 1.25e9 * 1e18, 0.1e18, 0.6e18);
    }

    function calmDefault() internal pure returns (MarketParameters memory) {
        return MarketParameters({
            signals: SignalParameters(60, 900, 300),
            margin: MarginParameters(0.01e18, 2e18, 1800, 0, 0.005e18, 0.5e18, 1e18, 1e18, 0.5e18),
            funding: FundingParameters(9e18, 7e8 * 1e18, 0.3e18, 0, 1e18),
            liquidity: LiquidityParameters(0.1e18, 0, 0.0005e18, 0),
            liquidation: LiquidationParameters(1e18, 1e12 * 1e18)
        });
    }

    function endow(address account) internal {
        usd.mint(account, 100e6 * 1e18);
        vm.prank(account);
        usd.approve(address(market), type(uint256).max);
    }

    /// @dev Blocks of 12 seconds.
    function wait_(uint256 duration) internal {
        vm.warp(vm.getBlockTimestamp() + duration);
        vm.roll(vm.getBlockNumber() + (duration + 11) / 12);
    }

    function nextBlock() internal {
        wait_(12);
    }

    function publish(uint256 price) internal {
        vm.prank(publisher);
        feed.publish(price);
    }

    function trade(address account, int256 sizeDelta, int256 collateralDelta) internal {
        vm.prank(account);
        market.modifyPosition(sizeDelta, collateralDelta, sizeDelta < 0 ? 0 : NO_CEILING);
    }

    function setMultiplier(uint256 multiplier) internal {
        MarginParameters memory parameters = market.marginParameters();
        parameters.volatilityMultiplier = multiplier;
        vm.prank(dao);
        market.setMarginParameters(parameters);
    }

    function size(address account) internal view returns (int256) {
        return market.position(account).size;
    }

    function collateral(address account) internal view returns (uint256) {
        return market.position(account).collateral;
    }
}
