// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { MarketFixture } from "./MarketFixture.sol";
import { ReferencePerpMarket } from "../../contracts/src/market/ReferencePerpMarket.sol";
import { ReferencePriceFeed } from "../../contracts/src/local/ReferencePriceFeed.sol";
import {
    MarginParameters,
    FundingParameters,
    LiquidationParameters,
    LiquidityParameters
} from "../../contracts/src/types/MarketTypes.sol";
import { Test } from "forge-std/Test.sol";

/// @dev What traders, keepers, the publisher and governance may do, in any order. Refusals are part of it; what isn't is
///      a panic, which would be a fault of the market.
contract MarketHandler is Test {
    ReferencePerpMarket private immutable market;
    ReferencePriceFeed private immutable feed;
    address[] private traders;

    constructor(ReferencePerpMarket market_, ReferencePriceFeed feed_, address[] memory traders_) {
        (market, feed, traders) = (market_, feed_, traders_);
    }

    function modify(uint256 who, int256 sizeDelta, int256 collateralDelta) external {
        address trader = traders[who % traders.length];
        sizeDelta = bound(sizeDelta, -3000e18, 3000e18);
        collateralDelta = bound(collateralDelta, -2e6 * 1e18, 2e6 * 1e18);
        vm.prank(trader);
        uint256 limit = sizeDelta > 0 ? type(uint256).max : 0;
        attempt(abi.encodeCall(market.modifyPosition, (sizeDelta, collateralDelta, limit)));
    }

    function close(uint256 who) external {
        address trader = traders[who % traders.length];
        bool long = market.position(trader).size > 0;
        vm.prank(trader);
        attempt(abi.encodeCall(market.closePosition, (long ? 0 : type(uint256).max)));
    }

    /// @dev Little more than the initial margin, so that the next fall of the price reaches it.
    function lever(uint256 who, int256 sizeDelta, uint256 spare) external {
        address trader = traders[who % traders.length];
        sizeDelta = bound(sizeDelta, -3000e18, 3000e18);
        uint256 notional = (uint256(sizeDelta < 0 ? -sizeDelta : sizeDelta) * market.markPrice()) / 1e18;
        uint256 margin = (notional * (market.initialMarginRatio() + bound(spare, 0.001e18, 0.02e18))) / 1e18;
        vm.prank(trader);
        uint256 limit = sizeDelta > 0 ? type(uint256).max : 0;
        attempt(abi.encodeCall(market.modifyPosition, (sizeDelta, int256(margin), limit)));
    }

    function liquidate(uint256 who) external {
        for (uint256 i = 0; i < traders.length; ++i) {
            address trader = traders[(who % traders.length + i) % traders.length];
            if (market.isLiquidatable(trader)) attempt(abi.encodeCall(market.liquidate, (trader)));
        }
    }

    function publish(uint256 move) external {
        address publisher = feed.publisher();
        uint256 price = (feed.price() * bound(move, 0.93e18, 1.075e18)) / 1e18;
        vm.prank(publisher);
        feed.publish(bound(price, 500e18, 20_000e18));
    }

    function wait_(uint16 duration) external {
        vm.warp(vm.getBlockTimestamp() + duration % 7200 + 1);
        vm.roll(vm.getBlockNumber() + duration % 600 + 1);
    }

    function govern(uint8 group, uint256 first, uint256 second) external {
        vm.startPrank(market.owner());
        if (group % 4 == 0) {
            MarginParameters memory p = market.marginParameters();
            p.volatilityMultiplier = bound(first, 0, 12e18);
            p.maxStepUp = bound(second, 0, 1e18);
            attempt(abi.encodeCall(market.setMarginParameters, (p)));
        } else if (group % 4 == 1) {
            FundingParameters memory p = market.fundingParameters();
            p.maxVelocity = bound(first, 0, 110e18);
            p.cap = bound(second, 0, 11e18);
            attempt(abi.encodeCall(market.setFundingParameters, (p)));
        } else if (group % 4 == 2) {
            LiquidityParameters memory p = market.liquidityParameters();
            p.rangeWidthBase = bound(first, 0.05e18, 0.3e18);
            p.halfSpreadBase = bound(second, 0, 0.06e18);
            attempt(abi.encodeCall(market.setLiquidityParameters, (p)));
        } else {
            attempt(
                abi.encodeCall(
                    market.setLiquidationParameters,
                    (LiquidationParameters(bound(first, 0, 1.1e18), bound(second, 0, 1e24)))
                )
            );
        }
        vm.stopPrank();
    }

    function attempt(bytes memory call) private {
        (bool done, bytes memory answer) = address(market).call(call);
        assertTrue(done || answer.length == 0 || bytes4(answer) != 0x4e487b71, "panic");
    }
}

contract MarketInvariantsTest is MarketFixture {
    MarketHandler private handler;
    address[] private traders;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < 5; ++i) {
            traders.push(makeAddr(string.concat("trader", vm.toString(i))));
            endow(traders[i]);
        }
        handler = new MarketHandler(market, feed, traders);
        targetContract(address(handler));
    }

    function invariant_the_market_holds_every_claim_upon_it() public view {
        uint256 claims = market.insuranceFund();
        for (uint256 i = 0; i < traders.length; ++i) {
            claims += collateral(traders[i]);
        }
        assertEq(usd.balanceOf(address(market)), claims);
    }

    function invariant_skew_and_open_interest_are_the_sums_of_positions() public view {
        int256 sum = 0;
        uint256 longs = 0;
        for (uint256 i = 0; i < traders.length; ++i) {
            int256 one = size(traders[i]);
            sum += one;
            if (one > 0) longs += uint256(one);
        }
        assertEq(market.skew(), (sum * int256(market.indexPrice())) / 1e18);
        (uint256 longInterest,) = market.openInterest();
        assertEq(longInterest, (longs * market.indexPrice()) / 1e18);
    }

    function invariant_parameters_never_leave_their_ranges() public view {
        MarginParameters memory margin = market.marginParameters();
        assertLe(margin.volatilityMultiplier, 10e18);
        assertGe(margin.maxStepUp, 0.00001e18);
        FundingParameters memory funding = market.fundingParameters();
        assertLe(funding.maxVelocity, 100e18);
        assertGe(funding.cap, 0.001e18);
        assertLe(funding.cap, 10e18);
        LiquidationParameters memory liquidation = market.liquidationParameters();
        assertGe(liquidation.closeFraction, 0.01e18);
        assertLe(liquidation.closeFraction, 1e18);
        assertGe(market.liquidityParameters().halfSpreadBase, 0.00001e18);
        assertLe(market.liquidityParameters().halfSpreadBase, 0.05e18);
    }

    function invariant_margin_and_funding_stay_within_their_limits() public view {
        (uint256 inForce, uint256 announced,) = market.maintenanceMarginRatio();
        MarginParameters memory margin = market.marginParameters();
        assertGe(inForce, margin.min);
        assertLe(inForce, margin.max);
        assertGe(announced, inForce);
        assertLe(announced, margin.max);
        int256 cap = int256(market.fundingParameters().cap);
        assertLe(market.fundingRate(), cap);
        assertGe(market.fundingRate(), -cap);
    }

    function invariant_closed_positions_owe_nothing_to_funding() public view {
        for (uint256 i = 0; i < traders.length; ++i) {
            if (size(traders[i]) == 0) assertEq(market.equity(traders[i]), int256(collateral(traders[i])));
        }
    }
}
