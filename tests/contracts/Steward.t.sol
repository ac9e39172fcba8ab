// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";
import { ParameterSteward } from "../../contracts/src/governance/ParameterSteward.sol";
import { PlanGuard } from "../../contracts/src/governance/PlanGuard.sol";
import { IParameterSteward, SetterLimits, StewardChange } from "../../contracts/src/interfaces/IParameterSteward.sol";
import { IPlanGuard } from "../../contracts/src/interfaces/IPlanGuard.sol";
import { IReferencePerpMarket } from "../../contracts/src/interfaces/IReferencePerpMarket.sol";
import { LiquidationParameters, MarginParameters } from "../../contracts/src/types/MarketTypes.sol";
import { MarketFixture } from "./MarketFixture.sol";

contract StewardTest is MarketFixture {
    uint256 private constant MIN_DELAY = 3 days;
    bytes32 private constant DIGEST = keccak256("evidence");
    bytes4 private constant MARGIN = IReferencePerpMarket.setMarginParameters.selector;
    bytes4 private constant LIQUIDATION = IReferencePerpMarket.setLiquidationParameters.selector;

    ParameterSteward private steward;
    address private council = makeAddr("council");

    function setUp() public override {
        super.setUp();
        steward = new ParameterSteward(dao, MIN_DELAY, new PlanGuard());
        vm.startPrank(dao);
        market.transferOwnership(address(steward));
        steward.govern(address(market), abi.encodeCall(Ownable2Step.acceptOwnership, ()));
        steward.setSteward(council, true);
        steward.setLimits(MARGIN, SetterLimits(IReferencePerpMarket.marginParameters.selector, same(9, 1000)));
        steward.setLimits(LIQUIDATION, SetterLimits(IReferencePerpMarket.liquidationParameters.selector, same(2, 5000)));
        vm.stopPrank();
    }

    function test_a_step_within_its_limit_reaches_the_market() public {
        MarginParameters memory asked = market.marginParameters();
        asked.volatilityMultiplier = 1.8e18;
        vm.prank(council);
        steward.change(one(abi.encodeCall(IReferencePerpMarket.setMarginParameters, (asked))), DIGEST, type(uint256).max);
        assertEq(market.marginParameters().volatilityMultiplier, 1.8e18);
    }

    /// forge-config: default.fuzz.runs = 512
    function testFuzz_no_word_moves_by_more_than_its_step(uint256 word, uint256 value) public {
        word = bound(word, 0, 8);
        uint256[9] memory words = abi.decode(abi.encode(market.marginParameters()), (uint256[9]));
        uint256 before = words[word];
        words[word] = value;
        bool within = value > before ? value - before <= before / 10 : before - value <= before / 10;
        vm.prank(council);
        if (!within) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IParameterSteward.StewardStepTooLarge.selector, MARGIN, word, before, value, before / 10
                )
            );
            steward.change(one(bytes.concat(MARGIN, abi.encode(words))), DIGEST, type(uint256).max);
            return;
        }
        try steward.change(one(bytes.concat(MARGIN, abi.encode(words))), DIGEST, type(uint256).max) { }
        catch (bytes memory reason) {
            // the market's own bounds and relations stand besides
            assertEq(bytes4(reason), IParameterSteward.StewardCallFailed.selector);
        }
    }

    function test_all_groups_of_a_market_share_one_delay() public {
        StewardChange[] memory first = one(liquidationCall(0.9e18));
        vm.prank(council);
        steward.change(first, DIGEST, type(uint256).max);
        MarginParameters memory asked = market.marginParameters();
        asked.volatilityMultiplier = 1.9e18;
        bytes memory call = abi.encodeCall(IReferencePerpMarket.setMarginParameters, (asked));
        uint256 earliest = vm.getBlockTimestamp() + MIN_DELAY;
        wait_(1 days);
        vm.expectRevert(
            abi.encodeWithSelector(IParameterSteward.StewardTooEarly.selector, market, earliest, vm.getBlockTimestamp())
        );
        vm.prank(council);
        steward.change(one(call), DIGEST, type(uint256).max);
        wait_(2 days);
        vm.prank(council);
        steward.change(one(call), DIGEST, type(uint256).max);
    }

    function test_several_groups_may_change_together_but_none_twice() public {
        MarginParameters memory asked = market.marginParameters();
        asked.volatilityMultiplier = 1.9e18;
        StewardChange[] memory changes = new StewardChange[](2);
        changes[0] = StewardChange(address(market), abi.encodeCall(IReferencePerpMarket.setMarginParameters, (asked)));
        changes[1] = StewardChange(address(market), liquidationCall(0.8e18));
        vm.prank(council);
        steward.change(changes, DIGEST, type(uint256).max);
        assertEq(market.liquidationParameters().closeFraction, 0.8e18);

        wait_(MIN_DELAY);
        changes[0] = StewardChange(address(market), liquidationCall(0.6e18));
        changes[1] = StewardChange(address(market), liquidationCall(0.4e18));
        vm.expectRevert(abi.encodeWithSelector(IParameterSteward.StewardSetterTwice.selector, market, LIQUIDATION));
        vm.prank(council);
        steward.change(changes, DIGEST, type(uint256).max);
    }

    function test_a_change_that_fails_takes_the_others_with_it() public {
        MarginParameters memory asked = market.marginParameters();
        asked.volatilityMultiplier = 3e18;
        StewardChange[] memory changes = new StewardChange[](2);
        changes[0] = StewardChange(address(market), liquidationCall(0.8e18));
        changes[1] = StewardChange(address(market), abi.encodeCall(IReferencePerpMarket.setMarginParameters, (asked)));
        vm.expectPartialRevert(IParameterSteward.StewardStepTooLarge.selector);
        vm.prank(council);
        steward.change(changes, DIGEST, type(uint256).max);
        assertEq(market.liquidationParameters().closeFraction, 1e18);
        assertEq(steward.changedAt(address(market)), 0);
    }

    function test_a_change_says_its_evidence_and_is_refused_after_its_deadline() public {
        StewardChange[] memory legal = one(liquidationCall(0.9e18));
        uint256 deadline = vm.getBlockTimestamp();
        vm.expectEmit(address(steward.guard()));
        emit IPlanGuard.PlanBegun(DIGEST, address(steward), deadline);
        vm.prank(council);
        steward.change(legal, DIGEST, deadline);

        wait_(MIN_DELAY);
        legal = one(liquidationCall(0.8e18));
        vm.expectRevert(
            abi.encodeWithSelector(IPlanGuard.PlanDeadlinePassed.selector, deadline, vm.getBlockTimestamp())
        );
        vm.prank(council);
        steward.change(legal, DIGEST, deadline);
    }

    function test_nobody_else_changes_and_a_steward_does_nothing_else() public {
        StewardChange[] memory legal = one(liquidationCall(0.9e18));
        vm.expectRevert(abi.encodeWithSelector(IParameterSteward.StewardUnauthorized.selector, alice));
        vm.prank(alice);
        steward.change(legal, DIGEST, type(uint256).max);

        vm.startPrank(council);
        bytes memory stolen = abi.encodeCall(Ownable.transferOwnership, (council));
        vm.expectRevert(
            abi.encodeWithSelector(IParameterSteward.StewardSetterUnknown.selector, Ownable.transferOwnership.selector)
        );
        steward.change(one(stolen), DIGEST, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, council));
        steward.govern(address(market), stolen);
        vm.expectRevert(abi.encodeWithSelector(IParameterSteward.StewardCallLength.selector, LIQUIDATION, 36, 68));
        steward.change(one(abi.encodePacked(LIQUIDATION, uint256(1))), DIGEST, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IParameterSteward.StewardCallLength.selector, bytes4(0), 3, 4));
        steward.change(one(hex"010203"), DIGEST, type(uint256).max);
        vm.expectRevert(IParameterSteward.StewardNothingToDo.selector);
        steward.change(new StewardChange[](0), DIGEST, type(uint256).max);
        vm.stopPrank();
    }

    function liquidationCall(uint256 closeFraction) private view returns (bytes memory) {
        LiquidationParameters memory asked = market.liquidationParameters();
        asked.closeFraction = closeFraction;
        return abi.encodeCall(IReferencePerpMarket.setLiquidationParameters, (asked));
    }

    function one(bytes memory call) private view returns (StewardChange[] memory changes) {
        changes = new StewardChange[](1);
        changes[0] = StewardChange(address(market), call);
    }

    function same(uint256 count, uint16 bps) private pure returns (uint16[] memory all) {
        all = new uint16[](count);
        for (uint256 i = 0; i < count; ++i) {
            all[i] = bps;
        }
    }
}

contract PlanGuardTest is MarketFixture {
    PlanGuard private guard = new PlanGuard();

    /// forge-config: default.fuzz.runs = 64
    function testFuzz_a_plan_begins_until_its_deadline_and_not_after(bytes32 digest, uint256 deadline) public {
        if (digest == 0) {
            vm.expectRevert(IPlanGuard.PlanEvidenceDigestZero.selector);
        } else if (vm.getBlockTimestamp() > deadline) {
            vm.expectRevert(
                abi.encodeWithSelector(IPlanGuard.PlanDeadlinePassed.selector, deadline, vm.getBlockTimestamp())
            );
        } else {
            vm.expectEmit();
            emit IPlanGuard.PlanBegun(digest, address(this), deadline);
        }
        guard.begin(digest, deadline);
    }

    function test_the_last_second_is_still_in_time() public {
        guard.begin(bytes32(uint256(1)), vm.getBlockTimestamp());
    }
}
