import { config } from 'zod';
import { nearestPass } from '@/server/domain/stability';
import type { HintsAnswer, HintsRequest } from './hints-messages';

// The content security policy forbids code made from text, which zod would otherwise try.
config({ jitless: true });

const answer = (message: HintsAnswer) => self.postMessage(message);

self.onmessage = ({ data: { market, policy, names } }: MessageEvent<HintsRequest>) => {
  try {
    for (const name of names) answer({ kind: 'tried', found: nearestPass(market, policy, name) });
  } catch (error) {
    answer({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
};
