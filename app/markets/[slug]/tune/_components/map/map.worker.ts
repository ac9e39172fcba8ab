import { config } from 'zod';
import { stabilityMap } from '@/server/domain/stability/map';
import type { MapAnswer, MapQuestion } from './map-messages';

// The content security policy forbids code made from text, which zod would otherwise try.
config({ jitless: true });

const answer = (message: MapAnswer) => self.postMessage(message);

self.onmessage = ({ data: { market, policy, request } }: MessageEvent<MapQuestion>) => {
  try {
    for (const row of stabilityMap(market, policy, request)) answer({ kind: 'row', row });
    answer({ kind: 'done' });
  } catch (error) {
    answer({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
};
