import { startStressInput, type StartStressInput } from './schema';

/** What was asked, as it is shown: without the rows of a file of accounts, which may be megabytes. */
export function shownRequest(stored: unknown): StartStressInput {
  const request = startStressInput.parse(stored);
  return request.book?.kind === 'csv' ? { ...request, book: { ...request.book, csv: '' } } : request;
}
