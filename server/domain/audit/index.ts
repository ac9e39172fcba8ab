export type { AuditEntry, ChainedEntry, ChainHead } from './audit-entry';
export { entryHash, genesisHash } from './entry-hash';
export { type ExportedChain, parseAuditExport } from './parse-export';
export { type BrokenEntry, type ChainVerification, verifyChain } from './verify-chain';
