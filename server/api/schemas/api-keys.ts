export * from '@/server/services/api-keys/schema';
