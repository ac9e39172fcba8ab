import { defineConfig } from '@wagmi/cli';
import { foundry } from '@wagmi/cli/plugins';
import { forgeBinary } from './contracts/forge.mjs';

/** Typed ABIs from what forge compiled: `node contracts/generate.mjs` compiles first and writes both generated files. */
export default defineConfig({
  out: process.env.WAGMI_OUT ?? 'server/adapters/chain/abi.generated.ts',
  plugins: [
    foundry({
      artifacts: 'contracts/out',
      forge: { build: false, path: forgeBinary() },
      include: [
        'ReferencePerpMarket.sol/**',
        'ReferencePriceFeed.sol/**',
        'LocalUsd.sol/**',
        'FeedbackController.sol/**',
        'IReferencePerpMarket.sol/**',
        'INativeSignals.sol/**',
        'IFeedbackController.sol/**',
        'IPlanGuard.sol/**',
        'BatchRunner.sol/**',
        'IParameterSteward.sol/**',
        'ParameterSteward.sol/**',
        'ICompoundTypeGovernor.sol/**',
        'CompoundTypeGovernor.sol/**',
        'LocalVotes.sol/**',
        'LocalTimelock.sol/**',
        'LocalGovernor.sol/**',
      ],
    }),
  ],
});
