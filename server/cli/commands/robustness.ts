import { parseMarket } from '@/server/domain/market';
import {
  DEFAULT_POLICY,
  parsePolicy,
  robustness as judgeRobustness,
  type RobustnessProgress,
} from '@/server/domain/stability';
import type { Command } from '../command';
import { integerOption, textOption } from '../parse-options';
import { progressBar } from '../progress';
import { readJson } from '../read-input';
import { robustnessText } from '../text/robustness-text';
import { requireWritable, writeJson } from '../write-output';

const DEFAULT_PLANTS = 1000;
const DEFAULT_SEED = 1;

export const robustness: Command = {
  name: 'robustness',
  summary: 'Whether a market passes whatever its plant may be, and its worst plant',
  usage: 'MARKET [--policy FILE] [--plants N] [--seed S] [--save-worst FILE]',
  optionHelp: {
    '--policy FILE': 'a policy in place of the default one',
    '--plants N': `sampled plants, 1 to 100000; ${DEFAULT_PLANTS} unless told`,
    '--seed S': `whole number; ${DEFAULT_SEED} unless told. Equal seeds give equal plants`,
    '--save-worst FILE': 'writes the worst plant as a market that analyze takes',
  },
  example: 'homeostat robustness market.json --plants 1000 --save-worst worst.json',
  options: {
    policy: { type: 'string' },
    plants: { type: 'string' },
    seed: { type: 'string' },
    'save-worst': { type: 'string' },
  },
  positionals: 1,
  async run(invocation) {
    const market = parseMarket(await readJson(invocation.positionals[0]));
    const policyFile = textOption(invocation, 'policy');
    const policy = policyFile === undefined ? DEFAULT_POLICY : parsePolicy(await readJson(policyFile));
    const file = textOption(invocation, 'save-worst');
    if (file !== undefined) await requireWritable(file);
    const report = stageProgress();
    const found = judgeRobustness(market, policy, {
      plants: integerOption(invocation, 'plants', 'plants') ?? DEFAULT_PLANTS,
      seed: integerOption(invocation, 'seed', '') ?? DEFAULT_SEED,
      onProgress: report,
    });
    if (file !== undefined) await writeJson(file, found.worst[found.worstIs].market);
    return { exitCode: found.allPass ? 0 : 1, json: found, text: robustnessText(found) };
  },
};

/** A bar for each stage in its turn, with its own rate. */
function stageProgress() {
  let current = { stage: '', started: 0, bar: progressBar('') };
  return ({ stage, done, total }: RobustnessProgress) => {
    if (stage !== current.stage)
      current = { stage, started: performance.now(), bar: progressBar(`robustness: ${stage}`) };
    const { bar, started } = current;
    bar.update(done, total, (1000 * done) / Math.max(1, performance.now() - started));
  };
}
