import { serveNonce } from '@/server/auth';

export const dynamic = 'force-dynamic';
export { serveNonce as GET };
