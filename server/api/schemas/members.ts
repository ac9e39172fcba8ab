export * from '@/server/services/memberships/schema';
