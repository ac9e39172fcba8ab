import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { DatabaseError, type Pool } from 'pg';

/**
 * The Postgres adapter splits a script at every semicolon, which cuts functions and strings in two. A migration goes
 * to the server whole instead; one that fails is rolled back, so that its failure can be recorded on the connection.
 */
export class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    adapter.executeScript = (script) => execute(pool, script);
    return adapter;
  }
}

async function execute(pool: Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    await pool.query('ROLLBACK');
    if (!(error instanceof DatabaseError)) throw error;
    const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
    throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
  }
}
