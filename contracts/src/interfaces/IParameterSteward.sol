// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { IPlanGuard } from "./IPlanGuard.sol";

/// @notice One call of a setter that stores a struct of whole words, such as `setMarginParameters`.
struct StewardChange {
    address market;
    bytes call;
}

/// @notice What a steward may do with one setter.
/// @dev maxRelativeStepBps: per word of the struct, in its order, in 1/10 000 of the value in force; 0 = locked.
struct SetterLimits {
    bytes4 getter;
    uint16[] maxRelativeStepBps;
}

/// @title Small steps between votes
/// @notice Owns markets for governance and lets stewards change their parameters: each word by at most its relative
///         step, each market at most once in `minDelaySeconds`, all groups of one market counted together, so that no
///         two legal changes of one interval add up to an illegal one. Governance keeps every power of an owner.
/// @dev Trust: the owner may do anything through `govern`; a steward nothing but `change`. The limits bound each step,
///      not their sum: governance chooses delay and step such that it can act before they add up.
interface IParameterSteward {
    event StewardSet(address indexed steward, bool allowed);
    event SetterLimitsSet(bytes4 indexed setter, bytes4 getter, uint16[] maxRelativeStepBps);
    event ParametersChanged(address indexed market, address indexed steward, bytes4 indexed setter);

    error StewardUnauthorized(address caller);
    error StewardTooEarly(address market, uint256 earliest, uint256 timestamp);
    error StewardSetterUnknown(bytes4 setter);
    error StewardCallLength(bytes4 setter, uint256 length, uint256 expected);
    error StewardStepTooLarge(bytes4 setter, uint256 word, uint256 current, uint256 asked, uint256 maxStep);
    error StewardCallFailed(address target, bytes reason);
    error StewardSetterTwice(address market, bytes4 setter);
    error StewardNothingToDo();

    /// @notice All changes or none. A market may appear several times: its delay counts once for all of them.
    /// @param evidenceDigest keccak256 of the evidence with which the changes were approved; the guard logs it
    /// @param deadline unix seconds, the last at which they may execute
    function change(StewardChange[] calldata changes, bytes32 evidenceDigest, uint256 deadline) external;

    /// @notice Anything an owner may do, by the owner alone.
    function govern(address target, bytes calldata call) external;

    function setSteward(address steward, bool allowed) external;

    function setLimits(bytes4 setter, SetterLimits calldata limits) external;

    function limitsOf(bytes4 setter) external view returns (SetterLimits memory);

    function isSteward(address account) external view returns (bool);

    /// @return what refuses every change after its deadline
    function guard() external view returns (IPlanGuard);

    function minDelaySeconds() external view returns (uint256);

    /// @return unix seconds of the last change; 0 where there was none
    function changedAt(address market) external view returns (uint256);
}
