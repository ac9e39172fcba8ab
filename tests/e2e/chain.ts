import { readFileSync } from 'node:fs';
import { createPublicClient, http, type PublicClient } from 'viem';
import { feedbackControllerAbi, referencePerpMarketAbi } from '@/server/adapters/chain/abi.generated';
import type { LocalDeployment } from '@/server/adapters/chain/local';
import { productEnvironment } from './fixtures';

/** What stands on the product's local chain. */
function deployment(): LocalDeployment {
  return JSON.parse(readFileSync(productEnvironment().HOMEOSTAT_LOCAL_DEPLOYMENT, 'utf8')) as LocalDeployment;
}

function chainClient(): PublicClient {
  return createPublicClient({ transport: http(productEnvironment().RPC_URL) });
}

function marketOf(slug: string) {
  const found = deployment().markets.find((market) => market.slug === slug);
  if (!found) throw new Error(`no market ${slug} on the local chain`);
  return found;
}

/** The parameters that the market's contract holds, past every layer of the product. */
export async function parametersOnChain(slug: string) {
  const at = { address: marketOf(slug).address, abi: referencePerpMarketAbi } as const;
  const client = chainClient();
  return {
    margin: await client.readContract({ ...at, functionName: 'marginParameters' }),
    liquidation: await client.readContract({ ...at, functionName: 'liquidationParameters' }),
  };
}

/** What the controller's contract holds for the market. */
export async function controllerOnChain(slug: string) {
  const [law, envelope, thresholds, evidenceDigest, mode] = await chainClient().readContract({
    address: deployment().controller,
    abi: feedbackControllerAbi,
    functionName: 'configuration',
    args: [marketOf(slug).marketId],
  });
  return { law, envelope, thresholds, evidenceDigest, mode };
}
