import { parseMarket } from '@/server/domain/market';
import { DEFAULT_POLICY, parsePolicy, sensitivities as takeSensitivities } from '@/server/domain/stability';
import type { Command } from '../command';
import { textOption } from '../parse-options';
import { progressBar } from '../progress';
import { readJson } from '../read-input';
import { sensitivitiesText } from '../text/sensitivities-text';

export const sensitivities: Command = {
  name: 'sensitivities',
  summary: 'What moves each figure of the verdict: every parameter and plant constant, ranked',
  usage: 'MARKET [--policy FILE]',
  optionHelp: { '--policy FILE': 'a policy in place of the default one' },
  example: 'homeostat sensitivities market.json --json',
  options: { policy: { type: 'string' } },
  positionals: 1,
  async run(invocation) {
    const market = parseMarket(await readJson(invocation.positionals[0]));
    const policyFile = textOption(invocation, 'policy');
    const policy = policyFile === undefined ? DEFAULT_POLICY : parsePolicy(await readJson(policyFile));
    const bar = progressBar('sensitivities');
    const started = performance.now();
    const figures = takeSensitivities(market, policy, {
      onProgress: (done, total) => bar.update(done, total, (1000 * done) / (performance.now() - started)),
    });
    return { exitCode: 0, json: { policyVersion: policy.version, figures }, text: sensitivitiesText(figures) };
  },
};
