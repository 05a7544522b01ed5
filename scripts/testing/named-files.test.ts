/** A newcomer opens the files that the pages name: each of them is there, by its path or by the end of it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../lib/project.mjs';

/** Files that a page names and a checkout does not have: made by a command, or an example. */
const NOT_IN_A_CHECKOUT = [
  // Built, or written by a running host.
  /^out\//,
  /^(settings|party|game|shown|guest-wifi)\.json$/,
  // The kind that the journey adds.
  /\/dial(\.ts|\/)$/,
];

/** A file by its ending, a folder by its slash. */
const NAME = /`([\w@.-]+(?:\/[\w@.-]+)*(?:\w\.(?:[cm]?[jt]sx?|json|md|css|html)|\/))`/g;

const here = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => /^(src-\w+|scripts|test|docs|assets)$/.test(name) || name.includes('.'))
  .flatMap((entry) => (entry.isDirectory() ? [`${entry.name}/`, ...inside(entry.name)] : [entry.name]))
  .map((name) => `/${name}`);

function inside(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .map(
      (entry) =>
        path.relative(root, path.join(entry.parentPath, entry.name)) + (entry.isDirectory() ? '/' : ''),
    )
    .map((name) => name.split(path.sep).join('/'));
}

test.each(['docs/architecture.md', 'docs/security.md', 'docs/protocol.md', 'CONTRIBUTING.md', 'README.md'])(
  'each file and folder that %s names is there',
  (page) => {
    const text = readFileSync(path.join(root, page), 'utf8');
    const named = [...text.matchAll(NAME)].map(([, name = '']) => name);
    const lost = named.filter(
      (name) =>
        !here.some((one) => one.endsWith(`/${name}`)) && !NOT_IN_A_CHECKOUT.some((one) => one.test(name)),
    );
    expect(lost).toEqual([]);
  },
);
