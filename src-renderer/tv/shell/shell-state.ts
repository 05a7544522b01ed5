/** The shell's state and the view made of it: snapshots that stay the same object while nothing visible changed. */
import type { DoctorReport } from '../../../src-shared/doctor.ts';
import type { Language, Party } from '../../../src-shared/party.ts';
import { languageFor } from '../phones/words.ts';
import type { ShellState as PhoneState } from '../phones/shell-controllers.ts';
import { WORDS } from '../phones/words.ts';
import type { StageMusic } from '../../../src-shared/stage-link.ts';
import type { UploadView } from './game-upload.ts';
import type { HowToView, Line, PickerGame, Scene, ShellView } from './shell-view.ts';
import type { Sight } from './sight.ts';
import { everybody } from '../show/cast.ts';
import { asked } from '../show/how-to.ts';
import { FIRST_SHOW, type Show, type ShowScene, type ShowWorld } from '../show/show-state.ts';
import { pickedGame, sidesInLobby } from '../show/show.ts';
import { teamPlayIn } from '../show/team-play.ts';

type State = {
  line: Line;
  party: Party | null;
  games: PickerGame[];
  gamesKnown: boolean;
  /** The host kept a game, which is to stand again at once. */
  restoring: boolean;
  show: Show;
  refusal: string | null;
  doctor: DoctorReport | null;
  /** For whom a bot plays, as the running game says. */
  standIns: readonly string[];
  /** As the running game says. */
  music: StageMusic | null;
  /** Nothing of the shell is to lie over the stage. */
  bare: boolean;
  sight: Sight;
  upload: UploadView | null;
};

export type ShellState = {
  now(): Readonly<State>;
  /** Listeners hear of it only where a member is another one than before. */
  set(change: Partial<State>): void;
  view(): ShellView;
  onChange(listener: () => void): () => void;
  /** The party's language, or ours for this tag. */
  language(tag?: string): Language;
  forPhones(): PhoneState;
  /** The world of the next step of the show: who is `expected`, by id, and a fresh seed. */
  world(expected: ReadonlySet<string>, seed: number): ShowWorld;
};

const NOBODY: ShellView['cast'] = [];

export function createShellState(): ShellState {
  let state: State = {
    line: 'connecting',
    party: null,
    games: [],
    gamesKnown: false,
    restoring: false,
    show: FIRST_SHOW,
    refusal: null,
    doctor: null,
    standIns: [],
    music: null,
    bare: false,
    sight: { is: 'seen' },
    upload: null,
  };
  let view = viewOf(state, null, state);
  const listeners = new Set<() => void>();

  return {
    now: () => state,
    set(change) {
      const next = { ...state, ...change };
      if ((Object.keys(next) as (keyof State)[]).every((key) => next[key] === state[key])) return;
      view = viewOf(next, view, state);
      state = next;
      for (const listener of listeners) listener();
    },
    view: () => view,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    language: (tag) => languageFor(tag, languageOf(state)),
    forPhones: () => ({
      show: state.show,
      sight: state.sight,
      players: state.party?.players ?? [],
      games: state.games,
      gamesKnown: state.gamesKnown,
      language: languageOf(state),
      locked: state.party?.locked ?? false,
      family: state.party?.settings.family ?? false,
      kept: state.party?.settings.gameOptions ?? {},
    }),
    world(expected, seed) {
      const { party, games } = state;
      const { gameOptions = {}, howTos = false, family = false } = party?.settings ?? {};
      const house = { language: languageOf(state), family };
      return { players: party?.players ?? [], expected, games, options: gameOptions, house, howTos, seed };
    },
  };
}

/** Parts whose source did not change are taken from the last view. */
function viewOf(state: State, last: ShellView | null, before: State): ShellView {
  const { line, party, games, gamesKnown, show, refusal, doctor, standIns, music, bare, sight, upload } =
    state;
  const isSameScene =
    last !== null &&
    show.scene === before.show.scene &&
    state.restoring === before.restoring &&
    languageOf(state) === languageOf(before);
  return {
    line,
    party,
    games,
    gamesKnown,
    refusal,
    doctor,
    standIns,
    music,
    bare,
    sight,
    upload,
    pickedGameId: pickedGame(show, games)?.id ?? null,
    botsUpTo: show.botsUpTo,
    teams: teamPlayIn(pickedGame(show, games), show.teamPlay).count,
    sides: sidesInLobby(show, { games, players: party?.players ?? [] }),
    scene: isSameScene ? last.scene : sceneOf(state),
    cast: isSameScene ? last.cast : castOf(show.scene),
  };
}

function sceneOf(state: State): Scene {
  const { scene } = state.show;
  switch (scene.at) {
    case 'lobby':
      return { at: state.restoring ? 'opening' : 'lobby' };
    case 'playing':
      return { at: 'playing', gameId: scene.round.gameId, paused: scene.paused, ...howToOf(scene) };
    case 'result': {
      const { round, ranking, headline, awards = [] } = scene;
      return { at: 'result', gameId: round.gameId, ranking, headline, awards };
    }
    case 'problem': {
      const { round, fault, detail } = scene;
      return { at: 'problem', gameId: round.gameId, message: WORDS[languageOf(state)].fault[fault], detail };
    }
    case 'missing':
      return { at: 'missing', gameId: scene.round.gameId };
  }
}

function howToOf({ round, howTo }: Extract<ShowScene, { at: 'playing' }>): { howTo?: HowToView } {
  if (!howTo) return {};
  const { step, steps, texts, ready } = howTo;
  return { howTo: { step, steps, texts, asked: asked(round.cast), ready } };
}

function castOf(scene: ShowScene): ShellView['cast'] {
  return scene.at === 'lobby' ? NOBODY : everybody(scene.round.cast);
}

function languageOf({ party }: State): Language {
  return party?.settings.language ?? 'en';
}
