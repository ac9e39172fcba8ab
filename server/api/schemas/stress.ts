export * from '@/server/services/stress/schema';
