import type { Address, Hex } from 'viem';
import { toJson, type Transaction } from '@/server/adapters/persistence';
import type { ReferencePerpState } from '@/server/adapters/protocols/reference-perp';
import { canonicalJson, type JsonValue } from '@/server/domain/evidence';
import { parseMarket, type Market } from '@/server/domain/market';
import { marketFromIntegers } from '@/server/domain/parameters';
import type { DefaultAsset } from './default-plants';
import type { Governance } from '../governance/governance';
import { marketOnChain } from './market-on-chain';

export interface LocalMarket {
  readonly slug: string;
  readonly name: string;
  readonly asset: DefaultAsset;
  readonly address: Address;
  readonly marketId: Hex;
  /** absent: the workspace's Safe owns it */
  readonly governance?: Exclude<Governance, { readonly kind: 'safe' }>;
}

const lower = (address: string) => address.toLowerCase();

const equal = (one: unknown, other: Market) =>
  canonicalJson(one as JsonValue) === canonicalJson(other as unknown as JsonValue);

/** The market with a configuration that says what the chain holds; a new version where the chain says otherwise. */
export async function ensureMarket(
  transaction: Transaction,
  workspaceId: string,
  { slug, name, asset, address, marketId, governance }: LocalMarket,
  state: ReferencePerpState,
) {
  const places = { chainId: state.chainId, contractAddress: lower(address), marketIdHex: lower(marketId) };
  const decided = governance ? { governance: toJson(governance, 'governance') } : {};
  const found = await transaction.market.findUnique({ where: { slug }, include: { currentConfiguration: true } });
  const current = found?.currentConfiguration;
  const config = current
    ? marketFromIntegers(parseMarket(current.config), state.parameters)
    : marketOnChain(asset, state.parameters);
  const { latency, impliedVolatility, impliedWeight } = config.signals;
  const market =
    found ??
    (await transaction.market.create({
      data: {
        workspaceId,
        slug,
        name,
        asset,
        protocol: 'reference-perp',
        ...places,
        ...decided,
        plant: toJson(config.plant, 'plant'),
        signalsOffChain: { latency, impliedVolatility, impliedWeight },
      },
    }));
  const moved = market.contractAddress !== places.contractAddress || market.marketIdHex !== places.marketIdHex;
  if (moved) await transaction.market.update({ where: { id: market.id }, data: { ...places, ...decided } });
  if (current && equal(current.config, config)) return moved ? [`address of market ${slug}`] : [];
  const { _max } = await transaction.configuration.aggregate({
    where: { marketId: market.id },
    _max: { version: true },
  });
  const version = (_max.version ?? 0) + 1;
  const configuration = await transaction.configuration.create({
    data: {
      marketId: market.id,
      version,
      config: toJson(config, 'config'),
      source: 'chain',
      blockNumber: state.blockNumber,
      blockTime: new Date(Number(state.blockTime) * 1000),
      note: 'Found on the local chain at start.',
    },
  });
  await transaction.market.update({ where: { id: market.id }, data: { currentConfigurationId: configuration.id } });
  return [`market ${slug}, configuration ${version}`];
}
