// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { Test } from "forge-std/Test.sol";
import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { FeedbackController } from "../../contracts/src/controller/FeedbackController.sol";
import { IFeedbackController as Controller } from "../../contracts/src/interfaces/IFeedbackController.sol";
import {
    Law,
    ParameterLaw,
    Envelope,
    ParameterBounds,
    HalfSpace,
    Thresholds,
    Mode
} from "../../contracts/src/types/ControllerTypes.sol";

contract ControllerTest is Test {
    bytes32 private constant MULTIPLIER = keccak256("margin.volatilityMultiplier");
    bytes32 private constant CLOSE_FRACTION = keccak256("liquidation.closeFraction");
    bytes32 private constant DIGEST = keccak256("evidence");
    bytes32 private constant MARKET = keccak256("market");

    address private dao = makeAddr("dao");
    address private guardian = makeAddr("guardian");
    FeedbackController private controller;

    function setUp() public {
        controller = new FeedbackController(dao, guardian);
    }

    function law() private pure returns (Law memory one) {
        one.referenceVolatility = 0.6e18;
        one.parameters = new ParameterLaw[](2);
        one.parameters[0] = ParameterLaw(MULTIPLIER, 1e18, -0.5e18, 0);
        one.parameters[1] = ParameterLaw(CLOSE_FRACTION, 0.2e18, -0.1e18, 0.01e18);
    }

    /// @dev One joint limit: z + 2 phi <= 2.
    function envelope() private pure returns (Envelope memory one) {
        one.coolDownSeconds = 600;
        one.driftRefillSeconds = 86_400;
        one.bounds = new ParameterBounds[](2);
        one.bounds[0] = ParameterBounds(0.5e18, 1.5e18, 0.75e18, 0.1e18, 0.5e18);
        one.bounds[1] = ParameterBounds(0.1e18, 0.4e18, 0.1e18, 0.05e18, 0.1e18);
        one.halfSpaces = new HalfSpace[](1);
        one.halfSpaces[0] = HalfSpace(new int256[](2), 2e18);
        one.halfSpaces[0].coefficients[0] = 1e18;
        one.halfSpaces[0].coefficients[1] = 2e18;
    }

    function thresholds() private pure returns (Thresholds memory) {
        return Thresholds(0.4e18, 0.5e18, 2e18, 300, 0.2e18);
    }

    function configure(Law memory l, Envelope memory e, Thresholds memory t) private {
        vm.prank(dao);
        controller.configure(MARKET, l, e, t, DIGEST);
    }

    function refuse(bytes memory reason, Law memory l, Envelope memory e, Thresholds memory t) private {
        vm.expectRevert(reason);
        configure(l, e, t);
    }

    function test_a_configuration_is_read_back_exactly() public {
        vm.expectEmit(address(controller));
        emit Controller.MarketConfigured(MARKET, DIGEST, law(), envelope(), thresholds());
        configure(law(), envelope(), thresholds());
        (Law memory l, Envelope memory e, Thresholds memory t, bytes32 digest, Mode mode) =
            controller.configuration(MARKET);
        assertEq(abi.encode(l, e, t), abi.encode(law(), envelope(), thresholds()));
        assertEq(digest, DIGEST);
        assertEq(uint8(mode), uint8(Mode.Off));
    }

    function test_a_market_never_configured_reads_empty() public view {
        (Law memory l,,, bytes32 digest, Mode mode) = controller.configuration(MARKET);
        assertEq(l.parameters.length, 0);
        assertEq(digest, 0);
        assertEq(uint8(mode), uint8(Mode.Unconfigured));
    }

    function test_a_shorter_configuration_leaves_nothing_of_the_longer_one() public {
        configure(law(), envelope(), thresholds());
        Law memory l = law();
        Envelope memory e = envelope();
        ParameterLaw[] memory one = new ParameterLaw[](1);
        one[0] = l.parameters[0];
        l.parameters = one;
        ParameterBounds[] memory bounds = new ParameterBounds[](1);
        bounds[0] = e.bounds[0];
        e.bounds = bounds;
        e.halfSpaces = new HalfSpace[](0);
        configure(l, e, thresholds());
        (Law memory readLaw, Envelope memory readEnvelope,,,) = controller.configuration(MARKET);
        assertEq(abi.encode(readLaw, readEnvelope), abi.encode(l, e));
    }

    function test_only_the_owner_configures() public {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, guardian));
        controller.configure(MARKET, law(), envelope(), thresholds(), DIGEST);
    }

    function test_a_configuration_without_evidence_or_market_is_refused() public {
        vm.startPrank(dao);
        vm.expectRevert(Controller.ControllerEvidenceDigestZero.selector);
        controller.configure(MARKET, law(), envelope(), thresholds(), 0);
        vm.expectRevert(Controller.ControllerMarketIdZero.selector);
        controller.configure(0, law(), envelope(), thresholds(), DIGEST);
    }

    function test_the_guardian_can_disable_and_nothing_else_undoes_it_but_the_owner() public {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(Controller.ControllerMarketNotConfigured.selector, MARKET));
        controller.disable(MARKET);
        configure(law(), envelope(), thresholds());
        vm.expectRevert(abi.encodeWithSelector(Controller.ControllerUnauthorized.selector, address(this)));
        controller.disable(MARKET);
        vm.expectEmit(address(controller));
        emit Controller.MarketDisabled(MARKET, guardian);
        vm.prank(guardian);
        controller.disable(MARKET);
        (,,,, Mode mode) = controller.configuration(MARKET);
        assertEq(uint8(mode), uint8(Mode.Disabled));
        configure(law(), envelope(), thresholds());
        (,,,, mode) = controller.configuration(MARKET);
        assertEq(uint8(mode), uint8(Mode.Off));
    }

    function test_the_owner_names_the_guardian() public {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, guardian));
        controller.setGuardian(address(1));
        vm.prank(dao);
        controller.setGuardian(address(0));
        assertEq(controller.guardian(), address(0));
    }

    function test_thresholds_out_of_order_are_refused() public {
        Thresholds memory t = thresholds();
        t.release = 0;
        refuse(abi.encodeWithSelector(Controller.ControllerReleaseZero.selector), law(), envelope(), t);
        t.release = t.engage;
        refuse(
            abi.encodeWithSelector(Controller.ControllerReleaseNotBelowEngage.selector, t.engage, t.engage),
            law(),
            envelope(),
            t
        );
        t = thresholds();
        t.trip = t.engage;
        refuse(
            abi.encodeWithSelector(Controller.ControllerEngageNotBelowTrip.selector, t.engage, t.engage),
            law(),
            envelope(),
            t
        );
        t = thresholds();
        t.maxStalenessSeconds = 0;
        refuse(abi.encodeWithSelector(Controller.ControllerStalenessZero.selector), law(), envelope(), t);
        t = thresholds();
        t.maxNativeDeviation = 0;
        refuse(abi.encodeWithSelector(Controller.ControllerNativeDeviationZero.selector), law(), envelope(), t);
    }

    function test_times_that_make_no_sense_are_refused() public {
        Envelope memory e = envelope();
        e.coolDownSeconds = 0;
        refuse(abi.encodeWithSelector(Controller.ControllerCoolDownZero.selector), law(), e, thresholds());
        e = envelope();
        e.driftRefillSeconds = 599;
        refuse(
            abi.encodeWithSelector(Controller.ControllerDriftRefillBelowCoolDown.selector, 599, 600),
            law(),
            e,
            thresholds()
        );
    }

    function test_bounds_that_contradict_each_other_are_refused_by_parameter() public {
        Envelope memory e = envelope();
        e.bounds[0].min = 1.6e18;
        refuse(
            abi.encodeWithSelector(Controller.ControllerMinAboveMax.selector, MULTIPLIER, 1.6e18, 1.5e18),
            law(),
            e,
            thresholds()
        );
        e = envelope();
        e.bounds[1].failSafe = 0.41e18;
        refuse(
            abi.encodeWithSelector(
                Controller.ControllerFailSafeOutOfBounds.selector, CLOSE_FRACTION, 0.41e18, 0.1e18, 0.4e18
            ),
            law(),
            e,
            thresholds()
        );
        Law memory l = law();
        l.parameters[0].baseline = 0.49e18;
        refuse(
            abi.encodeWithSelector(
                Controller.ControllerBaselineOutOfBounds.selector, MULTIPLIER, 0.49e18, 0.5e18, 1.5e18
            ),
            l,
            envelope(),
            thresholds()
        );
        e = envelope();
        e.bounds[0].maxStep = 0;
        refuse(
            abi.encodeWithSelector(Controller.ControllerStepNotPositive.selector, MULTIPLIER, 0), law(), e, thresholds()
        );
        e = envelope();
        e.bounds[0].driftBudget = 0.09e18;
        refuse(
            abi.encodeWithSelector(Controller.ControllerDriftBudgetBelowStep.selector, MULTIPLIER, 0.09e18, 0.1e18),
            law(),
            e,
            thresholds()
        );
    }

    function test_two_values_each_legal_but_jointly_wrong_are_refused() public {
        Law memory l = law();
        l.parameters[0].baseline = 1.5e18;
        l.parameters[1].baseline = 0.3e18;
        refuse(
            abi.encodeWithSelector(Controller.ControllerBaselineOutsideHalfSpace.selector, 0, 2.1e36, 2e18),
            l,
            envelope(),
            thresholds()
        );
        Envelope memory e = envelope();
        e.bounds[0].failSafe = 1.5e18;
        e.bounds[1].failSafe = 0.25e18;
        configure(law(), e, thresholds()); // on the limit
        e.bounds[1].failSafe = 0.25e18 + 1;
        refuse(
            abi.encodeWithSelector(Controller.ControllerFailSafeOutsideHalfSpace.selector, 0, 2e36 + 2e18, 2e18),
            law(),
            e,
            thresholds()
        );
    }

    function test_lists_of_the_wrong_length_are_refused() public {
        Envelope memory e = envelope();
        e.bounds = new ParameterBounds[](1);
        bytes memory mismatch = abi.encodeWithSelector(Controller.ControllerLengthMismatch.selector, 2, 1);
        refuse(mismatch, law(), e, thresholds());
        e = envelope();
        e.halfSpaces[0].coefficients = new int256[](1);
        refuse(mismatch, law(), e, thresholds());
        e = envelope();
        e.halfSpaces[0].coefficients = new int256[](2);
        refuse(abi.encodeWithSelector(Controller.ControllerHalfSpaceEmpty.selector, 0), law(), e, thresholds());
        e.halfSpaces = new HalfSpace[](33);
        refuse(abi.encodeWithSelector(Controller.ControllerHalfSpaceCount.selector, 33, 32), law(), e, thresholds());
        Law memory l = law();
        l.parameters = new ParameterLaw[](0);
        refuse(abi.encodeWithSelector(Controller.ControllerParameterCount.selector, 0, 16), l, envelope(), thresholds());
    }

    function test_a_parameter_that_is_unnamed_or_named_twice_is_refused() public {
        Law memory l = law();
        l.parameters[1].parameter = 0;
        refuse(abi.encodeWithSelector(Controller.ControllerParameterZero.selector, 1), l, envelope(), thresholds());
        l.parameters[1].parameter = MULTIPLIER;
        refuse(
            abi.encodeWithSelector(Controller.ControllerParameterRepeated.selector, MULTIPLIER),
            l,
            envelope(),
            thresholds()
        );
        l = law();
        l.referenceVolatility = 0;
        refuse(
            abi.encodeWithSelector(Controller.ControllerReferenceVolatilityNotPositive.selector, 0),
            l,
            envelope(),
            thresholds()
        );
    }

    function test_values_wider_than_storage_are_refused_and_the_widest_survive() public {
        int256 widest = 2 ** 125 - 1;
        Law memory l = law();
        l.parameters[0].volatilityGain = widest + 1;
        refuse(
            abi.encodeWithSelector(Controller.ControllerValueTooWide.selector, widest + 1, widest),
            l,
            envelope(),
            thresholds()
        );
        l.parameters[0].volatilityGain = widest;
        l.parameters[0].imbalanceGain = -widest;
        configure(l, envelope(), thresholds());
        (Law memory stored,,,,) = controller.configuration(MARKET);
        assertEq(abi.encode(stored), abi.encode(l));
        Thresholds memory t = thresholds();
        t.trip = uint256(widest) + 1;
        refuse(abi.encodeWithSelector(Controller.ControllerValueTooWide.selector, widest + 1, widest), l, envelope(), t);
    }

    function testFuzz_an_envelope_is_stored_only_with_its_fail_safe_and_baseline_inside(
        int96[2] memory least,
        int96[2] memory span,
        int96[2] memory failSafe,
        int96[2] memory baseline,
        int96[2] memory coefficients,
        int96 limit
    ) public {
        Law memory l = law();
        Envelope memory e = envelope();
        for (uint256 i = 0; i < 2; ++i) {
            e.bounds[i].min = least[i];
            e.bounds[i].max = int256(least[i]) + span[i];
            // near the bounds, on either side of them
            e.bounds[i].failSafe = bound(int256(failSafe[i]), int256(least[i]) - 2, int256(least[i]) + 100);
            l.parameters[i].baseline = bound(int256(baseline[i]), e.bounds[i].max - 100, e.bounds[i].max + 2);
            e.halfSpaces[0].coefficients[i] = coefficients[i];
        }
        e.halfSpaces[0].bound = limit;
        vm.prank(dao);
        (bool stored,) =
            address(controller).call(abi.encodeCall(controller.configure, (MARKET, l, e, thresholds(), DIGEST)));
        assertEq(stored, isInside(l, e));
    }

    function isInside(Law memory l, Envelope memory e) private pure returns (bool inside) {
        int256 atFailSafe = 0;
        int256 atBaseline = 0;
        inside = true;
        for (uint256 i = 0; i < 2; ++i) {
            ParameterBounds memory b = e.bounds[i];
            int256 baseline = l.parameters[i].baseline;
            inside = inside && b.min <= b.failSafe && b.failSafe <= b.max && b.min <= baseline && baseline <= b.max;
            atFailSafe += e.halfSpaces[0].coefficients[i] * b.failSafe;
            atBaseline += e.halfSpaces[0].coefficients[i] * baseline;
        }
        int256 limit = e.halfSpaces[0].bound * 1e18;
        bool empty = e.halfSpaces[0].coefficients[0] == 0 && e.halfSpaces[0].coefficients[1] == 0;
        return inside && atFailSafe <= limit && atBaseline <= limit && !empty;
    }

    function test_a_market_id_names_chain_and_market() public {
        address market = makeAddr("eth");
        assertEq(controller.marketIdOf(market), keccak256(abi.encode(block.chainid, market)));
        vm.chainId(10);
        assertEq(controller.marketIdOf(market), keccak256(abi.encode(uint256(10), market)));
    }
}
