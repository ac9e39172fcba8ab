import { marketAtBlock } from '@/server/services/markets/at-block';
import { getMarket } from '@/server/services/markets/get';
import { judgeMarket } from '@/server/services/markets/judge';
import { listMarkets } from '@/server/services/markets/list';
import { procedure, router } from '../trpc';
import {
  getMarketInput,
  judgeMarketInput,
  judgeMarketOutput,
  listMarketsOutput,
  marketAtBlockInput,
  marketAtBlockOutput,
  marketDetail,
} from '../schemas/markets';

export const marketsRouter = router({
  list: procedure.output(listMarketsOutput).query(({ ctx }) => listMarkets(ctx)),
  get: procedure
    .input(getMarketInput)
    .output(marketDetail)
    .query(({ ctx, input }) => getMarket(ctx, input)),
  atBlock: procedure
    .input(marketAtBlockInput)
    .output(marketAtBlockOutput)
    .query(({ ctx, input }) => marketAtBlock(ctx, input)),
  judge: procedure
    .input(judgeMarketInput)
    .output(judgeMarketOutput)
    .query(({ ctx, input }) => judgeMarket(ctx, input)),
});
