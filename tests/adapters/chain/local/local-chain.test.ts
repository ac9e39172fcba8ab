import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Address, concatHex, encodeFunctionData, type Hex, keccak256, parseAbi, zeroAddress } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackControllerAbi, referencePerpMarketAbi } from '@/server/adapters/chain/abi.generated';
import {
  deployLocalChain,
  LOCAL_TEST_ACCOUNTS,
  LocalChainError,
  type LocalDeployment,
  type RunningAnvil,
  startAnvil,
} from '@/server/adapters/chain/local';
import { localClient } from '@/server/adapters/chain/local/local-client';
import { fromWad } from '@/server/domain/quantities';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';

const SAFE = parseAbi([
  'function getOwners() view returns (address[])',
  'function getThreshold() view returns (uint256)',
  'function nonce() view returns (uint256)',
  'function getTransactionHash(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,uint256) view returns (bytes32)',
  'function execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes) returns (bool)',
]);

const folder = mkdtempSync(path.join(os.tmpdir(), 'homeostat-chain-'));
const statePath = path.join(folder, 'chain', 'state.json');
let chain: RunningAnvil;
let deployment: LocalDeployment;
let client: ReturnType<typeof localClient>;

beforeAll(async () => {
  chain = await startAnvil({ statePath, followUpBlocks: 0 });
  deployment = await deployLocalChain(chain.rpcUrl);
  client = localClient(chain.rpcUrl);
});

afterAll(async () => {
  await chain.stop();
  rmSync(folder, { recursive: true });
});

type View = 'markPrice' | 'skew' | 'volatility' | 'fundingRate' | 'insuranceFund' | 'owner' | 'openInterest';
const read = (market: Address, functionName: View) =>
  client.readContract({ address: market, abi: referencePerpMarketAbi, functionName });

/** Two owners sign the hash; their signatures in the order of their addresses. */
async function executeFromSafe(to: Address, data: Hex): Promise<void> {
  const { safe, owners, steward } = deployment;
  const nonce = await client.readContract({ address: safe, abi: SAFE, functionName: 'nonce' });
  const call = [to, 0n, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress] as const;
  const hash = await client.readContract({
    address: safe,
    abi: SAFE,
    functionName: 'getTransactionHash',
    args: [...call, nonce],
  });
  const signers = [...owners].slice(0, 2).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  const signatures: Hex[] = [];
  for (const account of signers) {
    const signature = await client.signMessage({ account, message: { raw: hash } });
    // eth_sign adds its prefix; Safe knows such a signature by v + 4
    signatures.push(`${signature.slice(0, -2)}${(parseInt(signature.slice(-2), 16) + 4).toString(16)}` as Hex);
  }
  const sent = await client.writeContract({
    address: safe,
    abi: SAFE,
    functionName: 'execTransaction',
    args: [...call, concatHex(signatures)],
    account: steward,
    gas: 2_000_000n, // settling in a later second than the estimate costs more
  });
  expect((await client.waitForTransactionReceipt({ hash: sent })).status).toBe('success');
}

async function setMultiplier(market: Address, volatilityMultiplier: bigint): Promise<void> {
  const current = await client.readContract({
    address: market,
    abi: referencePerpMarketAbi,
    functionName: 'marginParameters',
  });
  const data = encodeFunctionData({
    abi: referencePerpMarketAbi,
    functionName: 'setMarginParameters',
    args: [{ ...current, volatilityMultiplier }],
  });
  await executeFromSafe(market, data);
}

/** A process that ended but that nobody has collected yet (state Z) doesn't count. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

describe('what the local chain starts from', () => {
  it('has the canonical Safe code and a 2-of-3 Safe of the test signers', async () => {
    const { safe, safeContracts, owners } = deployment;
    expect(safeContracts.singleton).toBe('0x41675C099F32341bf84BFc5382aF534df5C7461a');
    const code = await client.getCode({ address: safeContracts.singleton });
    expect(keccak256(code ?? '0x')).toBe('0x1fe2df852ba3299d6534ef416eefa406e56ced995bca886ab7a553e6d0c5e1c4');
    expect(await client.readContract({ address: safe, abi: SAFE, functionName: 'getOwners' })).toEqual(owners);
    expect(await client.readContract({ address: safe, abi: SAFE, functionName: 'getThreshold' })).toBe(2n);
  });

  it('knows the accounts that anvil holds', async () => {
    const held = await client.getAddresses();
    expect(held).toEqual(LOCAL_TEST_ACCOUNTS.map(({ address }) => address));
  });

  it('has two markets and a controller owned by the Safe, the controller not yet configured', async () => {
    for (const { address, marketId } of deployment.markets) {
      expect(await read(address, 'owner')).toBe(deployment.safe);
      const [, , , digest, mode] = await client.readContract({
        address: deployment.controller,
        abi: feedbackControllerAbi,
        functionName: 'configuration',
        args: [marketId],
      });
      expect([BigInt(digest), mode]).toEqual([0n, 0]);
    }
    const owner = await client.readContract({
      address: deployment.controller,
      abi: feedbackControllerAbi,
      functionName: 'owner',
    });
    expect(owner).toBe(deployment.safe);
  });

  it('holds the reference market as ETH', async () => {
    const address = deployment.markets[0].address;
    const margin = await client.readContract({
      address,
      abi: referencePerpMarketAbi,
      functionName: 'marginParameters',
    });
    const { liquidationHorizon, ...ratios } = margin;
    expect(Number(liquidationHorizon)).toBe(CALM_DEFAULT.margin.liquidationHorizon);
    for (const [name, value] of Object.entries(ratios)) {
      expect(fromWad(value), name).toBe(CALM_DEFAULT.margin[name as keyof typeof ratios]);
    }
    const funding = await client.readContract({
      address,
      abi: referencePerpMarketAbi,
      functionName: 'fundingParameters',
    });
    expect(fromWad(funding.skewScale)).toBe(CALM_DEFAULT.funding.skewScale);
    const depth = await client.readContract({ address, abi: referencePerpMarketAbi, functionName: 'depth' });
    expect(fromWad(depth)).toBe(CALM_DEFAULT.plant.depth);
  });

  it('has open positions on both sides, a sane volatility and a mark near the index', async () => {
    for (const [index, price] of [3_000, 90_000].entries()) {
      const { address } = deployment.markets[index];
      const volatility = fromWad((await read(address, 'volatility')) as bigint);
      expect(volatility).toBeGreaterThan(0.4);
      expect(volatility).toBeLessThan(1);
      expect(Math.abs(fromWad((await read(address, 'markPrice')) as bigint) / price - 1)).toBeLessThan(0.001);
      const [longs, shorts] = (await read(address, 'openInterest')) as readonly [bigint, bigint];
      expect(fromWad(longs)).toBeGreaterThan(10e6);
      expect(fromWad(shorts)).toBeGreaterThan(10e6);
      for (const trader of deployment.traders) {
        const position = { address, abi: referencePerpMarketAbi, args: [trader] } as const;
        expect(await client.readContract({ ...position, functionName: 'liquidationPrice' })).toBeGreaterThan(0n);
        expect(await client.readContract({ ...position, functionName: 'isLiquidatable' })).toBe(false);
      }
    }
  });

  it('changes nothing when it is deployed again', async () => {
    const before = await client.getBlockNumber();
    expect(await deployLocalChain(chain.rpcUrl)).toEqual(deployment);
    expect(await client.getBlockNumber()).toBe(before);
  });
});

describe('governance by the Safe', () => {
  it('moves the liquidation price of an open position by changing the volatility multiplier', async () => {
    const { address } = deployment.markets[0];
    const trader = deployment.traders[0];
    const position = { address, abi: referencePerpMarketAbi, args: [trader] } as const;
    const price = () => client.readContract({ ...position, functionName: 'liquidationPrice' });
    const before = await price();
    await setMultiplier(address, 3_123_456_789_000_000_000n);
    const margin = await client.readContract({
      address,
      abi: referencePerpMarketAbi,
      functionName: 'marginParameters',
    });
    expect(margin.volatilityMultiplier).toBe(3_123_400_000_000_000_000n); // stored at 1e-4
    const [, , effectiveBlock] = await client.readContract({
      address,
      abi: referencePerpMarketAbi,
      functionName: 'maintenanceMarginRatio',
    });
    // funding moves the price by millionths; margin by a thousandth
    expect(Number(await price()) / Number(before)).toBeCloseTo(1, 4);
    await client.mine({ blocks: Number(effectiveBlock - (await client.getBlockNumber())) });
    expect(Number(await price()) / Number(before)).toBeGreaterThan(1.002);
  });
});

describe('what survives', () => {
  it('keeps every acknowledged write when anvil is killed, at the same address', async () => {
    const { address } = deployment.markets[1];
    await setMultiplier(address, 10n ** 18n);
    const block = await client.getBlockNumber();
    const killed = chain.pid();
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => chain.pid(), { timeout: 10_000 }).not.toBe(killed);
    expect(await client.getBlockNumber()).toBe(block);
    const margin = await client.readContract({
      address,
      abi: referencePerpMarketAbi,
      functionName: 'marginParameters',
    });
    expect(margin.volatilityMultiplier).toBe(10n ** 18n);
    expect(await deployLocalChain(chain.rpcUrl)).toEqual(deployment);
  });

  it('keeps every acknowledged write when its own process is killed, and ends the anvil that was left over', async () => {
    const state = path.join(folder, 'orphan.json');
    const door = path.resolve(import.meta.dirname, '../../../../server/adapters/chain/local/index.ts');
    const script = `
      import { startAnvil } from ${JSON.stringify(door)};
      const chain = await startAnvil({ statePath: ${JSON.stringify(state)}, followUpBlocks: 0 });
      console.log(JSON.stringify({ rpcUrl: chain.rpcUrl, anvil: chain.pid() }));`;
    const parameters = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { rpcUrl, anvil } = JSON.parse(line.toString()) as { rpcUrl: string; anvil: number };
    const recipient = '0x00000000000000000000000000000000000000aa';
    const [account] = await client.getAddresses();
    await localClient(rpcUrl).sendTransaction({ account, to: recipient, value: 7n });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isRunning(anvil)).toBe(true);
    const again = await startAnvil({ statePath: state });
    try {
      expect(await localClient(again.rpcUrl).getBalance({ address: recipient })).toBe(7n);
      await expect.poll(() => isRunning(anvil)).toBe(false);
    } finally {
      await again.stop();
    }
  });

  it('starts again from a file that was copied while it ran', async () => {
    const copy = path.join(folder, 'copy.json');
    writeFileSync(copy, readFileSync(statePath));
    const second = await startAnvil({ statePath: copy });
    try {
      expect(await localClient(second.rpcUrl).getBlockNumber()).toBe(await client.getBlockNumber());
    } finally {
      await second.stop();
    }
  });

  it('lands at the same addresses on a chain that lost everything', async () => {
    const fresh = await startAnvil({ statePath: path.join(folder, 'fresh.json'), followUpBlocks: 0 });
    try {
      expect(await deployLocalChain(fresh.rpcUrl)).toEqual(deployment);
    } finally {
      await fresh.stop();
    }
  });

  it('says which file it cannot read', async () => {
    const broken = path.join(folder, 'broken.json');
    writeFileSync(broken, '{"block":');
    await expect(startAnvil({ statePath: broken })).rejects.toThrow(LocalChainError);
    await expect(startAnvil({ statePath: broken })).rejects.toThrow(broken);
    expect(readFileSync(broken, 'utf8')).toBe('{"block":');
  });

  it('mines the blocks that a notice needs, and then falls silent', async () => {
    const lively = await startAnvil({ statePath: path.join(folder, 'lively.json'), followUpSeconds: 0.1 });
    try {
      const own = localClient(lively.rpcUrl);
      await own.mine({ blocks: 1 });
      await expect.poll(() => own.getBlockNumber(), { timeout: 5_000 }).toBe(4n);
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(await own.getBlockNumber()).toBe(4n);
    } finally {
      await lively.stop();
    }
  });
});

describe('the address it answers on', () => {
  it('takes JSON only, so that no page elsewhere can post to it', async () => {
    const body = '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}';
    const plain = await fetch(chain.rpcUrl, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    expect(plain.status).toBe(415);
    const json = { 'content-type': 'application/json' };
    const answer = await fetch(chain.rpcUrl, { method: 'POST', headers: json, body });
    expect(await answer.json()).toMatchObject({ result: '0x7a69' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
