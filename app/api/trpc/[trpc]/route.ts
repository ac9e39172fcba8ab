import { serveApi } from '@/server/api';

export const dynamic = 'force-dynamic';
export { serveApi as GET, serveApi as POST };
