import { serveChain } from '@/server/api';

export const dynamic = 'force-dynamic';
export { serveChain as POST };
