/** A Vitest reporter that writes the tally: its JSON report drops the reasons of skipped tests. */
import path from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { writeTally, type Skip } from './tally.ts';

export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const skipped: Skip[] = [];
    let passed = 0;
    // A file that does not even load, and an error outside every test, count as one failure each.
    let failed = unhandled.length + modules.filter((module) => module.errors().length > 0).length;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'skipped')
          skipped.push({ title: titleOf(module, test.fullName), reason: result.note ?? '' });
        else failed += 1;
      }
    }
    writeTally({ passed, failed, skipped });
  }
}

function titleOf(module: TestModule, name: string): string {
  return `${path.relative(process.cwd(), module.moduleId)} > ${name}`;
}
