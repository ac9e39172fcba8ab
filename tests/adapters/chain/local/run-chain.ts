import { startAnvil } from '@/server/adapters/chain/local';

/** A process of its own that runs a local chain, to be killed: prints where it is. */
const chain = await startAnvil({ statePath: process.argv[2], followUpBlocks: 0 });
process.stdout.write(`${JSON.stringify({ rpcUrl: chain.rpcUrl, anvil: chain.pid() })}\n`);
