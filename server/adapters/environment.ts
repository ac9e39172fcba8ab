import { z } from 'zod';
import { DomainError } from '@/server/domain/errors';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const text = z.string().min(1);

/**
 * Everything that Homeostat reads from its environment. `npm start` sets what the operator leaves out; a variable
 * that is set but empty counts as absent.
 */
const variables = {
  /** Postgres that holds all state; the embedded one when absent at start */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** most connections that one process opens */
  HOMEOSTAT_DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(50).default(4),
  /** JSON-RPC of the chain; the local one when absent at start */
  RPC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** 1: RPC_URL may lead to this machine or into a private network */
  HOMEOSTAT_RPC_PRIVATE: flag.default(false),
  /** chain id of what the local chain is a fork of */
  HOMEOSTAT_FORK_OF: z.coerce.number().int().min(1).optional(),
  /** block explorer of the chain, such as https://etherscan.io; that of well-known chains is known */
  EXPLORER_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** offers WalletConnect under this project; wallets on other devices are not offered when absent */
  WALLETCONNECT_PROJECT_ID: z
    .string()
    .regex(/^[0-9a-f]{32}$/, 'expected 32 hexadecimal digits')
    .optional(),
  /** relay through which WalletConnect's messages go, encrypted; proxy.ts lets pages reach it */
  WALLETCONNECT_RELAY_URL: z.url({ protocol: /^wss?$/ }).default('wss://relay.walletconnect.org'),
  /** sites that may frame /safe-app, separated by spaces; "none": nobody */
  SAFE_APP_ORIGINS: text
    .transform((value) => (value === 'none' ? [] : value.split(/\s+/)))
    .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)))
    .default(['https://app.safe.global']),
  /** 1 when the chain is the local one, with its test accounts */
  HOMEOSTAT_LOCAL_CHAIN: flag.default(false),
  /** JSON file that says what was deployed where on the local chain */
  HOMEOSTAT_LOCAL_DEPLOYMENT: text.optional(),
  /** signs session cookies; generated once and kept in the state folder when absent at start */
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  /** address under which people reach the interface */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** folder of all local state; .homeostat in the checkout when absent */
  HOMEOSTAT_STATE: text.optional(),
  /** threads of the worker process, each with one shard of a stress run; one per core when absent */
  HOMEOSTAT_WORKERS: z.coerce.number().int().min(1).max(256).optional(),
  /** mail server, such as smtps://user:password@mail.example.org; no e-mail is offered when absent */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** sender of its messages, such as "Homeostat <homeostat@example.org>" */
  MAIL_FROM: text.optional(),
  /** 1: webhooks may go to this machine and to private networks, and without TLS */
  HOMEOSTAT_WEBHOOKS_PRIVATE: flag.default(false),
  /** seconds between two looks at the waiting proposals */
  HOMEOSTAT_WATCH_SECONDS: z.coerce.number().int().min(1).max(3600).default(30),
  /** hourly price series for historical scenarios */
  MARKET_DATA_DIR: text.optional(),
};
const schema = z.object(variables).refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
  path: ['MAIL_FROM'],
  error: 'is missing: the sender of e-mails, where SMTP_URL is given',
});

export type Environment = z.infer<typeof schema>;
type Source = Readonly<Record<string, string | undefined>>;

/** Parses the environment; the error names the variable and never shows its value, which may be a secret. */
export function environment(source: Source = process.env): Environment {
  const present = Object.fromEntries(Object.keys(variables).map((name) => [name, source[name] || undefined]));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  throw new DomainError('invalid-input', `environment variable ${name}: ${issue?.message}`, { field: name });
}

/** One variable without which the caller can't go on. */
export function requireEnvironment<Name extends keyof Environment>(
  name: Name,
  source?: Source,
): NonNullable<Environment[Name]> {
  const value = environment(source)[name];
  if (value === undefined) {
    throw new DomainError('missing-field', `environment variable ${name} is not set; npm start sets it`, {
      field: name,
    });
  }
  return value as NonNullable<Environment[Name]>;
}
