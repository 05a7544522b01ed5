import { setTimeout as pass } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';

/** Writes files of a snapshot's size until told to stop; then says how long the slowest took, in ms. */
export function measureDisk(file: string): { stop(): Promise<number> } {
  let isOver = false;
  let slowestMs = 0;
  async function write(): Promise<void> {
    while (!isOver) {
      const startedMs = performance.now();
      await writeFileAtomic(file, 'x'.repeat(20_000));
      slowestMs = Math.max(slowestMs, performance.now() - startedMs);
      await pass(10);
    }
  }
  const writing = write();
  return {
    async stop() {
      isOver = true;
      await writing;
      return slowestMs;
    },
  };
}
