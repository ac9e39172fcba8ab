export * from '@/server/services/proposals/schema';
export * from '@/server/services/overrides/schema';
export * from '@/server/services/proposals/shared-schema';
