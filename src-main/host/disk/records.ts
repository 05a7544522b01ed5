/** Everything that the host keeps on disk, and how: settings, the party, the running game, the guests' Wi-Fi, what games keep. */
import { z } from 'zod';
import { GuestWifi, type Notice, SavedGame, type Settings } from '../../../src-shared/party.ts';
import { newParty, type PartyMaker, PartyRecord } from './party-record.ts';
import type { DataFolder, FolderDeps } from './data-folder.ts';
import { isTonight, type Moment, momentOf, readBootId, type Stamp, stampOf } from './evening.ts';
import { GameStores } from './game-stores.ts';
import { type FileShape, JsonFile, type Loaded, type Read } from './json-file.ts';
import { PartyKeeper } from './party-keeper.ts';
import { readMembers } from './read-members.ts';
import { readParty } from './read-party.ts';
import { DEFAULT_SETTINGS, readSettings } from './read-settings.ts';

/** The question under one key of `questionsOf`, and the revision since which it stands. */
const Asked = z.object({ key: z.string(), question: z.string(), since: z.int() });
export type Asked = z.infer<typeof Asked>;

/** The controls on phones: a restarted host needs them to judge earlier presses. `revision` is the highest so far. */
export const ShownRecord = z.object({
  revision: z.int().min(0),
  seats: z.array(z.object({ playerId: z.string(), asked: z.array(Asked) })),
});
export type ShownRecord = z.infer<typeof ShownRecord>;

const KIB = 1024;

/** The running game names the party that plays it. */
const GameRecord = SavedGame.extend({ partyId: z.string().max(64).default(''), gameId: z.string().max(64) });
type GameRecord = z.infer<typeof GameRecord>;

/** The controls that the phones of that party showed last. */
const ShownFile = ShownRecord.extend({ partyId: z.string().max(64) });

export type RecordsDeps = PartyMaker & FolderDeps & { folder: DataFolder };
type Files = ReturnType<typeof filesOf>;

/** The running party, as the party's keeper needs it. */
export type LiveParty = { record(): PartyRecord; isSomebodyHere(): boolean };

export class Records {
  settings: Settings;
  readonly party: PartyRecord;
  /** The controls on phones when the last host of this party ended. */
  readonly shown: ShownRecord | null;
  /** The stores that games keep between evenings. */
  readonly stores: GameStores;
  readonly #deps: RecordsDeps;
  readonly #bootId: string | null;
  readonly #files: Files;
  readonly #notices: Notice[];
  #savedGame: SavedGame | null;
  #guestWifi: GuestWifi | null;
  #keeper: PartyKeeper | null = null;
  #retrying: Promise<void> | null = null;

  private constructor(deps: RecordsDeps, files: Files, found: Found) {
    this.#deps = deps;
    this.#bootId = found.bootId;
    this.#files = files;
    this.settings = found.settings;
    this.party = found.party;
    this.shown = found.shown;
    this.stores = new GameStores(deps.folder, deps);
    this.#savedGame = found.savedGame;
    this.#guestWifi = found.guestWifi;
    this.#notices = found.notices;
  }

  static async load(deps: RecordsDeps): Promise<Records> {
    const bootId = readBootId();
    const now = momentOf(deps.clock, bootId);
    const files = filesOf(deps, now);
    return new Records(deps, files, { bootId, ...(await loadAll(deps, files, now)) });
  }

  /** Problems with the files that the host person should know: shown while they last, or all evening. */
  get notices(): Notice[] {
    const { notice } = this.#deps.folder;
    return notice === null ? this.#notices : [...this.#notices, notice];
  }

  /** Those that hold all evening. */
  get fileNotices(): readonly Notice[] {
    return this.#notices;
  }

  addNotice(notice: Notice): void {
    this.#notices.push(notice);
  }

  get savedGame(): SavedGame | null {
    return this.#savedGame;
  }

  get guestWifi(): GuestWifi | null {
    return this.#guestWifi;
  }

  /** From now on the party is kept: call `partyChanged` whenever it may be another. */
  follow(live: LiveParty): void {
    this.#keeper = new PartyKeeper({
      ...live,
      write: (record) => this.#files.party.saveNow(record),
      clock: this.#deps.clock,
    });
  }

  /** When what is kept now is kept. */
  stamp(): Stamp {
    return stampOf(momentOf(this.#deps.clock, this.#bootId));
  }

  /** When this returns the party is on disk, or the notice says that it is not. */
  partyChanged(): void {
    this.#keeper?.changed();
  }

  /** Done when the game is on disk, or the notice says that it is not. */
  async keepGame(game: SavedGame | null): Promise<void> {
    this.#savedGame = game;
    await this.#files.game.save(game && { ...game, partyId: this.party.partyId });
  }

  keepShown(shown: ShownRecord): void {
    void this.#files.shown.save({ ...shown, partyId: this.party.partyId });
  }

  keepSettings(settings: Settings): void {
    this.settings = settings;
    void this.#files.settings.save(settings);
  }

  keepGuestWifi(wifi: GuestWifi | null): void {
    this.#guestWifi = wifi;
    void this.#files.wifi.save(wifi);
  }

  /** Call once a second: writes what is owed. */
  writeOwed(): void {
    this.#retrying ??= this.#retry().finally(() => (this.#retrying = null));
  }

  /** Writes the party once more, and waits for what is being written. The folder is another's from then on. */
  async close(): Promise<void> {
    await this.#retrying;
    this.#keeper?.close();
    const { settings, game, shown, wifi } = this.#files;
    await Promise.all([settings, game, shown, wifi, this.stores].map((file) => file.flush()));
    this.#deps.folder.close();
  }

  async #retry(): Promise<void> {
    await this.#deps.folder.renewClaim();
    this.#keeper?.writeIfDue();
    await Promise.all([...Object.values(this.#files), this.stores].map((file) => file.retry()));
  }
}

type Found = {
  bootId: string | null;
  settings: Settings;
  party: PartyRecord;
  savedGame: SavedGame | null;
  shown: ShownRecord | null;
  guestWifi: GuestWifi | null;
  notices: Notice[];
};

function filesOf(deps: RecordsDeps, now: Moment) {
  const file = <Value>(shape: FileShape<Value>) => new JsonFile(deps.folder, shape, deps);
  return {
    settings: file({ name: 'settings.json', mostBytes: 64 * KIB, deepest: 16, read: readSettings }),
    party: file({
      name: 'party.json',
      mostBytes: 2_048 * KIB,
      deepest: 16,
      read: (raw) => readParty(raw, deps, now),
    }),
    // A TV's frame is at most 1 MiB; as deep as one may be.
    game: file({
      name: 'game.json',
      mostBytes: 8_192 * KIB,
      deepest: 1_010,
      read: whole(GameRecord.nullable()),
    }),
    shown: file({
      name: 'shown.json',
      mostBytes: 8_192 * KIB,
      deepest: 16,
      read: whole(ShownFile),
    }),
    // Apart from the settings, which people show one another when something does not work.
    wifi: file({ name: 'guest-wifi.json', mostBytes: 16 * KIB, deepest: 16, read: readWifi }),
  };
}

async function loadAll(deps: RecordsDeps, files: Files, now: Moment): Promise<Omit<Found, 'bootId'>> {
  const { folder, logger } = deps;
  const settings = await files.settings.load();
  const wifi = await files.wifi.load();
  // Another host is writing these: they are its party's.
  const party = folder.isTheirs ? NOTHING : await files.party.load();
  const game = folder.isTheirs ? NOTHING : await files.game.load();
  const shown = folder.isTheirs ? NOTHING : await files.shown.load();

  if (hasLost(settings) && settings.found === 'value') void files.settings.save(settings.value);
  if (hasLost(wifi) && wifi.found === 'value') void files.wifi.save(wifi.value);
  const notices: Notice[] = [];
  if (hasLost(settings) || hasLost(wifi)) notices.push('settings-corrupt');
  if (hasLost(party) || hasLost(game) || hasLost(shown)) notices.push('party-corrupt');

  const kept = party.found === 'value' && isTonight(party.value, now) ? party.value : null;
  const ours = kept ?? newParty(deps, stampOf(now));
  const saved = game.found === 'value' ? game.value : null;
  const isOurs = saved?.partyId === ours.partyId;
  if (saved && !isOurs) {
    logger.info({ gameId: saved.gameId }, 'the game of another party is forgotten');
    void files.game.save(null);
  }
  return {
    settings: settings.found === 'value' ? settings.value : DEFAULT_SETTINGS,
    party: ours,
    savedGame: saved && isOurs ? { gameId: saved.gameId, state: saved.state, taken: saved.taken } : null,
    shown: shown.found === 'value' && shown.value.partyId === ours.partyId ? shown.value : null,
    guestWifi: wifi.found === 'value' ? wifi.value : null,
    notices,
  };
}

const NOTHING: Loaded<never> = { found: 'nothing' };

function hasLost(loaded: Loaded<unknown>): boolean {
  return loaded.found === 'damaged' || (loaded.found === 'value' && loaded.lost.length > 0);
}

/** All of it or nothing: half a game is none. */
function whole<Value>(schema: z.ZodType<Value>): (raw: unknown) => Read<Value> | null {
  return (raw) => {
    const read = schema.safeParse(raw);
    return read.success ? { value: read.data, lost: [] } : null;
  };
}

function readWifi(raw: unknown): Read<GuestWifi | null> | null {
  return raw === null ? { value: null, lost: [] } : readMembers(GuestWifi, raw, { hidden: false });
}
