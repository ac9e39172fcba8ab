export * from '@/server/services/audit/schema';
