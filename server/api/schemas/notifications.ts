export * from '@/server/services/notifications/schema';
