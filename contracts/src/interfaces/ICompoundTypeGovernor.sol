// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

/// @notice States in the order of Compound's GovernorBravo.
enum CompoundProposalState {
    Pending,
    Active,
    Canceled,
    Defeated,
    Succeeded,
    Queued,
    Expired,
    Executed
}

/// @title The interface of governors of Compound's kind
/// @notice Unlike OpenZeppelin's: ids count up, each call is a signature beside its arguments, and queueing and
///         executing name the id alone, since the chain keeps the proposal.
interface ICompoundTypeGovernor {
    event ProposalCreated(
        uint256 id,
        address proposer,
        address[] targets,
        uint256[] values,
        string[] signatures,
        bytes[] calldatas,
        uint256 startBlock,
        uint256 endBlock,
        string description
    );
    event ProposalQueued(uint256 id, uint256 eta);
    event ProposalExecuted(uint256 id);
    event ProposalCanceled(uint256 id);
    event VoteCast(address indexed voter, uint256 proposalId, uint8 support, uint256 votes, string reason);

    error CompoundProposalUnknown(uint256 id);
    error CompoundProposalNotInState(uint256 id, CompoundProposalState found, CompoundProposalState needed);
    error CompoundProposalLengths();
    error CompoundVoteRefused(uint256 id, address voter);
    error CompoundTooEarly(uint256 id, uint256 eta, uint256 timestamp);
    error CompoundUnauthorized(address caller);
    error CompoundCallFailed(uint256 index, bytes reason);

    function propose(
        address[] memory targets,
        uint256[] memory values,
        string[] memory signatures,
        bytes[] memory calldatas,
        string memory description
    ) external returns (uint256 id);

    function queue(uint256 proposalId) external;

    function execute(uint256 proposalId) external payable;

    function cancel(uint256 proposalId) external;

    /// @param support 0 against, 1 for, 2 abstain
    function castVote(uint256 proposalId, uint8 support) external;

    function state(uint256 proposalId) external view returns (CompoundProposalState);

    function proposalCount() external view returns (uint256);

    function getActions(uint256 proposalId)
        external
        view
        returns (
            address[] memory targets,
            uint256[] memory values,
            string[] memory signatures,
            bytes[] memory calldatas
        );
}
