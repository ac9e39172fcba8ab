import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BootError } from './boot-error';

interface Owner {
  readonly pid: number;
  /** what the system says about the process's start, so that a reused number isn't taken for the owner; null = unknown */
  readonly startTicks: string | null;
  readonly since: string;
}

/** Start of a process in clock ticks since boot, from Linux' /proc; null on other systems. */
function startTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive({ pid, startTicks: recorded }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const current = startTicks(pid);
  return recorded === null || current === null || recorded === current;
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

/** Who holds a folder now, or null. */
export function lockOwner(folder: string): Owner | null {
  const owner = readOwner(path.join(folder, 'lock'));
  return owner && isAlive(owner) ? owner : null;
}

/**
 * Takes a folder for this process; the embedded database has no lock of its own, and two of them on one folder
 * diverge silently. A lock whose owner is gone (`kill -9`, power loss) is taken over. Returns what gives it back.
 */
export function lockDirectory(folder: string): () => void {
  const lock = path.join(folder, 'lock');
  const own = path.join(folder, `lock.${process.pid}`);
  const owner: Owner = { pid: process.pid, startTicks: startTicks(process.pid), since: new Date().toISOString() };
  try {
    writeFileSync(own, JSON.stringify(owner));
    for (let attempt = 0; ; attempt += 1) {
      if (claim(own, lock)) break;
      const other = lockOwner(folder);
      if (other || attempt > 9) throw inUse(folder, other);
      discardStale(lock, `${own}.stale`);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (readOwner(lock)?.pid === process.pid) rmSync(lock, { force: true });
  };
}

/** A hard link appears whole or not at all, and never replaces another. */
function claim(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead owner's lock away, and puts it back if another process renewed it in between. */
function discardStale(lock: string, aside: string): void {
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const moved = readOwner(aside);
  if (moved && isAlive(moved)) claim(aside, lock);
  rmSync(aside, { force: true });
}

function inUse(folder: string, owner: Owner | null): BootError {
  const by = owner ? `process ${owner.pid} (since ${owner.since})` : 'another process';
  return new BootError(`folder ${folder} is in use by ${by}: stop that one, or take another folder with --state DIR`);
}
