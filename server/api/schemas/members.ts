export * from '@/server/services/members/schema';
