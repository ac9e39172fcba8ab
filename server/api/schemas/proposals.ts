export * from '@/server/services/proposals/act-schema';
export * from '@/server/services/proposals/schema';
export * from '@/server/services/overrides/schema';
export * from '@/server/services/proposals/shared-schema';
