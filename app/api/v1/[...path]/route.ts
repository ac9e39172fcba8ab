import { serveRest } from '@/server/api';

export const dynamic = 'force-dynamic';
export { serveRest as GET };
