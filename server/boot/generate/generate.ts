import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { healthSource } from './health-source';
import { tangentSource } from './tangent-source';

/** Writes every generated source anew: `npx tsx server/boot/generate/generate.ts`. */
const root = path.resolve(import.meta.dirname, '../../..');
const write = (file: string, text: string) => writeFileSync(path.join(root, 'server/domain', file), text);
write('market/step-tangent.generated.ts', tangentSource(root));
write('stress/engine/health-kernels.generated.ts', healthSource());
