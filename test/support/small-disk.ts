/** A disk of its own for one test, small enough to be filled. */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Why there can be none here, or null. */
export function missingForDisks(): string | null {
  if (process.platform !== 'linux') return 'small disks are made with tmpfs, which is of Linux';
  if (process.getuid?.() !== 0) return 'only root may mount a small disk';
  const dir = mkdtempSync(path.join(tmpdir(), 'partyline-try-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', dir]).status === 0;
  if (isMounted) spawnSync('umount', [dir]);
  rmSync(dir, { recursive: true });
  return isMounted ? null : 'this kernel refuses to mount';
}

export class SmallDisk {
  readonly dir: string;

  constructor(kiB: number) {
    this.dir = mkdtempSync(path.join(tmpdir(), 'partyline-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kiB}k`, 'tmpfs', this.dir]);
  }

  /** Takes all room but so many KiB. */
  fill(leaveKiB = 0): void {
    const kiB = Buffer.alloc(1024);
    const reserve = openSync(this.#at('reserve'), 'w');
    for (let written = 0; written < leaveKiB; written += 1) writeSync(reserve, kiB);
    const ballast = openSync(this.#at('ballast'), 'a');
    try {
      for (;;) writeSync(ballast, kiB);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(reserve);
      closeSync(ballast);
      rmSync(this.#at('reserve'));
    }
  }

  makeRoom(): void {
    rmSync(this.#at('ballast'));
  }

  readOnly(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.dir]);
  }

  writable(): void {
    execFileSync('mount', ['-o', 'remount,rw', this.dir]);
  }

  remove(): void {
    execFileSync('umount', ['-l', this.dir]);
    rmSync(this.dir, { recursive: true });
  }

  #at(name: string): string {
    return path.join(this.dir, name);
  }
}
