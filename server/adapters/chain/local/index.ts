export { LOCAL_TEST_ACCOUNTS } from './accounts';
export { deployLocalChain, type LocalDeployment } from './deploy-local-chain';
export { deployLocalDao, type LocalDao } from './deploy-local-dao';
export { ensurePlanGuard } from './ensure-plan-guard';
export { LocalChainError } from './local-chain-error';
export { type RunningAnvil, startAnvil } from './start-anvil';
