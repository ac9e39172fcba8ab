// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";
import { IFeedbackController } from "../interfaces/IFeedbackController.sol";
import { EnvelopeRules } from "../libraries/EnvelopeRules.sol";
import { ConfigurationStore, StoredConfiguration } from "../libraries/ConfigurationStore.sol";
import { Law, Envelope, Thresholds, Mode } from "../types/ControllerTypes.sol";

/// @title What governance allows each market's feedback law to do
contract FeedbackController is IFeedbackController, Ownable2Step {
    using ConfigurationStore for StoredConfiguration;

    /// @inheritdoc IFeedbackController
    address public guardian;
    mapping(bytes32 marketId => StoredConfiguration) private configurations;

    constructor(address owner_, address guardian_) Ownable(owner_) {
        guardian = guardian_;
        emit GuardianChanged(address(0), guardian_);
    }

    /// @inheritdoc IFeedbackController
    function configure(
        bytes32 marketId,
        Law calldata law,
        Envelope calldata envelope,
        Thresholds calldata thresholds,
        bytes32 evidenceDigest
    ) external onlyOwner {
        if (marketId == 0) revert ControllerMarketIdZero();
        if (evidenceDigest == 0) revert ControllerEvidenceDigestZero();
        EnvelopeRules.check(law, envelope, thresholds);
        configurations[marketId].write(law, envelope, thresholds, evidenceDigest);
        emit MarketConfigured(marketId, evidenceDigest, law, envelope, thresholds);
    }

    /// @inheritdoc IFeedbackController
    function disable(bytes32 marketId) external {
        if (msg.sender != guardian && msg.sender != owner()) revert ControllerUnauthorized(msg.sender);
        StoredConfiguration storage stored = configurations[marketId];
        if (stored.mode == Mode.Unconfigured) revert ControllerMarketNotConfigured(marketId);
        stored.mode = Mode.Disabled;
        emit MarketDisabled(marketId, msg.sender);
    }

    /// @inheritdoc IFeedbackController
    function setGuardian(address newGuardian) external onlyOwner {
        emit GuardianChanged(guardian, newGuardian);
        guardian = newGuardian;
    }

    /// @inheritdoc IFeedbackController
    function configuration(bytes32 marketId)
        external
        view
        returns (
            Law memory law,
            Envelope memory envelope,
            Thresholds memory thresholds,
            bytes32 evidenceDigest,
            Mode mode
        )
    {
        StoredConfiguration storage stored = configurations[marketId];
        (law, envelope, thresholds) = stored.read();
        return (law, envelope, thresholds, stored.evidenceDigest, stored.mode);
    }

    /// @inheritdoc IFeedbackController
    function marketIdOf(address market) external view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, market));
    }
}
