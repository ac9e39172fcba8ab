import { config } from 'zod';
import { mapRows } from '@/server/domain/stability/map';
import type { MapAnswer, MapTask } from './map-messages';

// The content security policy forbids code made from text, which zod would otherwise try.
config({ jitless: true });

const answer = (message: MapAnswer) => self.postMessage(message);

self.onmessage = ({ data: { question, share } }: MessageEvent<MapTask>) => {
  const { market, policy, request } = question;
  try {
    for (const row of mapRows(market, policy, request, share)) answer({ kind: 'row', row });
    answer({ kind: 'done' });
  } catch (error) {
    answer({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
};
