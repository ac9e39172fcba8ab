export * from '@/server/services/names/schema';
