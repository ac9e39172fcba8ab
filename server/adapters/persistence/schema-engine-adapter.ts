import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, DriverAdapterError, type SqlResultSet } from '@prisma/driver-adapter-utils';
import { DatabaseError, type Pool, type QueryArrayResult } from 'pg';

/** Postgres' one-byte type, in which its catalogue speaks, and text. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * The Postgres adapter as the schema engine needs it. As shipped it splits a script at every semicolon, which cuts
 * functions and strings in two, and it refuses the catalogue's one-byte columns. Here a migration goes to the server
 * whole, and one that fails is rolled back, so that its failure can be recorded on the connection.
 */
export class SchemaEngineAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const mark = readCharColumns(pool);
    const query = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => mark(await query(sql));
    adapter.executeScript = (script) => executeWhole(pool, script);
    return adapter;
  }
}

/** Lets one-byte columns pass the adapter as text; the function returned names them by their true type again. */
function readCharColumns(pool: Pool): (set: SqlResultSet) => SqlResultSet {
  const charColumns = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<QueryArrayResult>;
  const asText = async (...given: unknown[]) => {
    const result = await query(...given);
    const found = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
    for (const index of found) result.fields[index].dataTypeID = TEXT_OID;
    if (found.length > 0) charColumns.set(result.rows, found);
    return result;
  };
  pool.query = asText as unknown as Pool['query'];
  return (set) => {
    for (const index of charColumns.get(set.rows) ?? []) set.columnTypes[index] = ColumnTypeEnum.Character;
    return set;
  };
}

async function executeWhole(pool: Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    await pool.query('ROLLBACK');
    if (!(error instanceof DatabaseError)) throw error;
    const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
    throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
  }
}
