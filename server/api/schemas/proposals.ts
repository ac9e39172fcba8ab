export * from '@/server/services/proposals/schema';
