import { parseMarket } from '@/server/domain/market';
import { DEFAULT_POLICY, linearCertificate, parsePolicy } from '@/server/domain/stability';
import type { Command } from '../command';
import { textOption } from '../parse-options';
import { readJson } from '../read-input';
import { certificateText } from '../text/certificate-text';

export const certify: Command = {
  name: 'certify',
  summary: 'Linear certificate: does every switching between operating points decay?',
  usage: 'MARKET [--policy FILE]',
  optionHelp: { '--policy FILE': 'a policy in place of the default one: its operating points are switched between' },
  example: 'homeostat certify market.json --json',
  options: { policy: { type: 'string' } },
  positionals: 1,
  async run(invocation) {
    const market = parseMarket(await readJson(invocation.positionals[0]));
    const policyFile = textOption(invocation, 'policy');
    const policy = policyFile === undefined ? DEFAULT_POLICY : parsePolicy(await readJson(policyFile));
    const found = linearCertificate(market, policy);
    return { exitCode: found.state === 'found' ? 0 : 1, json: found, text: certificateText(found) };
  },
};
