// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { IVotes } from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {
    CompoundProposal,
    CompoundProposalState,
    CompoundReceipt,
    ICompoundTypeGovernor,
    ICompoundTypeTimelock
} from "../interfaces/ICompoundTypeGovernor.sol";

/// @title A governor of Compound's kind for local chains and tests
/// @dev Own model of the interface; queue and timelock are one contract here, so that this contract is the executor.
///      Periods in seconds, because its votes token counts by time.
contract CompoundTypeGovernor is ICompoundTypeGovernor, ICompoundTypeTimelock {
    struct Stored {
        address proposer;
        uint64 start;
        uint64 end;
        uint64 eta;
        bool executed;
        bool canceled;
        uint256 votesFor;
        uint256 votesAgainst;
        uint256 votesAbstain;
        address[] targets;
        uint256[] values;
        string[] signatures;
        bytes[] calldatas;
    }

    IVotes public immutable votes;
    uint64 private immutable votingDelaySeconds;
    uint64 private immutable votingPeriodSeconds;
    uint64 private immutable timelockSeconds;
    uint64 private immutable graceSeconds;
    /// @inheritdoc ICompoundTypeGovernor
    uint256 public immutable quorumVotes;

    /// @inheritdoc ICompoundTypeGovernor
    uint256 public proposalCount;
    mapping(uint256 id => Stored) private stored;
    mapping(uint256 id => mapping(address voter => CompoundReceipt)) private receipts;

    constructor(
        IVotes votes_,
        uint64 votingDelaySeconds_,
        uint64 votingPeriodSeconds_,
        uint64 timelockSeconds_,
        uint64 graceSeconds_,
        uint256 quorumVotes_
    ) {
        votes = votes_;
        votingDelaySeconds = votingDelaySeconds_;
        votingPeriodSeconds = votingPeriodSeconds_;
        timelockSeconds = timelockSeconds_;
        graceSeconds = graceSeconds_;
        quorumVotes = quorumVotes_;
    }

    /// @inheritdoc ICompoundTypeGovernor
    function propose(
        address[] memory targets,
        uint256[] memory values,
        string[] memory signatures,
        bytes[] memory calldatas,
        string memory description
    ) external returns (uint256 id) {
        uint256 count = targets.length;
        if (count == 0 || values.length != count || signatures.length != count || calldatas.length != count) {
            revert CompoundProposalLengths();
        }
        id = ++proposalCount;
        Stored storage made = stored[id];
        made.proposer = msg.sender;
        made.start = uint64(block.timestamp) + votingDelaySeconds;
        made.end = made.start + votingPeriodSeconds;
        made.targets = targets;
        made.values = values;
        made.signatures = signatures;
        made.calldatas = calldatas;
        emit ProposalCreated(id, msg.sender, targets, values, signatures, calldatas, made.start, made.end, description);
    }

    /// @inheritdoc ICompoundTypeGovernor
    function castVote(uint256 id, uint8 support) external {
        requireState(id, CompoundProposalState.Active);
        if (receipts[id][msg.sender].hasVoted || support > 2) revert CompoundVoteRefused(id, msg.sender);
        Stored storage one = stored[id];
        uint256 weight = votes.getPastVotes(msg.sender, one.start);
        if (support == 1) one.votesFor += weight;
        if (support == 0) one.votesAgainst += weight;
        if (support == 2) one.votesAbstain += weight;
        receipts[id][msg.sender] = CompoundReceipt(true, support, SafeCast.toUint96(weight));
        emit VoteCast(msg.sender, id, support, weight, "");
    }

    /// @inheritdoc ICompoundTypeGovernor
    function queue(uint256 id) external {
        requireState(id, CompoundProposalState.Succeeded);
        uint64 eta = uint64(block.timestamp) + timelockSeconds;
        stored[id].eta = eta;
        emit ProposalQueued(id, eta);
    }

    /// @inheritdoc ICompoundTypeGovernor
    function execute(uint256 id) external payable {
        requireState(id, CompoundProposalState.Queued);
        Stored storage one = stored[id];
        if (block.timestamp < one.eta) revert CompoundTooEarly(id, one.eta, block.timestamp);
        one.executed = true;
        emit ProposalExecuted(id);
        for (uint256 i = 0; i < one.targets.length; ++i) {
            (bool success, bytes memory answer) = one.targets[i].call{ value: one.values[i] }(calldataOf(one, i));
            if (!success) revert CompoundCallFailed(i, answer);
        }
    }

    /// @inheritdoc ICompoundTypeGovernor
    function cancel(uint256 id) external {
        Stored storage one = stored[id];
        if (msg.sender != one.proposer) revert CompoundUnauthorized(msg.sender);
        if (one.executed) {
            revert CompoundProposalNotInState(id, CompoundProposalState.Executed, CompoundProposalState.Queued);
        }
        one.canceled = true;
        emit ProposalCanceled(id);
    }

    /// @inheritdoc ICompoundTypeGovernor
    function getActions(uint256 id)
        external
        view
        returns (address[] memory, uint256[] memory, string[] memory, bytes[] memory)
    {
        Stored storage one = stored[id];
        return (one.targets, one.values, one.signatures, one.calldatas);
    }

    /// @inheritdoc ICompoundTypeGovernor
    function proposals(uint256 id) external view returns (CompoundProposal memory) {
        Stored storage one = stored[id];
        return CompoundProposal({
            id: id,
            proposer: one.proposer,
            eta: one.eta,
            startBlock: one.start,
            endBlock: one.end,
            forVotes: one.votesFor,
            againstVotes: one.votesAgainst,
            abstainVotes: one.votesAbstain,
            canceled: one.canceled,
            executed: one.executed
        });
    }

    /// @inheritdoc ICompoundTypeGovernor
    function getReceipt(uint256 id, address voter) external view returns (CompoundReceipt memory) {
        return receipts[id][voter];
    }

    /// @inheritdoc ICompoundTypeGovernor
    function timelock() external view returns (address) {
        return address(this);
    }

    /// @inheritdoc ICompoundTypeTimelock
    function delay() external view returns (uint256) {
        return timelockSeconds;
    }

    /// @inheritdoc ICompoundTypeGovernor
    function votingDelay() external view returns (uint256) {
        return votingDelaySeconds;
    }

    /// @inheritdoc ICompoundTypeGovernor
    function votingPeriod() external view returns (uint256) {
        return votingPeriodSeconds;
    }

    /// @inheritdoc ICompoundTypeGovernor
    function state(uint256 id) public view returns (CompoundProposalState) {
        if (id == 0 || id > proposalCount) revert CompoundProposalUnknown(id);
        Stored storage one = stored[id];
        if (one.canceled) return CompoundProposalState.Canceled;
        if (one.executed) return CompoundProposalState.Executed;
        if (block.timestamp <= one.start) return CompoundProposalState.Pending;
        if (block.timestamp <= one.end) return CompoundProposalState.Active;
        if (one.votesFor <= one.votesAgainst || one.votesFor < quorumVotes) return CompoundProposalState.Defeated;
        if (one.eta == 0) return CompoundProposalState.Succeeded;
        return block.timestamp > one.eta + graceSeconds ? CompoundProposalState.Expired : CompoundProposalState.Queued;
    }

    /// @dev An empty signature: the calldata already begins with its selector.
    function calldataOf(Stored storage one, uint256 index) private view returns (bytes memory) {
        bytes memory signature = bytes(one.signatures[index]);
        if (signature.length == 0) return one.calldatas[index];
        return abi.encodePacked(bytes4(keccak256(signature)), one.calldatas[index]);
    }

    function requireState(uint256 id, CompoundProposalState needed) private view {
        CompoundProposalState found = state(id);
        if (found != needed) revert CompoundProposalNotInState(id, found, needed);
    }
}
