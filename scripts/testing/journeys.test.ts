/** The journeys of docs/architecture.md lead through files that exist and import one another. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../lib/project.mjs';
import { importsOf } from './rooms.ts';

const TEXT = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
const SECTION = /\n## Five journeys\n([\s\S]*?)\n## /.exec(TEXT)?.[1] ?? '';
const JOURNEYS = SECTION.split(/\n### /)
  .slice(1)
  .map((text) => ({
    title: text.split('\n')[0] ?? '',
    // The kind that is added there is none; another stands for it.
    steps: [...text.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, step = '']) =>
      step.replaceAll('dial', 'toggle').replace(/\/$/, ''),
    ),
  }));

/** The files of a step, which is a file or a folder. */
function filesOf(step: string): string[] {
  if (!statSync(path.join(root, step)).isDirectory()) return [step];
  return globSync(`${step}/**/*.{ts,tsx}`, { cwd: root }).map((file) => file.replaceAll(path.sep, '/'));
}

const targetsOf = (step: string): string[] =>
  filesOf(step).flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));

function areTied(one: string, other: string): boolean {
  const within = (step: string) => (file: string) => file === step || file.startsWith(`${step}/`);
  return targetsOf(one).some(within(other)) || targetsOf(other).some(within(one));
}

test('there are five', () => {
  expect(JOURNEYS.map(({ steps }) => steps.length)).toEqual([23, 7, 4, 2, 8]);
});

describe.each(JOURNEYS)('$title', ({ steps }) => {
  test.each(steps)('%s', (step) => {
    expect(existsSync(path.join(root, step))).toBe(true);
    if (!/^src-.*(?<!\.css)$/.test(step)) return;
    // Texts and games are read by name.
    if (/\/texts\/|\/games\//.test(step)) return;
    expect(steps.filter((one) => one !== step && areTied(step, one))).not.toEqual([]);
  });
});
