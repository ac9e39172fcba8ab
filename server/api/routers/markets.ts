import { getMarket } from '@/server/services/markets/get';
import { listMarkets } from '@/server/services/markets/list';
import { procedure, router } from '../trpc';
import { getMarketInput, listMarketsOutput, marketDetail } from '../schemas/markets';

export const marketsRouter = router({
  list: procedure.output(listMarketsOutput).query(({ ctx }) => listMarkets(ctx)),
  get: procedure
    .input(getMarketInput)
    .output(marketDetail)
    .query(({ ctx, input }) => getMarket(ctx, input)),
});
