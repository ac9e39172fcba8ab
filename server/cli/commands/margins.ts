import { margins as computeMargins, parseSystem } from '@/server/domain/control';
import type { Command } from '../command';
import { readJson } from '../read-input';
import { marginsText } from '../text/margins-text';

export const margins: Command = {
  name: 'margins',
  summary: 'Stability margins of a SISO loop under unity negative feedback',
  usage: 'SYSTEM',
  optionHelp: {},
  example: `echo '{"transferFunction":{"numerator":[1],"denominator":[1,1,0],"sampleTime":0}}' | homeostat margins -`,
  options: {},
  positionals: 1,
  async run({ positionals: [source] }) {
    const found = computeMargins(parseSystem(await readJson(source)));
    return { exitCode: 0, json: found, text: marginsText(found) };
  },
};
