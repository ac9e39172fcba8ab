// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";
import { IPlanGuard } from "../interfaces/IPlanGuard.sol";
import { IParameterSteward, SetterLimits, StewardChange } from "../interfaces/IParameterSteward.sol";

/// @title Parameter changes limited in step and delay
contract ParameterSteward is IParameterSteward, Ownable2Step {
    uint256 private constant BPS = 10_000;

    /// @inheritdoc IParameterSteward
    uint256 public immutable minDelaySeconds;
    /// @inheritdoc IParameterSteward
    IPlanGuard public immutable guard;
    /// @inheritdoc IParameterSteward
    mapping(address account => bool) public isSteward;
    /// @inheritdoc IParameterSteward
    mapping(address market => uint256) public changedAt;
    mapping(bytes4 setter => SetterLimits) private limits;

    constructor(address owner_, uint256 minDelaySeconds_, IPlanGuard guard_) Ownable(owner_) {
        guard = guard_;
        minDelaySeconds = minDelaySeconds_;
    }

    /// @inheritdoc IParameterSteward
    function change(StewardChange[] calldata changes, bytes32 evidenceDigest, uint256 deadline) external {
        if (!isSteward[msg.sender]) revert StewardUnauthorized(msg.sender);
        if (changes.length == 0) revert StewardNothingToDo();
        guard.begin(evidenceDigest, deadline);
        // Every delay is looked at before any is begun, so that several groups of one market may change together.
        for (uint256 i = 0; i < changes.length; ++i) {
            requireRested(changes[i].market);
            requireOnce(changes, i);
        }
        for (uint256 i = 0; i < changes.length; ++i) {
            StewardChange calldata one = changes[i];
            requireWithinSteps(one);
            changedAt[one.market] = block.timestamp;
            emit ParametersChanged(one.market, msg.sender, bytes4(one.call[:4]));
            forward(one.market, one.call);
        }
    }

    /// @inheritdoc IParameterSteward
    function govern(address target, bytes calldata call) external onlyOwner {
        forward(target, call);
    }

    /// @inheritdoc IParameterSteward
    function setSteward(address steward, bool allowed) external onlyOwner {
        isSteward[steward] = allowed;
        emit StewardSet(steward, allowed);
    }

    /// @inheritdoc IParameterSteward
    function setLimits(bytes4 setter, SetterLimits calldata given) external onlyOwner {
        limits[setter] = given;
        emit SetterLimitsSet(setter, given.getter, given.maxRelativeStepBps);
    }

    /// @inheritdoc IParameterSteward
    function limitsOf(bytes4 setter) external view returns (SetterLimits memory) {
        return limits[setter];
    }

    function requireRested(address market) private view {
        uint256 last = changedAt[market];
        if (last != 0 && block.timestamp < last + minDelaySeconds) {
            revert StewardTooEarly(market, last + minDelaySeconds, block.timestamp);
        }
    }

    /// @dev A second call of the same setter would be held against what the first has made of it: two steps in one.
    function requireOnce(StewardChange[] calldata changes, uint256 index) private pure {
        StewardChange calldata one = changes[index];
        if (one.call.length < 4) revert StewardCallLength(0, one.call.length, 4);
        for (uint256 i = 0; i < index; ++i) {
            if (changes[i].market == one.market && bytes4(changes[i].call[:4]) == bytes4(one.call[:4])) {
                revert StewardSetterTwice(one.market, bytes4(one.call[:4]));
            }
        }
    }

    /// @dev A step is rounded toward the value in force.
    function requireWithinSteps(StewardChange calldata one) private view {
        bytes4 setter = bytes4(one.call[:4]);
        SetterLimits storage own = limits[setter];
        uint256 words = own.maxRelativeStepBps.length;
        if (words == 0) revert StewardSetterUnknown(setter);
        if (one.call.length != 4 + 32 * words) revert StewardCallLength(setter, one.call.length, 4 + 32 * words);
        bytes memory held = read(one.market, own.getter);
        if (held.length != 32 * words) revert StewardCallLength(own.getter, held.length, 32 * words);
        for (uint256 i = 0; i < words; ++i) {
            uint256 asked = uint256(bytes32(one.call[4 + 32 * i:36 + 32 * i]));
            uint256 current;
            assembly ("memory-safe") {
                current := mload(add(add(held, 32), mul(32, i)))
            }
            uint256 step = asked > current ? asked - current : current - asked;
            // checked arithmetic: a value in force near 2^256 can't be stepped at all
            uint256 maxStep = (current * own.maxRelativeStepBps[i]) / BPS;
            if (step > maxStep) revert StewardStepTooLarge(setter, i, current, asked, maxStep);
        }
    }

    function read(address market, bytes4 getter) private view returns (bytes memory) {
        (bool success, bytes memory answer) = market.staticcall(abi.encodePacked(getter));
        if (!success) revert StewardCallFailed(market, answer);
        return answer;
    }

    function forward(address target, bytes calldata call) private {
        (bool success, bytes memory answer) = target.call(call);
        if (!success) revert StewardCallFailed(target, answer);
    }
}
