// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

/// @notice One call of a batch.
struct BatchCall {
    address to;
    uint256 value;
    bytes data;
}

/// @title Sends calls one after the other, all or none
/// @dev For simulations only: its code is put in the place of the executor of a plan, so that the calls come from the
///      executor's address. It checks nothing and must never be deployed where it owns something.
contract BatchRunner {
    error BatchCallFailed(uint256 index, bytes reason);

    function run(BatchCall[] calldata calls) external payable {
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool success, bytes memory reason) = calls[i].to.call{ value: calls[i].value }(calls[i].data);
            if (!success) revert BatchCallFailed(i, reason);
        }
    }
}
