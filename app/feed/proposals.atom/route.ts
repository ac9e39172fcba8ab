import { serveFeed } from '@/server/api';

export const dynamic = 'force-dynamic';
export { serveFeed as GET };
