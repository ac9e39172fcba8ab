import { describe, expect, it, vi } from 'vitest';
import { incidentLogger } from '@/server/services/log-incident';

describe('incidentLogger', () => {
  it('logs the error under its incident, without secrets', () => {
    const lines: string[] = [];
    const spy = vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
    const rpcUrl = 'https://node.example/v3/key';
    incidentLogger([rpcUrl, undefined])('n-1', new Error(`POST ${rpcUrl} failed`, { cause: { url: rpcUrl } }));
    spy.mockRestore();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('incident n-1: Error: POST [redacted] failed');
    expect(lines[0]).not.toContain('node.example');
  });
});
