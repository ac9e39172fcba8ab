import { octoberSpread } from './october-2025';

const folder = process.env.MARKET_DATA_DIR;
if (!folder) {
  process.stderr.write('MARKET_DATA_DIR is not set: it names the folder with liquidation-timeline-2025-10-10.json\n');
  process.exit(2);
}
const [books = 20, seeds = 200] = process.argv.slice(2).map(Number);
let last = 0;
const result = octoberSpread(folder, books, seeds, (done) => {
  if (performance.now() - last < 5000) return;
  last = performance.now();
  process.stderr.write(`${done}/${books * seeds} paths\n`);
});
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
