export * from '@/server/services/reviews/schema';
