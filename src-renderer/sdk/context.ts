/** The contexts that the stage gives to rules and pictures. */
import type { Effect } from '../../src-shared/controller.ts';
import type { StagePlayer } from '../../src-shared/stage-player.ts';
import type { TeamLook } from '../../src-shared/teams.ts';
import type { OptionKinds, OptionsOf, Pack } from './options.ts';
import type { TuneName } from '../ui/tunes.ts';
import type { BedName } from '../ui/beds.ts';
import type { SoundName } from '../ui/synth-sounds.ts';

type Color = `#${string}`;

/**
 * `{id, name, iconIndex, cordIndex, color, seat, connected, bot, language?}`: `seat` is the order of joining, from 0;
 * `color` is `#rrggbb`, the player's cord. It only tells who is here: what your game knows of a player lives in the state.
 */
export type Player = Readonly<Omit<StagePlayer, 'color'> & { color: Color }>;

/**
 * A team: `index` is its place in `ctx.teams` and in TEAMS, `name` in the language of `ctx.t`, `color` is `#rrggbb`. Teams are
 * made in the lobby. Who comes late joins the smallest; nobody changes sides during a game.
 */
export type Team = Readonly<TeamLook & { index: number; name: string; players: readonly Player[] }>;

/** A passing signal: a buzz in ms (or on, off, on…), a sound of the phone's, a flash of a colour (`#rrggbb`). */
export type PhoneEffect = Pick<Effect, 'haptic'> & { sound?: PhoneSound; flash?: Color };

/**
 * The store of this game: what its rules keep between evenings, such as records and what has been unlocked. Plain JSON by
 * key, on the host's disk; all of it together at most 64 KiB, a key at most 64 characters.
 */
export type Store = {
  /** A copy of the value under this key; undefined where there is none. */
  get(key: string): unknown;
  /** Keeps a copy of plain JSON; `undefined` forgets the key. What does not fit is the maker's slip, and is not kept. */
  set(key: string, value: unknown): void;
};

/** Everything that rules may read besides their state. */
export type Context<Options extends OptionKinds = OptionKinds> = {
  /** Everybody who plays, in seat order; who dropped stays, with `connected` false. */
  readonly players: readonly Player[];
  /** In team play all teams in order, also one that is empty; else none. Everybody plays in one of them: `player.team`. */
  readonly teams: readonly Team[];
  /** Uniform in [0, 1), from the game's seed. `pick`, `shuffle` and `integer` make more of it. */
  random(): number;
  /** Play time in ms since `setup`; it stands still while the game is paused. */
  now: number;
  /**
   * In `input`: the play time in ms at which the finger came down, told by the phone as far as its line can explain it,
   * to compare presses with each other. Elsewhere it is `now`. `pressBuzz` and `firstBuzz` make a fair buzzer of it.
   */
  pressedAt: number;
  /** Host time in ms at a play time: for a controller's `timer.endsAt`. */
  hostTime(playTimeMs: number): number;
  /** BCP 47 tag of the party's language; in `controller` and `audience` of the phone's, where the game has texts near it. */
  language: string;
  /** The options chosen before the start, of those that `game.json` declares. */
  readonly options: Readonly<OptionsOf<Options>>;
  /** The things that this game keeps between evenings. Read it where you need it; set it where the state changes, never in `controller`. */
  readonly store: Store;
  /** The content packs of this game, chosen before its start; none where `game.json` has no `packs`. They never change. */
  readonly packs: readonly Pack[];
  /** The text under a key of `texts.<language>.json`, in the same language, with `{{name}}` filled in from `values`, plurals by `count`. */
  t(key: string, values?: Record<string, string | number>): string;
  /** A sound or a sample on the TV, or a buzz, a sound, a flash on one phone or on all. */
  effect(to: 'tv', effect: TvEffect): void;
  effect(to: Player | 'all', effect: PhoneEffect): void;
};

/** The picture's data for each frame, besides the state. */
export type TvFrame = {
  players: readonly Player[];
  teams: readonly Team[];
  t: Context['t'];
  /** Play time in ms, between steps too: it is at most one step ahead of the state. */
  now: number;
  /** How far the picture is into the next step, 0 to 1: for drawing between two steps. */
  alpha: number;
  reducedMotion: boolean;
  /**
   * The URL of a file in the game's own folder, for `<img>` and CSS: `asset('assets/cow.webp')`. Throws where the path leaves
   * the folder. There is no network: `fetch` finds nothing; `<audio>` and `<video>` are silent.
   */
  asset(path: string): string;
};

/** A sound on the TV's loudspeaker: `ctx.effect('tv', { sound: 'bell' })`. `src-renderer/ui/synth-sounds.ts` says the use of each. */
export type TvSound = SoundName;

/**
 * A sound by its name, or a sample: a WAV, MP3 or Ogg file of the game's folder, at most 15 s and 2 MiB. `volume` is 0 to 1,
 * `duck` lowers the music meanwhile, `caption` is the key of a text for those who do not hear it.
 */
export type TvEffect = ({ sound: TvSound; sample?: never } | { sample: string; sound?: never }) & {
  volume?: number;
  duck?: boolean;
  caption?: string;
};

/** A piece of music that the TV can play without a file. `src-renderer/ui/beds.ts` says the use of each. */
export type TvBed = BedName;

/**
 * Music on the TV: a bed by its name, or a loop, which is a WAV, MP3 or Ogg file of the game's folder, at most 120 s and 8 MiB.
 * `volume` is 0 to 1, `title` the key of a text for those who do not hear it.
 */
export type Music = ({ bed: TvBed; loop?: never } | { loop: string; bed?: never }) & {
  volume?: number;
  title?: string;
};

/** A sound on a phone, `ctx.effect(player, { sound: 'good' })`: `click`, `bell`, `good` (right), `bad` (wrong), `win`, `lose`, `go` (your turn). */
export type PhoneSound = TuneName;
