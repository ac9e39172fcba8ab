import { router } from './trpc';
import { apiKeysRouter } from './routers/api-keys';
import { auditRouter } from './routers/audit';
import { draftsRouter } from './routers/drafts';
import { marketsRouter } from './routers/markets';
import { membersRouter } from './routers/members';
import { namesRouter } from './routers/names';
import { notificationsRouter } from './routers/notifications';
import { policiesRouter } from './routers/policies';
import { proposalsRouter } from './routers/proposals';
import { reviewsRouter } from './routers/reviews';
import { sessionRouter } from './routers/session';
import { stressRouter } from './routers/stress';

export const appRouter = router({
  session: sessionRouter,
  markets: marketsRouter,
  policies: policiesRouter,
  stress: stressRouter,
  proposals: proposalsRouter,
  reviews: reviewsRouter,
  audit: auditRouter,
  members: membersRouter,
  apiKeys: apiKeysRouter,
  drafts: draftsRouter,
  names: namesRouter,
  notifications: notificationsRouter,
});
export type AppRouter = typeof appRouter;
