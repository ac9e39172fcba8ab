export * from '@/server/services/session/schema';
