import { serveSafeAppManifest } from '@/server/api';

export const dynamic = 'force-dynamic';
export { serveSafeAppManifest as GET };
