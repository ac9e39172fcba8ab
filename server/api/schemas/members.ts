export * from '@/server/services/memberships/schema';
export * from '@/server/services/roles/schema';
