/** The seam between the shell's logic and its looks: the view that the TV's screens draw, and the orders that they may give. */
import type { Ranked } from '../../../src-shared/bridge.ts';
import type { DoctorReport } from '../../../src-shared/doctor.ts';
import type { BrokenGame, ListedGame } from '../../../src-shared/game-manifest.ts';
import type { GuestWifi, Party, Settings } from '../../../src-shared/party.ts';
import type { OptionValue } from '../../../src-shared/game-options.ts';
import type { GameTexts, StageMusic, ToldAward } from '../../../src-shared/stage-link.ts';
import type { StagePlayer } from '../../../src-shared/stage-player.ts';
import type { GameFile, UploadView } from './game-upload.ts';
import type { Sight } from './sight.ts';

/** One screen of the TV. */
export type Scene =
  /** A game that the host kept is about to stand again. */
  | { at: 'opening' }
  | { at: 'lobby' }
  | { at: 'playing'; gameId: string; paused: boolean; howTo?: HowToView }
  | { at: 'result'; gameId: string; ranking: Ranked[]; headline: string; awards: readonly ToldAward[] }
  /** `message` is for the room, in its language; `detail` for the game's maker. */
  | { at: 'problem'; gameId: string; message: string; detail: string }
  /** The host kept a game that is not on the shelf now: it goes on as soon as it is. */
  | { at: 'missing'; gameId: string };

/** The how-to's scene on the stage: its sentence by language, who is asked to be ready, and who is, by player id. */
export type HowToView = {
  step: number;
  steps: number;
  texts: Readonly<Record<string, string>>;
  asked: readonly string[];
  ready: readonly string[];
};

/** The line between this TV and its host. */
export type Line = 'connecting' | 'open' | 'refused' | 'replaced' | 'host-closed';

/** A game that can be started, in the party's language. */
/** `optionTexts`: the words of its options, by language and key. */
export type PlayableGame = ListedGame & { optionTexts?: GameTexts };

/** A folder of the picker: a game, or the fault that keeps it from being one. */
export type PickerGame = PlayableGame | BrokenGame;

export type ShellView = {
  line: Line;
  /** Null until the host's first word. */
  party: Party | null;
  games: PickerGame[];
  /** False until the host has said which games there are: the list is empty, the shelf may not be. */
  gamesKnown: boolean;
  /** The game that a start would start: the first one until somebody picks; null while there is none. */
  pickedGameId: string | null;
  /** Bots take free seats until so many play; 0 for none. */
  botsUpTo: number;
  /** How many teams a start would make, 0 for none; and who is in which, by player id, an index into TEAMS. */
  teams: number;
  sides: Readonly<Record<string, number>>;
  scene: Scene;
  /** Everybody in the game that runs or has just ended: bots and leavers too, the audience last; empty in the lobby. */
  cast: readonly StagePlayer[];
  /** Ids of players who are away, with a bot playing for them meanwhile. */
  standIns: readonly string[];
  /** Of the game that runs; null for none. */
  music: StageMusic | null;
  /** The stage is shown as it is: nothing of the shell lies over it. */
  bare: boolean;
  /** A game that runs stands still until it is seen, and until the count is over. */
  sight: Sight;
  /** Says that the last order could not be carried out, and why; gone after a few seconds. */
  refusal: string | null;
  /** A packed game that somebody dropped here; null while there is none. */
  upload: UploadView | null;
  /** The join doctor's last report; null before its first one since the panel was opened. */
  doctor: DoctorReport | null;
};

/** Orders at the TV, by mouse or keyboard; phones in charge give the same. */
export type ShellOrders = {
  pick(gameId: string): void;
  start(): void;
  pause(): void;
  resume(): void;
  quit(): void;
  rematch(): void;
  /** Enough of the how-to: the game begins. */
  play(): void;
  setBotsUpTo(count: number): void;
  /** One of the picked game's options, for its starts from now on. */
  choose(option: string, value: OptionValue): void;
  setTeams(count: number): void;
  setSide(playerId: string, team: number): void;
  shuffleTeams(): void;
  kick(playerId: string): void;
  ban(playerId: string): void;
  rename(playerId: string, name: string): void;
  charge(playerId: string): void;
  /** Somebody at the door gets the dropped seat that they say is theirs, or does not. */
  giveSeat(claimId: string): void;
  denySeat(claimId: string): void;
  lock(locked: boolean): void;
  /** Another code for the party; everybody with a seat keeps it. */
  newCode(): void;
  changeSettings(change: Partial<Settings>): void;
  /** A file of a game that cannot be heard; `fault` follows its name. */
  tellSoundFault(sound: { gameId: string; file: string }, fault: string): void;
  /** Null for the best. */
  showAddress(address: string | null): void;
  /** Shows the folder for games of one's own, where this TV is the laptop's own window; null elsewhere. */
  openGamesFolder: (() => void) | null;
  /** The window of the shell's extension; null where there can be none. */
  openExtension: (() => void) | null;
  keepGuestWifi(wifi: GuestWifi | null): void;
  /** Deletes what this game has kept. */
  forgetStore(gameId: string): void;
  /** Sends a packed game to the host, which offers it: nothing is added before the answer. */
  sendGame(file: GameFile): void;
  answerOffer(add: boolean): void;
  /** While it is open the view has the doctor's reports. */
  openDoctor(open: boolean): void;
};

/** An event that is heard or seen once; `spoke` is an input of that player. */
export type Moment =
  | { kind: 'joined' | 'dropped' | 'returned' | 'left' | 'spoke' | 'plucked'; playerId: string }
  /** Somebody at the door says that this player's seat is theirs. */
  | { kind: 'claimed'; playerId: string }
  /** A game sounds, by a name of ours or with a file of its folder; `caption` is in the party's language. */
  | ({ kind: 'sound'; name: string } & SoundManner)
  | ({ kind: 'sample'; gameId: string; file: string } & SoundManner);

type SoundManner = {
  volume?: number | undefined;
  duck?: boolean | undefined;
  caption?: string | undefined;
};

export type Shell = {
  view(): ShellView;
  /** Called after each change of the view; returns the unsubscribe. */
  onChange(listener: () => void): () => void;
  onMoment(listener: (moment: Moment) => void): () => void;
  orders: ShellOrders;
  /** Puts the running game's frame into this element, or takes it out with null. */
  setStageParent(element: HTMLElement | null): void;
  close(): void;
};
