// Thread entry: a worker thread starts as plain JavaScript, so this teaches it TypeScript before it takes the real one.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)) });
const { runStressTask } = await import('./stress-task.ts');
export default runStressTask;
