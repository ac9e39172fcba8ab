import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import type { stressIdInput } from './schema';

/** What the engine was given: with it anybody computes the run, or one path of it, again. */
export async function stressInputs({ database }: ServiceContext, { id }: z.output<typeof stressIdInput>) {
  const run = await database.stressRun.findUnique({ where: { id }, select: { inputs: true, engineHash: true } });
  if (run === null) throw new ServiceError('not-found', `there is no stress run ${id}`);
  return { inputs: run.inputs as Readonly<Record<string, unknown>>, engineHash: run.engineHash };
}
