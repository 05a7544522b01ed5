/** A packed game on its way from the TV: pieces come in, an offer goes out, and the answer to it adds the game or drops it. */
import type { HostToTv, TvToHost } from '../../../../src-shared/bridge.ts';
import type { ComingGame, GameInstaller } from './game-installer.ts';

type Said<Type extends TvToHost['type']> = Extract<TvToHost, { type: Type }>['data'];
type Upload = Extract<HostToTv, { type: 'gameUpload' }>['data'];

type State =
  | { at: 'none' }
  | { at: 'receiving'; upload: string; packed: Buffer; received: number }
  /** It is unpacked, or put into its place. */
  | { at: 'busy'; upload: string }
  | { at: 'offered'; upload: string; game: ComingGame };

export class GameUpload {
  readonly #installer: GameInstaller;
  readonly #tell: (upload: Upload) => void;
  #state: State = { at: 'none' };

  constructor(installer: GameInstaller, tell: (upload: Upload) => void) {
    this.#installer = installer;
    this.#tell = tell;
  }

  /** One upload at a time: the first piece of another one takes its place. */
  async piece({ upload, size, offset, bytes }: Said<'gamePiece'>): Promise<void> {
    if (offset === 0) {
      await this.drop();
      this.#state = { at: 'receiving', upload, packed: Buffer.alloc(size), received: 0 };
    }
    const state = this.#state;
    if (state.at !== 'receiving' || state.upload !== upload) return;
    const piece = Buffer.from(bytes, 'base64');
    if (offset !== state.received || piece.length === 0 || offset + piece.length > state.packed.length) {
      this.#state = { at: 'none' };
      this.#tell({ upload, at: 'refused', fault: { code: 'bad-archive' } });
      return;
    }
    piece.copy(state.packed, offset);
    state.received += piece.length;
    if (state.received < state.packed.length)
      this.#tell({ upload, at: 'receiving', received: state.received });
    else await this.#unpack(upload, state.packed);
  }

  async answer({ upload, add }: Said<'addGame'>): Promise<void> {
    const state = this.#state;
    if (!('upload' in state) || state.upload !== upload) return;
    if (!add) return this.drop();
    if (state.at !== 'offered') return;
    this.#state = { at: 'busy', upload };
    const fault = await state.game.add();
    if (fault) await state.game.discard();
    if (this.#isBusyWith(upload)) this.#state = { at: 'none' };
    this.#tell(
      fault ? { upload, at: 'refused', fault } : { upload, at: 'added', gameId: state.game.offer.id },
    );
  }

  /** The TV is gone, or does not want it any more. */
  async drop(): Promise<void> {
    const state = this.#state;
    this.#state = { at: 'none' };
    if (state.at === 'offered') await state.game.discard();
  }

  async #unpack(upload: string, packed: Buffer): Promise<void> {
    this.#state = { at: 'busy', upload };
    const game = await this.#installer.take(packed);
    // Meanwhile it may have been dropped.
    if (!this.#isBusyWith(upload)) {
      if ('offer' in game) await game.discard();
      return;
    }
    this.#state = 'fault' in game ? { at: 'none' } : { at: 'offered', upload, game };
    this.#tell(
      'fault' in game
        ? { upload, at: 'refused', fault: game.fault }
        : { upload, at: 'offered', offer: game.offer },
    );
  }

  #isBusyWith(upload: string): boolean {
    return this.#state.at === 'busy' && this.#state.upload === upload;
  }
}
