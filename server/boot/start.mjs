// `npm start`: checks what can be checked without the dependencies, then hands over to supervisor.ts.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const help = `npm start [-- options]

Starts Homeostat and prints its address. What the environment leaves out is started here:
  DATABASE_URL   a Postgres; otherwise an embedded one in the state folder
  RPC_URL        a chain's JSON-RPC; otherwise a local chain with the contracts deployed
                 (HOMEOSTAT_RPC_PRIVATE=1: it may be on this machine or in a private network)
It also takes from there
  SMTP_URL, MAIL_FROM            mail server and sender; without them no e-mail is offered
  WALLETCONNECT_PROJECT_ID       offers wallets on other devices (WALLETCONNECT_RELAY_URL: by another relay)
  SAFE_APP_ORIGINS               sites that may frame /safe-app (https://app.safe.global); none: no site
  EXPLORER_URL                   block explorer, where the chain's own is not meant
  HOMEOSTAT_WATCH_SECONDS        seconds between two looks at waiting proposals (30)
  HOMEOSTAT_WEBHOOKS_PRIVATE=1   lets webhooks go to private networks and without TLS

  --port N       port of the interface on 127.0.0.1 (otherwise PORT, otherwise 3000; 0 takes a free one)
  --state DIR    folder of all local state (otherwise HOMEOSTAT_STATE, otherwise .homeostat)
  --fork         rehearse: work on a fork of RPC_URL's chain, kept in the state folder, never on that chain
  --help         this text
`;

function refuse(text) {
  process.stderr.write(`homeostat: ${text}\n`);
  process.exit(1);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        state: { type: 'string' },
        fork: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    return refuse(error.message);
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`Node ${process.versions.node} is too old: at least 20.19 is needed (https://nodejs.org)`);
}
const options = readOptions();
if (options.help) {
  process.stdout.write(help);
  process.exit(0);
}
const port = options.port ?? (process.env.PORT || '3000');
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) refuse(`port ${port} is not a port: a number from 0 to 65535`);
if (!existsSync(new URL('../../node_modules/tsx', import.meta.url))) {
  refuse('the dependencies are not installed: start with `npm start`');
}

const state = path.resolve(options.state ?? (process.env.HOMEOSTAT_STATE || '.homeostat'));
process.chdir(path.resolve(import.meta.dirname, '../..')); // where tsconfig.json says what `@/` means
const { register } = await import('tsx/esm/api');
register();
const { supervise } = await import('./supervisor.ts');
await supervise({ port: Number(port), state, fork: options.fork ?? false });
