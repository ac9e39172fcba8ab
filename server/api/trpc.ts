import { initTRPC } from '@trpc/server';
import superjson from 'superjson';
import type { ApiContext } from './context';

const t = initTRPC.context<ApiContext>().create({ transformer: superjson });

export const router = t.router;
export const procedure = t.procedure;
