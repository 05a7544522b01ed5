import { expect, test } from 'vitest';
import { MANIFEST_MEMBERS, PACK_RULES, type GameFault } from '../../../../src-shared/game-fault.ts';
import { createTexts } from '../../texts/i18n.ts';
import { faultWords } from './fault-words.ts';

const file = 'game.json';
const FAULTS: GameFault[] = [
  { code: 'bad-folder-name' },
  { code: 'link-outside', link: 'assets' },
  { code: 'unreadable', file, why: 'EACCES' },
  { code: 'too-many-files', most: 2_000 },
  { code: 'no-manifest' },
  { code: 'too-large', file, mostKiB: 64 },
  { code: 'not-utf8', file },
  { code: 'bad-json', file, line: 3, column: 12 },
  { code: 'bad-json', file, line: 0, column: 0 },
  { code: 'no-object', file },
  ...MANIFEST_MEMBERS.map((of): GameFault => ({ code: 'wrong-member', member: `${of}.x`, of })),
  { code: 'missing-member', member: 'title', of: 'title' },
  { code: 'wrong-sdk', found: '2', wanted: 1 },
  { code: 'wrong-id', found: 'quiz', folder: 'coin' },
  { code: 'id-taken', folder: 'floe' },
  { code: 'no-module' },
  { code: 'bad-texts', file: 'texts.en.json', key: 'title' },
  { code: 'bad-texts', file: 'texts.en.json', key: '' },
  { code: 'no-schema', file: 'pack.schema.json' },
  { code: 'bad-schema', file: 'pack.schema.json', at: 'items.pattern' },
  ...PACK_RULES.map((of): GameFault => ({ code: 'bad-pack', file, line: 3, member: 'id', of, value: '7' })),
  { code: 'bad-pack', file, line: 0, member: 'id', of: 'deep', value: '16' },
];

test.each(['en', 'pt-BR'] as const)('each fault has a sentence in %s with all its details', (language) => {
  const t = createTexts(language);
  for (const fault of FAULTS) {
    const said = faultWords(fault, t);
    expect(said).not.toMatch(/\{\{|^fault\./);
    expect(said).toMatch(/[.…}]$/);
  }
  expect(faultWords({ code: 'bad-json', file, line: 3, column: 12 }, t)).toMatch(/3.*12/);
});
