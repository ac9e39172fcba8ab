export * from '@/server/services/markets/schema';
