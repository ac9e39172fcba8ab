import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { tangentSource } from './tangent-source';

/** Writes the tangent of the market step anew: `npx tsx server/boot/generate/generate.ts`. */
const root = path.resolve(import.meta.dirname, '../../..');
writeFileSync(path.join(root, 'server/domain/market/step-tangent.generated.ts'), tangentSource(root));
