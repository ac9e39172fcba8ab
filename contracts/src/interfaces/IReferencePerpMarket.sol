// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import {
    SignalParameters,
    MarginParameters,
    FundingParameters,
    LiquidityParameters,
    LiquidationParameters,
    Position
} from "../types/MarketTypes.sol";

/// @title A small skew-priced perpetual
/// @notice The protocol that the local chain and the tests tune. One account holds at most one position; collateral is
///         a USD token with 18 decimals; an insurance fund is the counterparty of the skew and bears bad debt. It is a
///         reference for control laws, not a venue for real funds.
/// @dev Units: WAD (1e18 = 1). Sizes are in the asset, signed, longs positive. Prices and amounts are USD. Ratios are
///      of notional. Funding rates are per day, positive when longs pay. Times are whole seconds.
///
///      Stored precision. Setters truncate toward zero to what storage holds, and getters return the stored value:
///        updateInterval, volatilityHalfLife, imbalanceHalfLife, liquidationHorizon   1 s
///        base, imbalanceGain, min, max, maxStepUp, maxStepDown, maintenanceFraction   1e-6
///        volatilityMultiplier                                                        1e-4
///        maxVelocity, proportionalGain, skewRateGain, cap                            1e-9
///        skewScale                                                                   1 USD
///        rangeWidthBase, rangeVolatilityGain, halfSpreadBase, spreadVolatilityGain   1e-9
///        closeFraction                                                               1e-6
///        maxRate                                                                     1 USD/s
///
///      Limits (both ends allowed) are those of server/domain/parameters; a value outside them reverts with
///      MarketParameterOutOfRange. Relations: updateInterval <= both half-lives, margin.min <= margin.max,
///      margin.base <= margin.max.
///
///      Every setter first settles: funding accrues, signals are observed and the margin takes its steps under the
///      old parameters up to this block. Nothing changes retroactively.
interface IReferencePerpMarket {
    event SignalParametersSet(SignalParameters previous, SignalParameters current);
    event MarginParametersSet(MarginParameters previous, MarginParameters current);
    event FundingParametersSet(FundingParameters previous, FundingParameters current);
    event LiquidityParametersSet(LiquidityParameters previous, LiquidityParameters current);
    event LiquidationParametersSet(LiquidationParameters previous, LiquidationParameters current);

    /// @param fundingIntegrator integral part of the funding rate, 1/day
    /// @param fundingPerUnit funding that one unit of the asset has paid since the market began, USD
    event FundingSettled(int256 fundingIntegrator, int256 fundingPerUnit, uint256 elapsedSeconds);
    /// @param announced ratio for positions opened from now on, and for existing ones from effectiveBlock
    event MaintenanceMarginAnnounced(uint256 inForce, uint256 announced, uint256 effectiveBlock);
    event PositionModified(
        address indexed account, int256 sizeDelta, int256 size, uint256 fillPrice, int256 realised, uint256 collateral
    );
    /// @param badDebt USD that the position owed beyond its collateral, borne by the insurance fund
    event PositionLiquidated(
        address indexed account,
        address indexed keeper,
        int256 closedSize,
        uint256 fillPrice,
        uint256 reward,
        uint256 badDebt
    );
    event InsuranceFunded(address indexed from, uint256 amount);

    error MarketParameterOutOfRange(string parameter, uint256 value, uint256 min, uint256 max);
    error SignalIntervalAboveHalfLife(uint256 updateInterval, uint256 halfLife);
    error MarginMinAboveMax(uint256 min, uint256 max);
    error MarginBaseAboveMax(uint256 base, uint256 max);
    error MarketPriceInvalid(uint256 indexPrice);
    error MarketSkewBeyondDepth(uint256 skew, uint256 limit);
    error MarketFillBeyondLimit(uint256 fillPrice, uint256 limitPrice);
    error MarketNothingToDo();
    error PositionNotOpen(address account);
    error PositionBelowInitialMargin(int256 counted, uint256 required);
    error PositionCollateralExceeded(uint256 available, uint256 requested);
    error PositionNotLiquidatable(address account, int256 equity, uint256 required);
    error LiquidationTooSoon(address account, uint256 allowedAt);
    error LiquidationCapacityExhausted(uint256 notional, uint256 available);
    error InsuranceFundExhausted(uint256 available, uint256 required);

    // Governance

    /// @notice Owner only.
    function setSignalParameters(SignalParameters calldata parameters) external;

    /// @notice Owner only. The margin takes its first step toward the new command at once, within maxStepUp and
    ///         maxStepDown; a rise reaches existing positions after `noticeBlocks`.
    function setMarginParameters(MarginParameters calldata parameters) external;

    /// @notice Owner only. The funding integrator is cut back to the new cap where it exceeds it.
    function setFundingParameters(FundingParameters calldata parameters) external;

    /// @notice Owner only. Depth changes at once, and with it the premium of the mark over the index.
    function setLiquidityParameters(LiquidityParameters calldata parameters) external;

    /// @notice Owner only.
    function setLiquidationParameters(LiquidationParameters calldata parameters) external;

    function signalParameters() external view returns (SignalParameters memory);
    function marginParameters() external view returns (MarginParameters memory);
    function fundingParameters() external view returns (FundingParameters memory);
    function liquidityParameters() external view returns (LiquidityParameters memory);
    function liquidationParameters() external view returns (LiquidationParameters memory);

    // Trading

    /// @notice Change the caller's size and collateral together.
    /// @param sizeDelta added to the position's size; zero to move collateral only
    /// @param collateralDelta USD paid in (positive) or out (negative); paying in needs an allowance
    /// @param limitPrice worst acceptable fill: at most this when buying, at least this when selling
    /// @dev Where the size grows or collateral leaves, collateral plus losses (unrealised gains don't count) must reach
    ///      the initial margin. A closed position keeps its collateral until it is withdrawn.
    function modifyPosition(int256 sizeDelta, int256 collateralDelta, uint256 limitPrice) external;

    /// @notice Close the caller's position and pay out all of its collateral.
    function closePosition(uint256 limitPrice) external;

    /// @notice Close the fraction closeFraction of a position that is below maintenance, once per update interval and
    ///         account, within maxRate. The caller receives a reward from its collateral, else from the insurance fund.
    function liquidate(address account) external returns (uint256 reward);

    /// @notice Settle funding, observe signals and step the margin. Anyone may call it.
    function settle() external;

    /// @notice Pay into the insurance fund; needs an allowance.
    function fundInsurance(uint256 amount) external;

    // State, as if settled in this block

    function name() external view returns (string memory);
    function noticeBlocks() external view returns (uint256);
    function indexPrice() external view returns (uint256);

    /// @return index * (1 + skew / depth), the premium within +-50 %
    function markPrice() external view returns (uint256);

    /// @return USD at the index price, longs minus shorts
    function skew() external view returns (int256);

    /// @return longs USD at the index price
    /// @return shorts USD at the index price
    function openInterest() external view returns (uint256 longs, uint256 shorts);

    /// @return USD per unit of log price: referenceDepth * referenceRangeWidth / range width, within 2 % and 400 % of
    ///         referenceDepth
    function depth() external view returns (uint256);

    function halfSpread() external view returns (uint256);

    /// @return 1/day, the rate being charged now: integral, proportional and skew-rate terms, within the cap
    function fundingRate() external view returns (int256);

    /// @return 1/day^2, the speed of the integral term
    function fundingVelocity() external view returns (int256);

    /// @return inForce ratio for positions that exist
    /// @return announced ratio for positions opened since a rise was announced; inForce where nothing is pending
    /// @return effectiveBlock block from which `announced` holds for all; zero where nothing is pending
    function maintenanceMarginRatio() external view returns (uint256 inForce, uint256 announced, uint256 effectiveBlock);

    /// @return Maintenance ratio as of now, notice or not, divided by maintenanceFraction; rounded up
    function initialMarginRatio() external view returns (uint256);

    function position(address account) external view returns (Position memory);

    /// @return Collateral plus unrealised gain at the mark minus funding owed, USD; negative for bad debt
    function equity(address account) external view returns (int256);

    /// @return Mark price at which equity meets maintenance, all else equal; zero where no price does
    function liquidationPrice(address account) external view returns (uint256);

    function isLiquidatable(address account) external view returns (bool);

    /// @return USD of notional that may still be liquidated in this block
    function liquidationCapacity() external view returns (uint256);

    /// @return USD held by the insurance fund
    function insuranceFund() external view returns (uint256);

    /// @return USD of losses beyond collateral since the market began
    function badDebt() external view returns (uint256);
}
