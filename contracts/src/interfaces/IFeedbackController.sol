// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { Law, Envelope, Thresholds, Mode } from "../types/ControllerTypes.sol";

/// @title The limits inside which a market's parameters may move without a vote
/// @notice Governance stores, per market, the feedback law, the envelope and the thresholds of autonomous mode,
///         together with the digest of the evidence it decided on.
/// @dev Trust: the owner (a Safe, Governor or Timelock) decides everything. The guardian can only disable. Nobody
///      else can write. Values are WAD, see ControllerTypes.sol.
interface IFeedbackController {
    event MarketConfigured(
        bytes32 indexed marketId, bytes32 indexed evidenceDigest, Law law, Envelope envelope, Thresholds thresholds
    );
    event MarketDisabled(bytes32 indexed marketId, address indexed by);
    event GuardianChanged(address indexed previousGuardian, address indexed newGuardian);

    error ControllerUnauthorized(address caller);
    error ControllerMarketIdZero();
    error ControllerMarketNotConfigured(bytes32 marketId);
    error ControllerEvidenceDigestZero();
    error ControllerParameterCount(uint256 count, uint256 limit);
    error ControllerParameterZero(uint256 index);
    error ControllerParameterRepeated(bytes32 parameter);
    error ControllerLengthMismatch(uint256 parameters, uint256 given);
    error ControllerHalfSpaceCount(uint256 count, uint256 limit);
    error ControllerHalfSpaceEmpty(uint256 halfSpace);
    error ControllerValueTooWide(int256 value, int256 limit);
    error ControllerMinAboveMax(bytes32 parameter, int256 min, int256 max);
    error ControllerFailSafeOutOfBounds(bytes32 parameter, int256 failSafe, int256 min, int256 max);
    error ControllerBaselineOutOfBounds(bytes32 parameter, int256 baseline, int256 min, int256 max);
    error ControllerStepNotPositive(bytes32 parameter, int256 maxStep);
    error ControllerDriftBudgetBelowStep(bytes32 parameter, int256 driftBudget, int256 maxStep);
    /// @param sum the joint sum at the fail-safe point, WAD squared (1e36 = 1)
    error ControllerFailSafeOutsideHalfSpace(uint256 halfSpace, int256 sum, int256 bound);
    /// @param sum the joint sum at the baseline, WAD squared (1e36 = 1)
    error ControllerBaselineOutsideHalfSpace(uint256 halfSpace, int256 sum, int256 bound);
    error ControllerReferenceVolatilityNotPositive(int256 referenceVolatility);
    error ControllerCoolDownZero();
    error ControllerDriftRefillBelowCoolDown(uint32 driftRefillSeconds, uint32 coolDownSeconds);
    error ControllerReleaseZero();
    error ControllerReleaseNotBelowEngage(uint256 release, uint256 engage);
    error ControllerEngageNotBelowTrip(uint256 engage, uint256 trip);
    error ControllerStalenessZero();
    error ControllerNativeDeviationZero();

    /// @notice Replace the whole configuration of a market. Owner only. The market is Off afterwards.
    /// @dev Refuses, with an error that carries the values, unless all of these hold:
    ///      - 1 to 16 parameters, distinct and non-zero; as many bounds; at most 32 half-spaces, each with as many
    ///        coefficients and not all of them zero;
    ///      - min <= failSafe <= max and min <= baseline <= max; 0 < maxStep <= driftBudget;
    ///      - failSafe and baseline satisfy every half-space: sum_j coefficients[j] * value[j] <= bound * 1e18, exactly;
    ///      - coolDownSeconds > 0 and driftRefillSeconds >= coolDownSeconds;
    ///      - 0 < release < engage < trip; maxStalenessSeconds > 0; maxNativeDeviation > 0;
    ///      - referenceVolatility > 0; evidenceDigest and marketId non-zero;
    ///      - every value lies within +-(2^125 - 1).
    ///      Stored exactly as given: nothing is rounded.
    function configure(
        bytes32 marketId,
        Law calldata law,
        Envelope calldata envelope,
        Thresholds calldata thresholds,
        bytes32 evidenceDigest
    ) external;

    /// @notice Withdraw a market's configuration from use. Owner or guardian. Only `configure` undoes it.
    function disable(bytes32 marketId) external;

    /// @notice Name the account that may disable; zero for none. Owner only.
    function setGuardian(address newGuardian) external;

    function guardian() external view returns (address);

    /// @notice What `configure` stored; mode is Unconfigured, and the rest empty, where nothing was ever configured.
    function configuration(bytes32 marketId)
        external
        view
        returns (
            Law memory law,
            Envelope memory envelope,
            Thresholds memory thresholds,
            bytes32 evidenceDigest,
            Mode mode
        );

    /// @return keccak256(abi.encode(block.chainid, market)): a configuration can't be carried to another chain.
    function marketIdOf(address market) external view returns (bytes32);
}
