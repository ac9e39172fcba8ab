import { getAddress, size, verifyMessage, type Address, type Hex } from 'viem';
import { createSiweMessage, parseSiweMessage } from 'viem/siwe';
import { checkNonce } from './nonce';
import { SignInError } from './sign-in-error';

export interface SignInAttempt {
  readonly message: string;
  readonly signature: string;
}

export interface SignInExpectation {
  /** scheme, host and port at which this server is reached */
  readonly origin: string;
  readonly chainId: number;
  readonly secret: string;
  readonly nowMilliseconds: number;
  /** what a contract at the address says of the signature (ERC-1271); null where there is no contract */
  readonly contractAccepts: (address: Address, message: string, signature: Hex) => Promise<boolean | null>;
}

const CLOCK_TOLERANCE_MILLISECONDS = 60_000;
const MAX_MESSAGE_CHARACTERS = 4_000;
const KEY_SIGNATURE_BYTES = 65;
/** A contract wallet's may hold those of all its owners. */
const MAX_SIGNATURE_BYTES = 4_096;

function must(condition: boolean, text: string): asserts condition {
  if (!condition) throw new SignInError(text);
}

/** The fields, from a message that is in the canonical form of EIP-4361 to the last character. */
function parseExactly(message: string) {
  must(message.length <= MAX_MESSAGE_CHARACTERS, `message: longer than ${MAX_MESSAGE_CHARACTERS} characters`);
  const { address, chainId, domain, nonce, uri, version, issuedAt, expirationTime, ...rest } =
    parseSiweMessage(message);
  must(
    !!address && !!chainId && !!domain && !!nonce && !!uri && version === '1' && !!issuedAt && !!expirationTime,
    'message: not a complete Sign-In with Ethereum message (EIP-4361) with an expiration time',
  );
  const fields = { address, chainId, domain, nonce, uri, version, issuedAt, expirationTime, ...rest };
  let canonical: string | null = null;
  try {
    canonical = createSiweMessage(fields);
  } catch {
    // A field that can't be written back, such as an invalid date, is refused below with the rest.
  }
  must(canonical === message, 'message: not in the canonical form of EIP-4361');
  return fields;
}

/**
 * Checks everything that needs no database: form, domain, uri, chain, times, that this server issued the nonce, and the
 * signature. The caller still has to store the nonce as used.
 */
export async function verifySignIn(
  attempt: SignInAttempt,
  expected: SignInExpectation,
): Promise<{ address: Address; nonce: string; nonceExpiresMilliseconds: number }> {
  const fields = parseExactly(attempt.message);
  const { host, origin, protocol } = new URL(expected.origin);
  const now = expected.nowMilliseconds;
  must(fields.domain === host, `domain: the message is for ${fields.domain}, this server is ${host}`);
  must(
    fields.scheme === undefined || `${fields.scheme}:` === protocol,
    `scheme: the message is for ${fields.scheme}, this server is ${protocol}`,
  );
  must(
    URL.canParse(fields.uri) && new URL(fields.uri).origin === origin,
    `uri: the message is for ${fields.uri}, this server is ${origin}`,
  );
  must(
    fields.chainId === expected.chainId,
    `chainId: the message is for chain ${fields.chainId}, this server works on chain ${expected.chainId}`,
  );
  must(
    fields.issuedAt.getTime() <= now + CLOCK_TOLERANCE_MILLISECONDS,
    'issuedAt: lies in the future; check the clock',
  );
  must(fields.expirationTime.getTime() > now, 'expirationTime: has passed; sign a new message');
  must(!fields.notBefore || fields.notBefore.getTime() <= now, 'notBefore: lies in the future');
  const nonceExpiresMilliseconds = checkNonce(fields.nonce, expected.secret, now);
  await verifySignature(fields.address, attempt, expected);
  return { address: getAddress(fields.address), nonce: fields.nonce, nonceExpiresMilliseconds };
}

/** A key's own signature; else what the contract at the address says. A wallet that isn't deployed yet can't sign in. */
async function verifySignature(address: Address, attempt: SignInAttempt, expected: SignInExpectation): Promise<void> {
  const signature = attempt.signature as Hex;
  must(
    /^0x([0-9a-fA-F]{2})*$/.test(signature) && size(signature) <= MAX_SIGNATURE_BYTES,
    `signature: expected at most ${MAX_SIGNATURE_BYTES} bytes in hexadecimal`,
  );
  // A signature with an impossible s or v makes recovery throw: the same answer as another signer.
  const byKey =
    size(signature) === KEY_SIGNATURE_BYTES &&
    (await verifyMessage({ address, message: attempt.message, signature }).catch(() => false));
  if (byKey) return;
  const byContract = await expected.contractAccepts(address, attempt.message, signature).catch(() => {
    throw new SignInError(`signature: no key signed it, and the chain could not be asked about ${address}`);
  });
  must(
    byContract !== null || size(signature) === KEY_SIGNATURE_BYTES,
    `signature: expected ${KEY_SIGNATURE_BYTES} bytes in hexadecimal: there is no contract at ${address}`,
  );
  must(byContract === true, `signature: does not belong to ${address} and this message`);
}
