// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.28;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";

/// @title Test dollars of a local chain, 18 decimals
contract LocalUsd is ERC20, Ownable {
    constructor(address minter) ERC20("Local USD", "lUSD") Ownable(minter) { }

    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }
}
