export { LOCAL_TEST_ACCOUNTS, type LocalTestAccount } from './accounts';
export { type DeployedLocalMarket, deployLocalChain, type LocalDeployment } from './deploy-local-chain';
export { LocalChainError } from './local-chain-error';
export { type RunningAnvil, startAnvil, type StartAnvilOptions } from './start-anvil';
