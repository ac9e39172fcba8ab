// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

/// @title The first call of every plan
/// @notice Neither a Safe transaction nor a timelock's operation expires by itself: approved in one market, it could be
///         executed in another. The guard makes the whole batch revert after its deadline, and leaves in the log which
///         evidence the batch was approved with. It holds nothing, owns nothing and trusts nobody.
interface IPlanGuard {
    event PlanBegun(bytes32 indexed evidenceDigest, address indexed executor, uint256 deadline);

    error PlanDeadlinePassed(uint256 deadline, uint256 timestamp);
    error PlanEvidenceDigestZero();

    /// @param evidenceDigest keccak256 of the evidence's canonical JSON
    /// @param deadline unix seconds, the last at which the plan may execute
    function begin(bytes32 evidenceDigest, uint256 deadline) external;
}
