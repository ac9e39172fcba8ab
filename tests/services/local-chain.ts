import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import {
  concatHex,
  createTestClient,
  createWalletClient,
  encodeAbiParameters,
  encodeFunctionData,
  getAddress,
  http,
  parseAbi,
  parseAbiParameters,
  zeroAddress,
  type Address,
  type Hex,
} from 'viem';
import { foundry } from 'viem/chains';
import { publicClient } from '@/server/adapters/chain/public-client';
import {
  FEEDBACK_CONTROLLER_BYTECODE,
  LOCAL_USD_BYTECODE,
  REFERENCE_PERP_MARKET_BYTECODE,
  REFERENCE_PRICE_FEED_BYTECODE,
} from '@/server/adapters/chain/local/bytecode.generated';
import { iFeedbackControllerAbi } from '@/server/adapters/chain/abi.generated';
import { MULTI_SEND_CALL_ONLY } from '@/server/adapters/venues/safe';
import { onChainParameters, PARAMETER_GROUPS, toIntegers } from '@/server/domain/parameters';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';

const require = createRequire(import.meta.url);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function safeArtifact(file: string): { bytecode: Hex; deployedBytecode: Hex } {
  const name = path.basename(file);
  const artifact = `@safe-global/safe-contracts/build/artifacts/contracts/${file}.sol/${name}.json`;
  return JSON.parse(readFileSync(require.resolve(artifact), 'utf8')) as { bytecode: Hex; deployedBytecode: Hex };
}

/** A struct of uint256 fields in the registry's order, with the values of the model's calm-default market. */
function structOf(group: (typeof PARAMETER_GROUPS)[number]): Hex {
  const integers = toIntegers(group, CALM_DEFAULT);
  const values = onChainParameters(group).map(({ field }) => BigInt(integers[field]));
  return encodeAbiParameters(
    values.map(() => ({ type: 'uint256' })),
    values,
  );
}

const WAD = 10n ** 18n;

function marketArguments(owner: Address, token: Address, feed: Address): Hex {
  const settings = parseAbiParameters('(string, address, address, uint256, uint256, uint256, uint256)');
  const tuple = encodeAbiParameters(settings, [
    ['ETH perpetual', token, feed, 1n, 1_250_000_000n * WAD, WAD / 10n, (6n * WAD) / 10n],
  ]);
  const parameters = concatHex(PARAMETER_GROUPS.map(structOf));
  const size = (hex: Hex) => (hex.length - 2) / 2;
  // (address, settings by offset, static parameters in place); `tuple` starts with its own offset word.
  const head = encodeAbiParameters(parseAbiParameters('address, uint256'), [owner, BigInt(64 + size(parameters))]);
  return concatHex([head, parameters, `0x${tuple.slice(66)}`]);
}

/** anvil with a 2-of-3 Safe that owns one market and the controller, as bytes of the real contracts. */
export async function startLocalChain() {
  const port = await freePort();
  const binary = require.resolve(
    `@foundry-rs/anvil-${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}/bin/anvil`,
  );
  const child = spawn(binary, ['--port', String(port), '--host', '127.0.0.1', '--hardfork', 'cancun', '--silent'], {
    stdio: 'ignore',
  });
  const rpcUrl = `http://127.0.0.1:${port}`;
  const client = publicClient(rpcUrl);
  const stop = async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  try {
    for (let tries = 0; ; tries++) {
      const up = await client.getChainId().catch(() => null);
      if (up !== null) break;
      if (tries > 100) throw new Error('anvil does not answer');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { rpcUrl, client, stop, ...(await deploy(rpcUrl, client)) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function deploy(rpcUrl: string, client: ReturnType<typeof publicClient>) {
  const wallet = createWalletClient({ chain: foundry, transport: http(rpcUrl) });
  const test = createTestClient({ chain: foundry, mode: 'anvil', transport: http(rpcUrl) });
  const accounts = await wallet.getAddresses();
  const [deployer, , ...rest] = accounts;
  const owners = rest.slice(0, 3);
  const create = async (data: Hex): Promise<Address> => {
    const hash = await wallet.sendTransaction({ account: deployer, data });
    const { contractAddress } = await client.waitForTransactionReceipt({ hash });
    if (!contractAddress) throw new Error('nothing was deployed');
    return getAddress(contractAddress);
  };
  await test.setCode({
    address: MULTI_SEND_CALL_ONLY,
    bytecode: safeArtifact('libraries/MultiSendCallOnly').deployedBytecode,
  });
  const singleton = await create(safeArtifact('Safe').bytecode);
  const proxyCode = safeArtifact('proxies/SafeProxy').bytecode;
  const safe = await create(concatHex([proxyCode, encodeAbiParameters(parseAbiParameters('address'), [singleton])]));
  const setup = parseAbi([
    'function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)',
  ]);
  const hash = await wallet.sendTransaction({
    account: deployer,
    to: safe,
    data: encodeFunctionData({
      abi: setup,
      args: [owners, 2n, zeroAddress, '0x', zeroAddress, zeroAddress, 0n, zeroAddress],
    }),
  });
  await client.waitForTransactionReceipt({ hash });
  const withArguments = (code: Hex, types: string, values: unknown[]) =>
    concatHex([code, encodeAbiParameters(parseAbiParameters(types) as never, values as never)]);
  const token = await create(withArguments(LOCAL_USD_BYTECODE, 'address', [deployer]));
  const feed = await create(withArguments(REFERENCE_PRICE_FEED_BYTECODE, 'address, uint256', [deployer, 3_000n * WAD]));
  const controller = await create(withArguments(FEEDBACK_CONTROLLER_BYTECODE, 'address, address', [safe, zeroAddress]));
  const market = await create(concatHex([REFERENCE_PERP_MARKET_BYTECODE, marketArguments(safe, token, feed)]));
  const marketId = await client.readContract({
    address: controller,
    abi: iFeedbackControllerAbi,
    functionName: 'marketIdOf',
    args: [market],
  });
  return { wallet, test, accounts, owners, safe, controller, market, marketId };
}

export type LocalTestChain = Awaited<ReturnType<typeof startLocalChain>>;
