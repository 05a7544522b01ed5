/** A folder with a game that takes packs, for tests. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GameLibrary } from '../game-library.ts';

const MANIFEST = {
  id: 'quiz',
  title: 'Quiz',
  tagline: 'Questions.',
  players: { min: 1, max: 8 },
  minutes: 5,
  languages: ['en'],
  controls: ['choices'],
  packs: { schema: 'pack.schema.json' },
  version: '1.0.0',
  sdk: 1,
};
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  properties: { items: { items: { $ref: '#/$defs/question' } } },
  $defs: {
    question: {
      type: 'object',
      required: ['question', 'answers'],
      additionalProperties: false,
      properties: {
        question: { type: 'string', minLength: 1, maxLength: 60 },
        answers: { type: 'array', minItems: 2, maxItems: 4, uniqueItems: true, items: { type: 'string' } },
        year: { type: 'integer', minimum: 1000, maximum: 2100 },
        level: { enum: ['easy', 'hard'] },
        hint: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      },
    },
  },
};
export const PACK = {
  partylinePack: 1,
  game: 'quiz',
  id: 'animals',
  title: { en: 'Animals', 'pt-BR': 'Animais' },
  language: 'en',
  family: true,
  author: 'Ana',
  licence: 'CC0-1.0',
  items: [{ question: 'Which one barks?', answers: ['Dog', 'Cat'] }],
};

export async function put(dir: string, file: string, content: unknown) {
  const whole = path.join(dir, file);
  await mkdir(path.dirname(whole), { recursive: true });
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  await writeFile(whole, isRaw ? content : JSON.stringify(content, null, 2));
}

export async function putGame(dir: string, schema: unknown = SCHEMA) {
  await put(dir, 'games/quiz/game.json', MANIFEST);
  await put(dir, 'games/quiz/game.js', 'export const game = {};');
  await put(dir, 'games/quiz/pack.schema.json', schema);
}

export const libraryIn = (dir: string) =>
  new GameLibrary(path.join(dir, 'none'), path.join(dir, 'games'), path.join(dir, 'packs'));

/** The packs of the game, and what was refused, in sentences. */
export async function look(from: GameLibrary) {
  const listings = (await from.list()).map(({ listing }) => listing);
  const quiz = listings.find(({ id }) => id === 'quiz');
  const shelf = quiz && 'shelf' in quiz ? (quiz.shelf ?? []) : [];
  return {
    ids: shelf.map(({ id }) => id),
    shelf,
    refused: listings.flatMap((one) => ('problem' in one ? [`${one.title}: ${one.problem}`] : [])),
  };
}

export const question = PACK.items[0];
/** The pack with a second item that is another one. */
export const bent = (change: object) => ({ ...PACK, items: [question, { ...question, ...change }] });
