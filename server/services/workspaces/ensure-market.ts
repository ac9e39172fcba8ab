import type { Address, Hex } from 'viem';
import { isDeepStrictEqual } from 'node:util';
import { Prisma, toJson, type Transaction } from '@/server/adapters/persistence';
import type { ReferencePerpState } from '@/server/adapters/protocols/reference-perp';
import { canonicalJson, type JsonValue } from '@/server/domain/evidence';
import { DomainError } from '@/server/domain/errors';
import { parseMarket, type Market, type Plant } from '@/server/domain/market';
import { marketFromIntegers } from '@/server/domain/parameters';
import type { DefaultAsset } from './default-plants';
import type { Governance } from '../governance/governance';
import { marketOnChain } from './market-on-chain';

/** A market of a chain, and what isn't read from there. */
export interface KnownMarket {
  readonly slug: string;
  readonly name: string;
  readonly asset: DefaultAsset;
  readonly address: Address;
  readonly marketId: Hex;
  /** absent: the workspace's Safe owns it */
  readonly governance?: Exclude<Governance, { readonly kind: 'safe' }>;
  /** absent: that of a new market is the asset's default, that of a known one stays */
  readonly plant?: Plant;
}

const lower = (address: string) => address.toLowerCase();

const equal = (one: unknown, other: Market) =>
  canonicalJson(one as JsonValue) === canonicalJson(other as unknown as JsonValue);

/** The market with a configuration that says what the chain holds; a new version where the chain says otherwise. */
export async function ensureMarket(
  transaction: Transaction,
  workspaceId: string,
  { slug, name, asset, address, marketId, governance, plant }: KnownMarket,
  state: ReferencePerpState,
) {
  const places = {
    name,
    chainId: state.chainId,
    contractAddress: lower(address),
    marketIdHex: lower(marketId),
    governance: governance ? toJson(governance, 'governance') : Prisma.DbNull,
  };
  const found = await transaction.market.findUnique({ where: { slug }, include: { currentConfiguration: true } });
  if (found && found.workspaceId !== workspaceId)
    throw new DomainError('invalid-input', `market ${slug} is refused: another workspace has a market of that name`, {
      field: 'slug',
      value: slug,
    });
  const twin = await transaction.market.findFirst({
    where: { chainId: places.chainId, contractAddress: places.contractAddress, NOT: { slug } },
  });
  if (twin)
    throw new DomainError('invalid-input', `market ${slug} is refused: ${address} is the market ${twin.slug} already`, {
      field: 'address',
      value: address,
    });
  const current = found?.currentConfiguration;
  const held = current
    ? marketFromIntegers(parseMarket(current.config), state.parameters)
    : marketOnChain(asset, state.parameters);
  const config = plant ? parseMarket({ ...held, plant }) : held;
  const { latency, impliedVolatility, impliedWeight } = config.signals;
  const market =
    found ??
    (await transaction.market.create({
      data: {
        workspaceId,
        slug,
        asset,
        protocol: 'reference-perp',
        ...places,
        plant: toJson(config.plant, 'plant'),
        signalsOffChain: { latency, impliedVolatility, impliedWeight },
      },
    }));
  const moved =
    market.name !== name ||
    market.contractAddress !== places.contractAddress ||
    market.marketIdHex !== places.marketIdHex ||
    !isDeepStrictEqual(market.governance, governance ? toJson(governance) : null);
  if (moved) await transaction.market.update({ where: { id: market.id }, data: places });
  if (current && equal(current.config, config)) return moved ? [`place of market ${slug}`] : [];
  if (found && plant)
    await transaction.market.update({ where: { id: found.id }, data: { plant: toJson(plant, 'plant') } });
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
      note: 'Found on the chain.',
    },
  });
  await transaction.market.update({ where: { id: market.id }, data: { currentConfigurationId: configuration.id } });
  return [`market ${slug}, configuration ${version}`];
}
