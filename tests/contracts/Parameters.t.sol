// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { MarketFixture } from "./MarketFixture.sol";
import { IReferencePerpMarket } from "../../contracts/src/interfaces/IReferencePerpMarket.sol";
import {
    SignalParameters,
    MarginParameters,
    FundingParameters,
    LiquidityParameters,
    LiquidationParameters
} from "../../contracts/src/types/MarketTypes.sol";

contract ParametersTest is MarketFixture {
    function expectOutOfRange(string memory parameter, uint256 value, uint256 min, uint256 max) private {
        vm.expectRevert(
            abi.encodeWithSelector(IReferencePerpMarket.MarketParameterOutOfRange.selector, parameter, value, min, max)
        );
    }

    function set(MarginParameters memory parameters) private {
        vm.prank(dao);
        market.setMarginParameters(parameters);
    }

    function test_the_deployed_parameters_are_read_back_exactly() public view {
        assertEq(abi.encode(market.signalParameters()), abi.encode(calmDefault().signals));
        assertEq(abi.encode(market.marginParameters()), abi.encode(calmDefault().margin));
        assertEq(abi.encode(market.fundingParameters()), abi.encode(calmDefault().funding));
        assertEq(abi.encode(market.liquidityParameters()), abi.encode(calmDefault().liquidity));
        assertEq(abi.encode(market.liquidationParameters()), abi.encode(calmDefault().liquidation));
    }

    function test_only_the_owner_sets_parameters() public {
        bytes memory refusal = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, alice);
        vm.startPrank(alice);
        vm.expectRevert(refusal);
        market.setSignalParameters(calmDefault().signals);
        vm.expectRevert(refusal);
        market.setMarginParameters(calmDefault().margin);
        vm.expectRevert(refusal);
        market.setFundingParameters(calmDefault().funding);
        vm.expectRevert(refusal);
        market.setLiquidityParameters(calmDefault().liquidity);
        vm.expectRevert(refusal);
        market.setLiquidationParameters(calmDefault().liquidation);
    }

    function test_each_setter_tells_the_old_and_the_new() public {
        MarginParameters memory previous = market.marginParameters();
        MarginParameters memory current = market.marginParameters();
        current.volatilityMultiplier = 1e18;
        vm.expectEmit(address(market));
        emit IReferencePerpMarket.MarginParametersSet(previous, current);
        set(current);

        LiquidationParameters memory gradual = LiquidationParameters(0.2e18, 90_000e18);
        vm.expectEmit(address(market));
        emit IReferencePerpMarket.LiquidationParametersSet(market.liquidationParameters(), gradual);
        vm.prank(dao);
        market.setLiquidationParameters(gradual);
    }

    function test_margin_parameters_out_of_range_are_refused_by_name() public {
        MarginParameters memory p = market.marginParameters();
        p.volatilityMultiplier = 10e18 + 1;
        expectOutOfRange("margin.volatilityMultiplier", 10e18 + 1, 0, 10e18);
        set(p);
        p = market.marginParameters();
        p.liquidationHorizon = 59;
        expectOutOfRange("margin.liquidationHorizon", 59, 60, 86_400);
        set(p);
        p = market.marginParameters();
        p.maintenanceFraction = 0.1e18 - 1;
        expectOutOfRange("margin.maintenanceFraction", 0.1e18 - 1, 0.1e18, 1e18);
        set(p);
    }

    function test_the_other_groups_are_held_to_their_ranges_too() public {
        vm.startPrank(dao);
        SignalParameters memory signals = market.signalParameters();
        signals.updateInterval = 0;
        expectOutOfRange("signals.updateInterval", 0, 1, 3600);
        market.setSignalParameters(signals);
        FundingParameters memory funding = market.fundingParameters();
        funding.cap = 0;
        expectOutOfRange("funding.cap", 0, 0.001e18, 10e18);
        market.setFundingParameters(funding);
        LiquidityParameters memory liquidity = market.liquidityParameters();
        liquidity.halfSpreadBase = 0.06e18;
        expectOutOfRange("liquidity.halfSpreadBase", 0.06e18, 0.00001e18, 0.05e18);
        market.setLiquidityParameters(liquidity);
        LiquidationParameters memory liquidation = market.liquidationParameters();
        liquidation.closeFraction = 1e18 + 1;
        expectOutOfRange("liquidation.closeFraction", 1e18 + 1, 0.01e18, 1e18);
        market.setLiquidationParameters(liquidation);
    }

    function test_relations_are_refused_with_both_values() public {
        MarginParameters memory p = market.marginParameters();
        (p.min, p.max) = (0.06e18, 0.05e18);
        vm.expectRevert(abi.encodeWithSelector(IReferencePerpMarket.MarginMinAboveMax.selector, 0.06e18, 0.05e18));
        set(p);
        (p.min, p.base) = (0.005e18, 0.051e18);
        vm.expectRevert(abi.encodeWithSelector(IReferencePerpMarket.MarginBaseAboveMax.selector, 0.051e18, 0.05e18));
        set(p);
        vm.expectRevert(abi.encodeWithSelector(IReferencePerpMarket.SignalIntervalAboveHalfLife.selector, 301, 300));
        vm.prank(dao);
        market.setSignalParameters(SignalParameters(301, 900, 300));
    }

    function test_digits_beyond_the_stored_precision_are_cut_off() public {
        MarginParameters memory p = market.marginParameters();
        (p.base, p.volatilityMultiplier) = (0.0123456789e18, 1.23456789e18);
        set(p);
        assertEq(market.marginParameters().base, 0.012345e18);
        assertEq(market.marginParameters().volatilityMultiplier, 1.2345e18);
        vm.startPrank(dao);
        market.setLiquidationParameters(LiquidationParameters(0.3333333333e18, 1234.5678e18));
        assertEq(market.liquidationParameters().closeFraction, 0.333333e18);
        assertEq(market.liquidationParameters().maxRate, 1234e18);
        market.setFundingParameters(FundingParameters(1.0123456789123e18, 54_321.9e18, 0.1e18, 0, 1e18));
        assertEq(market.fundingParameters().maxVelocity, 1.012345678e18);
        assertEq(market.fundingParameters().skewScale, 54_321e18);
    }

    function testFuzz_margin_parameters_are_stored_truncated_or_refused_never_otherwise(MarginParameters memory p)
        public
    {
        // near the limits as often as far from them
        p.base = bound(p.base, 0, 0.6e18);
        p.volatilityMultiplier = bound(p.volatilityMultiplier, 0, 11e18);
        p.liquidationHorizon = bound(p.liquidationHorizon, 50, 90_000);
        p.imbalanceGain = bound(p.imbalanceGain, 0, 1.1e18);
        p.min = bound(p.min, 0, 0.55e18);
        p.max = bound(p.max, 0.001e18, 1.1e18);
        p.maxStepUp = bound(p.maxStepUp, 0, 1.1e18);
        p.maxStepDown = bound(p.maxStepDown, 0, 1.1e18);
        p.maintenanceFraction = bound(p.maintenanceFraction, 0.05e18, 1.1e18);
        bytes memory before = abi.encode(market.marginParameters());
        vm.prank(dao);
        (bool accepted,) = address(market).call(abi.encodeCall(market.setMarginParameters, (p)));
        MarginParameters memory stored = market.marginParameters();
        if (!accepted) {
            assertEq(abi.encode(stored), before);
            return;
        }
        assertEq(stored.base, p.base - p.base % 1e12);
        assertEq(stored.volatilityMultiplier, p.volatilityMultiplier - p.volatilityMultiplier % 1e14);
        assertEq(stored.liquidationHorizon, p.liquidationHorizon);
        assertEq(stored.imbalanceGain, p.imbalanceGain - p.imbalanceGain % 1e12);
        assertEq(stored.min, p.min - p.min % 1e12);
        assertEq(stored.max, p.max - p.max % 1e12);
        assertEq(stored.maxStepUp, p.maxStepUp - p.maxStepUp % 1e12);
        assertEq(stored.maxStepDown, p.maxStepDown - p.maxStepDown % 1e12);
        assertEq(stored.maintenanceFraction, p.maintenanceFraction - p.maintenanceFraction % 1e12);
        assertLe(stored.min, stored.max);
        assertLe(stored.base, stored.max);
    }

    function testFuzz_funding_and_liquidity_parameters_survive_the_round_trip(
        uint256 velocity,
        uint256 scale,
        uint256 width,
        uint256 spread,
        uint256 rate
    ) public {
        FundingParameters memory funding = market.fundingParameters();
        funding.maxVelocity = bound(velocity, 0, 100e18);
        funding.skewScale = bound(scale, 10_000e18, 1e30);
        LiquidityParameters memory liquidity = market.liquidityParameters();
        liquidity.rangeWidthBase = bound(width, 0.001e18, 1e18);
        liquidity.spreadVolatilityGain = bound(spread, 0, 1e18);
        LiquidationParameters memory liquidation = LiquidationParameters(0.5e18, bound(rate, 1e18, 1e30));
        vm.startPrank(dao);
        market.setFundingParameters(funding);
        market.setLiquidityParameters(liquidity);
        market.setLiquidationParameters(liquidation);
        assertEq(market.fundingParameters().maxVelocity, funding.maxVelocity - funding.maxVelocity % 1e9);
        assertEq(market.fundingParameters().skewScale, funding.skewScale - funding.skewScale % 1e18);
        assertEq(market.liquidityParameters().rangeWidthBase, liquidity.rangeWidthBase - liquidity.rangeWidthBase % 1e9);
        assertEq(
            market.liquidityParameters().spreadVolatilityGain,
            liquidity.spreadVolatilityGain - liquidity.spreadVolatilityGain % 1e9
        );
        assertEq(market.liquidationParameters().maxRate, liquidation.maxRate - liquidation.maxRate % 1e18);
    }
}
