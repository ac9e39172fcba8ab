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

/// @notice Where a proposal stands. Every field is a word of its own, so that it reads like the list of values which
///         GovernorBravo returns.
/// @dev Times in the unit in which the votes token counts: blocks, or seconds where its CLOCK_MODE says so.
struct CompoundProposal {
    uint256 id;
    address proposer;
    uint256 eta;
    uint256 startBlock;
    uint256 endBlock;
    uint256 forVotes;
    uint256 againstVotes;
    uint256 abstainVotes;
    bool canceled;
    bool executed;
}

struct CompoundReceipt {
    bool hasVoted;
    uint8 support;
    uint96 votes;
}

/// @notice The part of a timelock of Compound's kind that is read here.
interface ICompoundTypeTimelock {
    /// @return seconds between queueing and executing
    function delay() external view returns (uint256);
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

    function proposals(uint256 proposalId) external view returns (CompoundProposal memory);

    function getReceipt(uint256 proposalId, address voter) external view returns (CompoundReceipt memory);

    /// @return who executes
    function timelock() external view returns (address);

    function votingDelay() external view returns (uint256);

    function votingPeriod() external view returns (uint256);

    /// @return votes in favour that a proposal needs
    function quorumVotes() external view returns (uint256);

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
