export * from '@/server/services/drafts/schema';
