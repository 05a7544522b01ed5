/** A packed game that somebody dropped on the TV: sent to the host piece by piece, and what the host says of it. */
import type { HostToTv, TvToHost } from '../../../src-shared/bridge.ts';
import type { GameFault } from '../../../src-shared/game-fault.ts';
import type { GameOffer } from '../../../src-shared/game-manifest.ts';
import { ARCHIVE_PIECE_BYTES, MOST_ARCHIVE_BYTES } from '../../../src-shared/limits.ts';

/** The upload as the TV shows it. `part` is how much of the file is at the host, 0 to 1. */
export type UploadView =
  | { at: 'sending'; name: string; part: number }
  | { at: 'offered'; offer: GameOffer }
  | { at: 'adding'; offer: GameOffer }
  | { at: 'added'; offer: GameOffer }
  | { at: 'refused'; name: string; why: GameFault | 'line' };

/** The part of a `File` that is needed. */
export type GameFile = Pick<File, 'name' | 'size' | 'slice'>;

type Told = Extract<HostToTv, { type: 'gameUpload' }>['data'];

export type GameUploadOptions = {
  shown(): UploadView | null;
  show(next: UploadView | null): void;
  tellHost(message: TvToHost): void;
  /** Another one each time, of this page alone: a late word of the host must not be taken for one about the next upload. */
  newId(): string;
};

export type GameUpload = {
  send(file: GameFile): void;
  told(data: Told): void;
  /** The answer to an offer; no ends whatever there is, its last word too. */
  answer(add: boolean): void;
  /** The pieces that were sent went with the line. */
  lineLost(): void;
};

export function createGameUpload({ shown, show, tellHost, newId }: GameUploadOptions): GameUpload {
  let file: GameFile | null = null;
  let upload = '';

  function refuse(why: GameFault | 'line'): void {
    show({ at: 'refused', name: file?.name ?? '', why });
    file = null;
  }

  async function sendPiece(offset: number): Promise<void> {
    const [from, name] = [file, upload];
    if (!from) return;
    try {
      const piece = await from.slice(offset, offset + ARCHIVE_PIECE_BYTES).arrayBuffer();
      if (upload !== name || file !== from) return;
      const bytes = toBase64(new Uint8Array(piece));
      tellHost({ type: 'gamePiece', data: { upload, size: from.size, offset, bytes } });
    } catch {
      // A folder, or a file that is gone by now.
      if (upload === name && file === from) refuse({ code: 'bad-archive' });
    }
  }

  return {
    send(next) {
      const now = shown();
      // One after the other: what is being put into its place cannot be called back.
      if (now?.at === 'adding') return;
      upload = newId();
      file = next;
      if (next.size === 0) return refuse({ code: 'bad-archive' });
      if (next.size > MOST_ARCHIVE_BYTES)
        return refuse({ code: 'archive-large', mostMiB: MOST_ARCHIVE_BYTES / 1024 / 1024 });
      show({ at: 'sending', name: next.name, part: 0 });
      void sendPiece(0);
    },
    told(data) {
      const now = shown();
      if (data.upload !== upload || now === null) return;
      switch (data.at) {
        case 'receiving':
          if (!file || now.at !== 'sending') return;
          show({ ...now, part: data.received / file.size });
          return void sendPiece(data.received);
        case 'offered':
          return show({ at: 'offered', offer: data.offer });
        case 'added':
          file = null;
          if (now.at === 'adding') show({ at: 'added', offer: now.offer });
          return;
        case 'refused':
          return refuse(data.fault);
      }
    },
    answer(add) {
      const now = shown();
      if (now?.at === 'adding' || now === null) return;
      if (add && now.at !== 'offered') return;
      if (now.at === 'offered' || now.at === 'sending') tellHost({ type: 'addGame', data: { upload, add } });
      if (add && now.at === 'offered') return show({ at: 'adding', offer: now.offer });
      file = null;
      show(null);
    },
    lineLost() {
      const now = shown();
      if (now && now.at !== 'added' && now.at !== 'refused') refuse('line');
    },
  };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // Browsers take only so many arguments at once, and spreading them would take ten times as long.
  for (let at = 0; at < bytes.length; at += 8_192)
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + 8_192));
  return btoa(text);
}
