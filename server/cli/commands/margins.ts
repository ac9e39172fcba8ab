import {
  deadTimeMargins,
  margins as computeMargins,
  multivariableDiskMargins,
  parseLoop,
} from '@/server/domain/control';
import type { Command } from '../command';
import { readJson } from '../read-input';
import { marginsText } from '../text/margins-text';
import { multivariableText } from '../text/multivariable-text';

export const margins: Command = {
  name: 'margins',
  summary: 'Stability margins of a loop under negative feedback, SISO, with dead time, or multivariable',
  usage: 'SYSTEM',
  optionHelp: {},
  example: `echo '{"transferFunction":{"numerator":[1],"denominator":[1,1,0],"sampleTime":0,"deadTime":0.1}}' | homeostat margins -`,
  options: {},
  positionals: 1,
  async run({ positionals: [source] }) {
    const parsed = parseLoop(await readJson(source));
    if (parsed.kind === 'multivariable') {
      const { closedLoopStable, ...multivariable } = multivariableDiskMargins(parsed.plant, parsed.controller);
      return {
        exitCode: 0,
        json: { closedLoopStable, multivariable },
        text: multivariableText({ closedLoopStable, ...multivariable }),
      };
    }
    const found =
      parsed.kind === 'single' ? computeMargins(parsed.loop) : deadTimeMargins(parsed.loop, parsed.deadTimeSeconds);
    return { exitCode: 0, json: found, text: marginsText(found) };
  },
};
