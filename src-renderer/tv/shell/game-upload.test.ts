import { expect, test } from 'vitest';
import type { TvToHost } from '../../../src-shared/bridge.ts';
import { ARCHIVE_PIECE_BYTES, MOST_ARCHIVE_BYTES } from '../../../src-shared/limits.ts';
import { until } from '../testing/until.ts';
import { createGameUpload, type GameFile } from './game-upload.ts';
import { createShellState } from './shell-state.ts';

const OFFER = { id: 'trivia', title: 'Trivia', version: '1.0.0', bytes: 10, files: 2, replaces: null };
type Piece = Extract<TvToHost, { type: 'gamePiece' }>['data'];

function open() {
  const state = createShellState();
  const sent: TvToHost[] = [];
  const upload = createGameUpload({
    shown: () => state.now().upload,
    show: (next) => state.set({ upload: next }),
    tellHost: (message) => sent.push(message),
    newId: () => `upload ${sent.length}`,
  });
  const pieces = (): Piece[] => sent.flatMap((one) => (one.type === 'gamePiece' ? [one.data] : []));
  const send = async (file: GameFile = fileOf(10)): Promise<string> => {
    const before = pieces().length;
    upload.send(file);
    await until(() => expect(pieces().length).toBeGreaterThan(before));
    return pieces().at(-1)?.upload ?? '';
  };
  return { upload, sent, pieces, send, shown: () => state.view().upload };
}

function fileOf(bytes: number, name = 'trivia.partyline'): GameFile {
  const content = Uint8Array.from({ length: bytes }, (_, index) => (index * 7) % 256);
  const blob = new Blob([content]);
  return { name, size: bytes, slice: (...args) => blob.slice(...args) };
}

test('a file goes out in pieces, each after the one before, and the host can put it together', async () => {
  const { upload, pieces, send, shown } = open();
  const file = fileOf(ARCHIVE_PIECE_BYTES * 2 + 100);
  const id = await send(file);
  expect(pieces()).toHaveLength(1);
  for (let count = 1; count < 3; count += 1) {
    const received = ARCHIVE_PIECE_BYTES * count;
    upload.told({ upload: id, at: 'receiving', received });
    expect(shown()).toMatchObject({ at: 'sending', part: received / file.size });
    await until(() => expect(pieces()).toHaveLength(count + 1));
  }
  expect(pieces().map(({ offset, size }) => [offset, size])).toEqual(
    [0, 1, 2].map((count) => [ARCHIVE_PIECE_BYTES * count, file.size]),
  );
  const whole = pieces()
    .map(({ bytes }) => atob(bytes))
    .join('');
  const wanted = new Uint8Array(await file.slice(0, file.size).arrayBuffer());
  expect(whole).toHaveLength(wanted.length);
  expect(wanted.every((byte, at) => whole.charCodeAt(at) === byte)).toBe(true);
});

test('what the host offers is added when somebody says so, and not before', async () => {
  const { upload, sent, send, shown } = open();
  const id = await send();
  upload.told({ upload: id, at: 'offered', offer: OFFER });
  expect(shown()).toEqual({ at: 'offered', offer: OFFER });
  expect(sent.filter(({ type }) => type === 'addGame')).toEqual([]);
  upload.answer(true);
  expect(sent.at(-1)).toEqual({ type: 'addGame', data: { upload: id, add: true } });
  expect(shown()).toEqual({ at: 'adding', offer: OFFER });
  // It cannot be called back any more.
  upload.answer(false);
  upload.told({ upload: id, at: 'added', gameId: 'trivia' });
  expect(shown()).toEqual({ at: 'added', offer: OFFER });
  upload.answer(false);
  expect(shown()).toBeNull();
  expect(sent.filter(({ type }) => type === 'addGame')).toHaveLength(1);
});

test('"not now" is said to the host, also while the file is still on its way', async () => {
  const { upload, sent, send, shown } = open();
  const id = await send();
  upload.answer(false);
  expect(sent.at(-1)).toEqual({ type: 'addGame', data: { upload: id, add: false } });
  expect(shown()).toBeNull();
  upload.told({ upload: id, at: 'offered', offer: OFFER });
  expect(shown()).toBeNull();
});

test('a fault of the host is shown with the name of the file', async () => {
  const { upload, send, shown } = open();
  upload.told({ upload: await send(), at: 'refused', fault: { code: 'bad-archive' } });
  expect(shown()).toEqual({ at: 'refused', name: 'trivia.partyline', why: { code: 'bad-archive' } });
});

test('words about another upload are not for this one', async () => {
  const { upload, send, shown } = open();
  const first = await send();
  await send(fileOf(20, 'other.partyline'));
  upload.told({ upload: first, at: 'refused', fault: { code: 'bad-archive' } });
  expect(shown()).toMatchObject({ at: 'sending', name: 'other.partyline' });
});

test.each([
  [0, 'bad-archive'],
  [MOST_ARCHIVE_BYTES + 1, 'archive-large'],
])('a file of %d bytes is not even sent: %s', (size, code) => {
  const { upload, sent, shown } = open();
  upload.send({ ...fileOf(1), size });
  expect(shown()).toMatchObject({ at: 'refused', why: { code } });
  expect(sent).toEqual([]);
});

test('what cannot be read, such as a folder, is refused', async () => {
  const { upload, shown } = open();
  upload.send({ ...fileOf(10), slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }) as Blob });
  await until(() => expect(shown()).toMatchObject({ at: 'refused', why: { code: 'bad-archive' } }));
});

test('a line that is cut ends it, and leaves the last word of one that was over', async () => {
  const { upload, send, shown } = open();
  const id = await send();
  upload.lineLost();
  expect(shown()).toMatchObject({ at: 'refused', why: 'line' });
  upload.told({ upload: id, at: 'receiving', received: 5 });
  expect(shown()).toMatchObject({ at: 'refused', why: 'line' });
  upload.told({ upload: await send(), at: 'refused', fault: { code: 'bad-archive' } });
  upload.lineLost();
  expect(shown()).toMatchObject({ why: { code: 'bad-archive' } });
});
