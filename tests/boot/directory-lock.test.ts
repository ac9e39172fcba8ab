import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory, lockOwner } from '@/server/boot/directory-lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'homeostat-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (owner: object) => writeFileSync(path.join(folder, 'lock'), JSON.stringify(owner));
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('lockDirectory', () => {
  it('refuses a second owner by the pid of the first, and leaves nothing behind when given back', () => {
    const release = lockDirectory(folder);
    expect(() => lockDirectory(folder)).toThrow(`in use by process ${process.pid}`);
    expect(readdirSync(folder)).toEqual(['lock']);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over from an owner that is gone', () => {
    write({ pid: deadPid(), startTicks: '1', since: 'before' });
    lockDirectory(folder);
    expect(lockOwner(folder)?.pid).toBe(process.pid);
  });

  it.runIf(existsSync('/proc/self/stat'))('takes over where the number now belongs to another process', () => {
    write({ pid: process.pid, startTicks: '1', since: 'before' });
    expect(lockOwner(folder)).toBeNull();
    lockDirectory(folder);
    expect(lockOwner(folder)?.startTicks).not.toBe('1');
  });

  it('takes over a lock that was cut off while it was written', () => {
    writeFileSync(path.join(folder, 'lock'), '{"pid":');
    lockDirectory(folder);
    expect(lockOwner(folder)?.pid).toBe(process.pid);
  });
});
