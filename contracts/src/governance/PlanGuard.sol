// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { IPlanGuard } from "../interfaces/IPlanGuard.sol";

/// @title Stops a plan that comes too late
contract PlanGuard is IPlanGuard {
    /// @inheritdoc IPlanGuard
    function begin(bytes32 evidenceDigest, uint256 deadline) external {
        if (evidenceDigest == 0) revert PlanEvidenceDigestZero();
        if (block.timestamp > deadline) revert PlanDeadlinePassed(deadline, block.timestamp);
        emit PlanBegun(evidenceDigest, msg.sender, deadline);
    }
}
