export { genesisOf, SYSTEM_CHAIN } from './append-audit';
export { connect, database } from './client';
export { Prisma, PrismaClient } from './generated/client';
export { toJson } from './json';
export {
  audited,
  transact,
  unchanged,
  type Action,
  type Actor,
  type AuditFacts,
  type FurtherDeed,
  type Transaction,
} from './transact';
