import { spawn } from 'node:child_process';
import path from 'node:path';

const COMMAND = path.resolve(import.meta.dirname, '../../server/cli/homeostat.mjs');

/** Runs the `homeostat` command, which finds the running product by its state folder; throws when it fails. */
export function homeostat(...parameters: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, DATABASE_URL: '', HOMEOSTAT_STATE: process.env.HOMEOSTAT_E2E_STATE };
    const child = spawn(process.execPath, [COMMAND, ...parameters], { env: environment });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')));
    child.stderr.on('data', (data: Buffer) => (output += data.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`homeostat ${parameters.join(' ')} → ${code}\n${output}`)),
    );
  });
}
