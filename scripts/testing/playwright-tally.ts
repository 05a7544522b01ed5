/** A Playwright reporter that writes the tally, with the reasons of skipped tests. */
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { writeTally, type Skip } from './tally.ts';

export default class PlaywrightTally implements Reporter {
  #tests: TestCase[] = [];
  #errorsOutsideTests = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onError(): void {
    this.#errorsOutsideTests += 1;
  }

  onEnd(_result: FullResult): void {
    const skipped: Skip[] = [];
    let passed = 0;
    let failed = this.#errorsOutsideTests;
    for (const test of this.#tests) {
      const outcome = test.outcome();
      if (outcome === 'expected') passed += 1;
      else if (outcome === 'skipped') skipped.push({ title: titleOf(test), reason: reasonOf(test) });
      else failed += 1; // a flaky test passed at a second try, and that is no pass
    }
    writeTally({ passed, failed, skipped });
  }

  printsToStdio(): boolean {
    return false;
  }
}

function titleOf(test: TestCase): string {
  const titles = test.titlePath().slice(3);
  return [path.relative(process.cwd(), test.location.file), ...titles].join(' > ');
}

function reasonOf(test: TestCase): string {
  const notes = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
  return (
    notes.find(({ type, description }) => ['skip', 'fixme'].includes(type) && description)?.description ?? ''
  );
}
