export * from '@/server/services/policies/schema';
