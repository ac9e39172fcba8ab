export type { Call } from './call';
export { encodePlanCalls } from './encode-plan-calls';
