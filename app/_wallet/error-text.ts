import { BaseError, UserRejectedRequestError } from 'viem';

/** What a person can do something with: a refusal in the wallet, or the first line of the failure. */
export function errorText(error: unknown): string {
  if (error instanceof BaseError) {
    if (error.walk((cause) => cause instanceof UserRejectedRequestError))
      return 'Refused in the wallet. Nothing was sent.';
    return error.shortMessage;
  }
  return error instanceof Error ? error.message : String(error);
}
