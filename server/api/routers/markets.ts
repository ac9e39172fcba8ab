import { procedure, router } from '../trpc';
import { getMarketInput, listMarketsOutput, marketDetail } from '../schemas/markets';
import { notBuilt } from './not-built';

export const marketsRouter = router({
  list: procedure.output(listMarketsOutput).query(notBuilt),
  get: procedure.input(getMarketInput).output(marketDetail).query(notBuilt),
});
