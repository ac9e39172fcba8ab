// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

/// @title Where a controller writes parameters
/// @notice One sink per protocol; it may do this and nothing else.
/// @dev `parameter` is keccak256 of a name in server/domain/parameters, such as "margin.volatilityMultiplier".
///      Values are WAD in the parameter's own unit; whole seconds where the parameter is a time.
interface IParameterSink {
    /// @return The value that the protocol stores now.
    function valueOf(address market, bytes32 parameter) external view returns (int256);

    /// @notice Set several parameters of one market, all or none.
    /// @return stored what the protocol holds afterwards, which may differ from what was asked in its last digits
    function setValues(address market, bytes32[] calldata parameters, int256[] calldata values)
        external
        returns (int256[] memory stored);
}
