// Migrates the database at argv[2] from the checkout at argv[3] and prints what it applied.
import { migrate } from '@/server/adapters/persistence/migrate';

process.stdout.write(JSON.stringify(await migrate(process.argv[2], process.argv[3])));
