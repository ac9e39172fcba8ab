// Does what the supervisor does with a state folder (argv[2]), prints the database's URL and stays until killed.
import path from 'node:path';
import { lockDirectory } from '@/server/boot/directory-lock';
import { startDatabase } from '@/server/boot/start-database';
import { openStateFolder } from '@/server/boot/state-folder';

const folder = openStateFolder(process.argv[2]);
lockDirectory(folder.root);
const database = await startDatabase(path.resolve(import.meta.dirname, '../..'), folder, undefined);
process.stdout.write(`url ${database.url}\n`);
