// The types of `partyline`, for a game without a build: an editor shows them, and checks a `game.js` that begins with
// `// @ts-check`. Made from the SDK by `npm run make-types`: do not edit.

/**
 * Declares a game. State must be plain JSON. Two of its members mean something to the stage:
 *
 * - `phase` (a string, or an object with a string `at`): the game is kept at each change of it;
 * - `secrets` (by player id): what no other phone may show; the contract suite (`npm run check-game`) holds the game to it.
 */
export declare function defineGame<
  State,
  const C extends Controls = Controls,
  const O extends OptionKinds = OptionKinds,
>(source: GameSource<State, C, O>): Game<State>;

/** A game's controls: the kind of each id, as in `{ move: 'stick', answer: 'choices' }`. */
export type Controls = Record<string, DeclaredKind>;

/** A kind of control; `choices-many` are choices of which several may be picked at once. */
export type DeclaredKind = ControlKind | 'choices-many';

type ControlKind = keyof ControlShapes;

/** Each kind of control, as a phone is shown it. */
type ControlShapes = {
  button: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'button';
    icon?: Glyph | undefined;
    alt?: string | undefined;
  };
  buzzer: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'buzzer';
  };
  cards: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'cards';
    game?: string | undefined;
    cards: {
      icon?: Glyph | undefined;
      image?: string | undefined;
      id: string;
      label: string;
      suit?: string | undefined;
      color?: string | undefined;
      playable?: boolean | undefined;
    }[];
    pick?:
      | {
          min: number;
          max: number;
        }
      | undefined;
  };
  choices: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'choices';
    game?: string | undefined;
    options: {
      icon?: Glyph | undefined;
      image?: string | undefined;
      id: string;
      label: string;
      color?: string | undefined;
    }[];
    pick?:
      | {
          min: number;
          max: number;
        }
      | undefined;
    value?: string | string[] | undefined;
  };
  cord: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'cord';
  };
  dpad: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'dpad';
  };
  draw: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'draw';
    colors: string[];
    aspect: number;
    strokes?:
      | {
          color: string;
          width: number;
          points: number[];
        }[]
      | undefined;
  };
  number: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'number';
    min: number;
    max: number;
    digits?: number | undefined;
    step?: number | undefined;
    unit?: string | undefined;
    value?: number | undefined;
  };
  picture: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'picture';
    alt: string;
    image?: string | undefined;
    game?: string | undefined;
    strokes?:
      | {
          color: string;
          width: number;
          points: number[];
        }[]
      | undefined;
    aspect?: number | undefined;
  };
  slider: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'slider';
    min: number;
    max: number;
    step: number;
    value: number;
  };
  sort: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'sort';
    items: {
      id: string;
      label: string;
      color?: string | undefined;
      icon?: Glyph | undefined;
    }[];
    value?: string[] | undefined;
  };
  stick: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'stick';
  };
  swipe: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'swipe';
  };
  text: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'text';
    placeholder?: string | undefined;
    maxLength: number;
    value?: string | undefined;
  };
  tilt: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'tilt';
  };
  toggle: {
    id: string;
    label?: string | undefined;
    color?: string | undefined;
    disabled?: boolean | undefined;
    glyph?: Glyph | undefined;
    group?: 'column' | 'row' | undefined;
    primary?: boolean | undefined;
    kind: 'toggle';
    icon?: Glyph | undefined;
    value: boolean;
  };
};

/** The kind of each option by its name: `{ rounds: 'number', level: 'choice', loud: 'toggle' }`. */
export type OptionKinds = Record<string, keyof Values>;

type Values = {
  number: number;
  choice: string;
  toggle: boolean;
  packs: readonly string[];
};

/** The argument of `defineGame`. With `controls` declared, ids and values are checked by the compiler. */
type GameSource<State, C extends Controls, O extends OptionKinds = OptionKinds> = Comings<State, NoInfer<O>> &
  Picture<State> & {
    /** The kind of each control by its id: `{ move: 'stick', answer: 'choices' }`. Without it any id goes. */
    controls?: C;
    /**
     * The kind of each option of `game.json` by its name: `{ rounds: 'number', level: 'choice', loud: 'toggle' }`. From there on
     * `ctx.options` is typed.
     */
    options?: O;
    /**
     * Handles an input: a function for each control, `{ move(state, player, value, ctx) {…} }`, or one for all,
     * `input(state, player, control, value, ctx)`. `value` fits the control that the player's phone shows now.
     */
    input: InputHandlers<State, NoInfer<C>, NoInfer<O>> | InputFunction<State, NoInfer<O>>;
    /** The controller of this player's phone now. Called often: it must only read the state. */
    controller(state: State, player: Player, ctx: Context<NoInfer<O>>): ControllerOf<NoInfer<C>>;
    /** The move of a bot in this seat now; null for none. Called at each step (or after each change without `tick`). */
    bot?(state: State, player: Player, ctx: Context<NoInfer<O>>): MoveOf<NoInfer<C>> | null;
  };

type Comings<State, O extends OptionKinds = OptionKinds> = {
  /** Two to four steps that are shown before the first game of an evening, until everybody is ready. */
  howTo?: readonly HowToStep<State, O>[];
  /** Makes the state of a new game: plain JSON. It is changed in place from then on. */
  setup(ctx: Context<O>): State;
  /** A phone that came after the start; without it such phones wait for the next game. */
  join?(state: State, player: Player, ctx: Context<O>): void;
  drop?(state: State, player: Player, ctx: Context<O>): void;
  back?(state: State, player: Player, ctx: Context<O>): void;
  /** Gone for good, and no longer among `ctx.players`; without it, who leaves counts as dropped. */
  leave?(state: State, player: Player, ctx: Context<O>): void;
  /** One step of 1000 / 60 ms: for real-time games, and for whatever has a clock. */
  tick?(state: State, dtMs: number, ctx: Context<O>): void;
  /** The controller of phones beyond `players.max`: words, and `choices`, `toggle` and `slider` where there is a `crowd`. */
  audience?(state: State, ctx: Context<O>): Controller;
  /**
   * The audience's answers with one of its controls, as counts: called after a change, at most ten times a second, however
   * many they are. Each phone's last word counts once, until the control asks something else.
   */
  crowd?(state: State, control: string, tally: Tally, ctx: Context<O>): void;
  /** Not null once the game is over. */
  result(state: State): Result | null;
  /**
   * The music now, null for none: read after each change, so it must only read the state. The same music goes on; another one
   * fades in. It waits while the game is paused.
   */
  music?(state: State): Music | null;
  /** Up to three moments of a game that is over, apart from its score. */
  awards?(state: State): Award[];
};

/**
 * One step of a how-to: a scene that your own rules play, so that phones try what the sentence says while the TV shows it.
 */
export type HowToStep<State, O extends OptionKinds = OptionKinds> = {
  /** The key of a text: one sentence, for the TV and for each phone in its language. */
  key: string;
  /** Makes the state of the scene, as `setup` makes that of the game; bots play in it, too. */
  scene(ctx: Context<O>): State;
  /** How long it is shown, 3 to 30; 8 without it. */
  seconds?: number;
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

/**
 * `{id, name, iconIndex, cordIndex, color, seat, connected, bot, language?}`: `seat` is the order of joining, from 0;
 * `color` is `#rrggbb`, the player's cord. It only tells who is here: what your game knows of a player lives in the state.
 */
export type Player = Readonly<
  Omit<StagePlayer, 'color'> & {
    color: Color;
  }
>;

/** `seat` is the order of joining, from 0; `cordIndex` an index into CORDS, `team` one into TEAMS. */
type StagePlayer = {
  id: string;
  name: string;
  iconIndex: number;
  cordIndex: number;
  color: string;
  seat: number;
  connected: boolean;
  bot: boolean;
  team?: number | undefined;
  language?: string | undefined;
};

type Color = `#${string}`;

/**
 * A team: `index` is its place in `ctx.teams` and in TEAMS, `name` in the language of `ctx.t`, `color` is `#rrggbb`. Teams are
 * made in the lobby. Who comes late joins the smallest; nobody changes sides during a game.
 */
export type Team = Readonly<
  TeamLook & {
    index: number;
    name: string;
    players: readonly Player[];
  }
>;

export type TeamLook = {
  id: 'stars' | 'hearts' | 'clouds' | 'leaves';
  color: `#${string}`;
  /** For whatever is filled with the colour. */
  pattern: 'plain' | 'stripes' | 'dots' | 'checks';
};

/** What `ctx.options` holds: of any game, numbers, booleans and the names of choices. */
export type OptionsOf<Kinds extends OptionKinds> = string extends keyof Kinds
  ? Record<string, OptionValue>
  : {
      [Name in keyof Kinds]: Values[Kinds[Name]];
    };

/** The value chosen for an option of `game.json`. */
export type OptionValue = string | number | boolean | string[];

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

/**
 * A content pack: `title` is in the language of `ctx.t`, `language` that of its items, a BCP 47 tag. The game's own schema has
 * checked them. They are frozen: copy what you change.
 */
export type Pack<Item = unknown> = Readonly<Omit<GamePack, 'title' | 'items'>> & {
  readonly title: string;
  readonly items: readonly Item[];
};

/** A content pack, as its file has it. */
type GamePack = {
  id: string;
  title:
    | string
    | {
        [x: string]: string;
      };
  language: string;
  family: boolean;
  items: unknown[];
};

/**
 * A sound by its name, or a sample: a WAV, MP3 or Ogg file of the game's folder, at most 15 s and 2 MiB. `volume` is 0 to 1,
 * `duck` lowers the music meanwhile, `caption` is the key of a text for those who do not hear it.
 */
export type TvEffect = (
  | {
      sound: TvSound;
      sample?: never;
    }
  | {
      sample: string;
      sound?: never;
    }
) & {
  volume?: number;
  duck?: boolean;
  caption?: string;
};

/** A sound on the TV's loudspeaker: `ctx.effect('tv', { sound: 'bell' })`. `src-renderer/ui/synth-sounds.ts` says the use of each. */
export type TvSound = SoundName;

type SoundName = keyof typeof SOUNDS;

/** The sounds, and the use of each. */
declare const SOUNDS: {
  readonly click: 'A plug goes into its socket: something took hold.';
  readonly unplug: 'A plug falls out: somebody is gone for now.';
  readonly dial: 'The dial tone, for a second: the line is open.';
  readonly call: 'The two-tone call of a player’s icon; needs `iconIndex`.';
  readonly pluck: 'A cord is plucked; in the pitch of the icon where one is given.';
  readonly tick: 'A light tap: a choice moves on, a place is told.';
  readonly beep: 'One beep of a countdown.';
  readonly go: 'The last, higher beep: off you go.';
  readonly bell: 'One bell: a point, a good answer.';
  readonly bells: 'Three bells going up: a round is won.';
  readonly wrong: 'Two low tones: no, not that.';
  readonly pop: 'A bubble: something appears.';
  readonly thud: 'Two heavy things meet.';
  readonly crack: 'Ice or wood is about to give way.';
  readonly dash: 'A quick rush of air.';
  readonly splash: 'Something falls into the water.';
  readonly whistle: 'A referee’s whistle: a round begins or ends.';
  readonly drum: 'A short roll: somebody is about to win.';
  readonly fanfare: 'The winner is known.';
  readonly hold: 'Two falling tones: the game is on hold.';
};

/** A passing signal: a buzz in ms (or on, off, on…), a sound of the phone's, a flash of a colour (`#rrggbb`). */
export type PhoneEffect = Pick<Effect, 'haptic'> & {
  sound?: PhoneSound;
  flash?: Color;
};

/** A passing signal on a phone: a buzz in ms, a sound by name, a flash of a colour. */
export type Effect = {
  haptic?: number | number[] | undefined;
  sound?: string | undefined;
  flash?: string | undefined;
};

/** A sound on a phone, `ctx.effect(player, { sound: 'good' })`: `click`, `bell`, `good` (right), `bad` (wrong), `win`, `lose`, `go` (your turn). */
export type PhoneSound = TuneName;

/** The sounds that a phone knows by name. */
type TuneName = keyof typeof TUNES;

declare const TUNES: {
  readonly click: readonly [880];
  readonly bell: readonly [1046, 1318];
  readonly good: readonly [659, 988];
  readonly bad: readonly [247, 196];
  readonly win: readonly [523, 659, 784, 1046];
  readonly lose: readonly [392, 330, 262];
  readonly go: readonly [784];
};

/** All that one phone shows: `endsAt` is host time in ms; ids are unique within the controller. */
export type Controller = Page & {
  controls: Control[];
};

type Page = {
  title?: string | undefined;
  text?: string | undefined;
  color?: string | undefined;
  timer?:
    | {
        endsAt: number;
      }
    | undefined;
  layout?: 'auto' | 'landscape' | 'portrait' | undefined;
};

/** Something to touch on a phone. */
export type Control = ControlOf<ControlKind>;

type ControlOf<K extends ControlKind> = ControlShapes[K];

/**
 * The audience's answers to one control. `counts` has each option's id (`'true'` and `'false'` of a toggle), also those that
 * nobody chose; `mean` is that of a slider's values, and null for other controls or while nobody has answered.
 */
export type Tally = {
  voters: number;
  counts: Record<string, number>;
  mean: number | null;
};

/** How a game ended: higher scores rank first, and equal scores share a place. */
export type Result = {
  ranking: Ranked[];
  headline: string;
};

/** A place in the ranking: higher scores rank first. */
export type Ranked = {
  playerId: string;
  score: number;
};

/**
 * Music on the TV: a bed by its name, or a loop, which is a WAV, MP3 or Ogg file of the game's folder, at most 120 s and 8 MiB.
 * `volume` is 0 to 1, `title` the key of a text for those who do not hear it.
 */
export type Music = (
  | {
      bed: TvBed;
      loop?: never;
    }
  | {
      loop: string;
      bed?: never;
    }
) & {
  volume?: number;
  title?: string;
};

/** A piece of music that the TV can play without a file. `src-renderer/ui/beds.ts` says the use of each. */
export type TvBed = BedName;

type BedName = keyof typeof BEDS;

declare const BEDS: {
  readonly calm: 'Slow and warm: while people write, draw, or look.';
  readonly thinking: 'A clock and a plucked bass: while people think and time runs.';
  readonly lively: 'A walking bass and a soft beat: while people move.';
};

/** A moment of the game for one player, apart from the score: `key` is a text's, a few words such as "The crowd's darling". */
export type Award = {
  playerId: string;
  key: string;
  values?: Record<string, string | number>;
};

/** The picture as a React component, or as an element to draw into by hand, once a frame. */
type Picture<State> =
  | {
      Tv: ComponentType<
        {
          state: State;
        } & TvFrame
      >;
      mount?: never;
    }
  | {
      Tv?: never;
      mount(element: HTMLElement, stage: Pick<TvFrame, 'asset'>): (state: State, frame: TvFrame) => void;
    };

type ComponentType<Props> = (props: Props) => unknown;

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

/** One function for each control, by its id: it gets the value in that control's own shape. */
export type InputHandlers<State, C extends Controls, O extends OptionKinds = OptionKinds> = {
  [Id in IdOf<C>]: (state: State, player: Player, value: ValueOf<C[Id]>, ctx: Context<O>) => void;
};

type IdOf<C extends Controls> = keyof C & string;

/** The value of a control of this kind: `ValueOf<'stick'>` is `{x, y}` in -1..1, `ValueOf<'choices'>` an option's id. */
export type ValueOf<Kind extends DeclaredKind> = Kind extends keyof Own
  ? Own[Kind]
  : Kind extends ControlKind
    ? ControlValues[Kind]
    : never;

type Own = {
  choices: string;
  'choices-many': string[];
};

/** The value that each kind of control sends. */
type ControlValues = {
  button: boolean;
  buzzer: true;
  cards: string[];
  choices: string | string[];
  cord: boolean;
  dpad: {
    x: -1 | 0 | 1;
    y: -1 | 0 | 1;
  };
  draw:
    | {
        stroke: {
          color: string;
          width: number;
          points: number[];
        };
      }
    | {
        undo: true;
      }
    | {
        clear: true;
      }
    | {
        done: true;
      };
  number: number;
  picture: never;
  slider: number;
  sort: string[];
  stick: {
    x: number;
    y: number;
  };
  swipe: {
    dx: number;
    dy: number;
    speed: number;
  };
  text: string;
  tilt: {
    x: number;
    y: number;
  };
  toggle: boolean;
};

/** One function for all controls: it looks itself at what it got. */
export type InputFunction<State, O extends OptionKinds = OptionKinds> = (
  state: State,
  player: Player,
  control: string,
  value: ControlValue,
  ctx: Context<O>,
) => void;

export type ControlValue = ControlValues[ControlKind];

/** The return value of `controller`: a title, a text, and controls of the declaration. */
export type ControllerOf<C extends Controls> =
  Undeclared<C> extends true
    ? Controller
    : Omit<Controller, 'controls'> & {
        controls: ControlIn<C>[];
      };

/** A game without a declaration: any id may send any value. */
type Undeclared<C extends Controls> = string extends keyof C ? true : false;

/** A control that the game's phones may show: an id of the declaration, with its kind. */
export type ControlIn<C extends Controls> =
  Undeclared<C> extends true
    ? Controller['controls'][number]
    : {
        [Id in IdOf<C>]: Shape<C[Id]> & {
          id: Id;
        };
      }[IdOf<C>];

type Shape<Kind extends DeclaredKind> = Kind extends 'choices'
  ? ControlOf<'choices'> & {
      pick?: {
        min: 0 | 1;
        max: 1;
      };
      value?: string;
    }
  : Kind extends 'choices-many'
    ? ControlOf<'choices'> & {
        pick: {
          min: number;
          max: number;
        };
        value?: string[];
      }
    : Kind extends ControlKind
      ? ControlOf<Kind>
      : never;

/** A bot's move: a control, and a value of its kind. */
export type MoveOf<C extends Controls> =
  Undeclared<C> extends true
    ? {
        control: string;
        value: ControlValue;
      }
    : {
        [Id in IdOf<C>]: {
          control: Id;
          value: ValueOf<C[Id]>;
        };
      }[IdOf<C>];

/** A game as the stage runs it. */
export type Game<State> = Comings<State> &
  Picture<State> & {
    controls?: Controls;
    options?: OptionKinds;
    input(...args: Parameters<InputFunction<State>>): void;
    controller(state: State, player: Player, ctx: Context): Controller;
    bot?(
      state: State,
      player: Player,
      ctx: Context,
    ): {
      control: string;
      value: ControlValue;
    } | null;
  };

/** The items of all packs of this game, one pack after the other: `packItems<Question>(ctx)`. */
export declare function packItems<Item>({ packs }: { readonly packs: readonly Pack[] }): Item[];

export declare const CORDS: readonly (Cord & {
  color: `#${string}`;
})[];

/** `dash`: lengths of stroke and gap in units of the cord's width, as in SVG; empty is solid. */
export type Cord = {
  color: string;
  dash: readonly number[];
  twist: boolean;
};

export declare const GLYPHS: {
  readonly arrows: readonly [
    'arrow-up',
    'arrow-right',
    'arrow-down',
    'arrow-left',
    'turn-left',
    'turn-right',
    'swap',
    'undo',
  ];
  readonly hands: readonly ['fist', 'hand', 'peace', 'point', 'thumbs-up', 'thumbs-down', 'clap', 'wave'];
  readonly marks: readonly ['check', 'cross', 'plus', 'minus', 'question', 'exclamation'];
  readonly shapes: readonly ['circle', 'square', 'triangle', 'diamond', 'star', 'heart'];
  readonly faces: readonly ['smile', 'sad', 'skull', 'ghost'];
  readonly weather: readonly ['sun', 'moon', 'cloud', 'rain', 'snow', 'lightning', 'fire', 'umbrella'];
  readonly animals: readonly ['cat', 'dog', 'rabbit', 'horse', 'cow', 'bird', 'fish', 'butterfly', 'bug'];
  readonly plants: readonly ['flower', 'tree', 'cactus'];
  readonly food: readonly ['pizza', 'carrot', 'cherries', 'ice-cream'];
  readonly travel: readonly ['car', 'sailboat', 'rocket', 'balloon', 'anchor', 'house'];
  readonly things: readonly [
    'crown',
    'trophy',
    'flag',
    'target',
    'dice',
    'key',
    'sword',
    'shield',
    'bomb',
    'bell',
    'eye',
    'guitar',
  ];
};

export type Glyph = (typeof GLYPHS)[keyof typeof GLYPHS][number];

export declare const TEAMS: readonly TeamLook[];

/**
 * The strokes after an act of a `draw` control. A piece that begins where the last stroke ended, in the same
 * ink, goes on with it.
 */
export declare function afterDrawing(strokes: readonly Stroke[], act: ControlValues['draw']): Stroke[];

/** A line of a drawing: x and y in turn, 0 to 1, and the width as a part of the picture's width. */
type Stroke = {
  color: string;
  width: number;
  points: number[];
};

/** Paints a stroke into a picture of this size. */
export declare function paintInk(canvas: Canvas, stroke: InkStroke, size: Size): void;

type Canvas = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'quadraticCurveTo' | 'closePath' | 'fill' | 'fillStyle'
>;

export type InkStroke = {
  color: string;
  width: number;
  points: readonly number[];
};

type Size = {
  width: number;
  height: number;
};

/** A whole number from `from` to `to`, both included: `integer(1, 6, ctx)` is a die. */
export declare function integer(from: number, to: number, ctx: Chance): number;

type Chance = Pick<Context, 'random'>;

/** One of the list. @throws {Error} where the list is empty */
export declare function pick<T>(list: readonly T[], ctx: Chance): T;

/** So many different ones of the list (or all, where there are fewer), in random order. */
export declare function sample<T>(list: readonly T[], count: number, ctx: Chance): T[];

/** A new list in random order. */
export declare function shuffle<T>(list: readonly T[], ctx: Chance): T[];

/**
 * One of the list, each as likely as its weight (0 or more) says: `weighted([['gold', 1], ['mud', 9]], ctx)`.
 * @throws {Error} where no weight is above 0
 */
export declare function weighted<T>(list: readonly (readonly [item: T, weight: number])[], ctx: Chance): T;

/** The angle of the point (x, y) in radians, from -π to π, within 2 ulp; `y` comes first, as in `Math.atan2`. */
export declare function atan2(y: number, x: number): number;

/** The cube root, within 1 ulp. */
export declare function cbrt(x: number): number;

/** The cosine of an angle in radians, within 1 ulp; above a million the angle itself loses digits. */
export declare function cos(x: number): number;

/** e^x, within 1 ulp. */
export declare function exp(x: number): number;

/** √(x² + y² + z²) without overflow, within 1 ulp for two numbers and 2 for three. */
export declare function hypot(x: number, y: number, z?: number): number;

/** The natural logarithm, within 1 ulp: `NaN` below 0, `-Infinity` at 0. */
export declare function log(x: number): number;

/** x^y, within 1 ulp; special cases as in `Math.pow`. Use it in the place of `**`, too. */
export declare function pow(x: number, y: number): number;

/** The sine of an angle in radians, within 1 ulp; above a million the angle itself loses digits. */
export declare function sin(x: number): number;

/** The tangent of an angle in radians, within 2 ulp; above a million the angle itself loses digits. */
export declare function tan(x: number): number;

/** Moves the discs by one step, in place. Returns the hits, in the order in which they happened. */
export declare function moveBodies<B extends Body>(
  bodies: readonly B[],
  physics: Physics<B>,
  dtMs: number,
): Hit<B>[];

export type Body = {
  x: number;
  y: number;
  vx: number;
  vy: number;
};

export type Physics<B extends Body> = {
  radius: Each<B>;
  /** 1 without it: twice the mass gives way half as much. 0 stands fast, whatever hits it. */
  mass?: Each<B>;
  /** The acceleration of a disc, in units a second each second: a stick, gravity. */
  push?: (body: B) => Point;
  /** How much of its speed a disc loses, a second: 0 (without it) for ever gliding, 2 for ice, 6 for felt. */
  friction?: Each<B>;
  /** The share of the speed that a collision leaves: 1 by default; above 1 it adds speed. */
  bounce?: number | ((a: B, b: B | null) => number);
  /** Whether two discs can touch; all do without it. */
  touches?: (a: B, b: B) => boolean;
  walls?: readonly Wall[];
  /** In units a second. */
  maxSpeed?: number;
  /** In so many parts a step is made; without it as many as it takes for nothing to pass through a wall, 8 at most. */
  substeps?: number;
};

/** A number for all, or one for each. */
type Each<B> = number | ((body: B) => number);

type Point = {
  x: number;
  y: number;
};

/** A straight wall, hard on both sides. */
export type Wall = {
  from: Point;
  to: Point;
};

/** Two discs met, or a disc and a wall (`b` is null): where, and how fast, in units a second. */
export type Hit<B> = {
  a: B;
  b: B | null;
  x: number;
  y: number;
  speed: number;
};

/** The walls of a closed polygon, such as a table: `[[0, 0], [1600, 0], [1600, 900], [0, 900]]`. */
export declare function wallsAround(corners: readonly (readonly [x: number, y: number])[]): Wall[];

/** In `tick`: whether this step is the one that passes a play time, for what happens once. */
export declare function isPassing(atMs: number, dtMs: number, ctx: Now): boolean;

type Now = Pick<Context, 'now'>;

export declare function isTimeUp(clock: Pick<Clock, 'until'>, ctx: Now): boolean;

/** Play times in ms. Spread it into a phase: `{ at: 'vote', ...startClock(20_000, ctx) }`. */
export type Clock = {
  since: number;
  until: number;
};

/** A controller's `timer`: the phone counts down to the same moment. */
export declare function phoneTimer(
  clock: Pick<Clock, 'until'>,
  ctx: Pick<Context, 'hostTime'>,
): {
  endsAt: number;
};

/** A clock that runs out in so many ms. */
export declare function startClock(ms: number, ctx: Now): Clock;

/** In ms, never below 0. Pictures may ask it with their frame. */
export declare function timeLeft(clock: Pick<Clock, 'until'>, ctx: Now): number;

/** How much of the clock has run, 0 to 1: for bars and fades. */
export declare function timePassed(clock: Clock, ctx: Now): number;

/**
 * Whether this is so for everybody who is here. False while nobody is here (a Wi-Fi that fails takes all phones at once),
 * so that a phase waits for its clock and not for an empty room.
 */
export declare function everybodyHere(
  isSo: (player: Player) => boolean,
  ctx: Pick<Context, 'players'>,
): boolean;

/** Whether somebody is there who can answer: a connected phone, or a bot. */
export declare function isHere(player: Player): boolean;

/** The player of this id, or undefined once they have left for good. */
export declare function playerOf(playerId: string, ctx: Pick<Context, 'players'>): Player | undefined;

/** Everybody who can answer now, in seat order. */
export declare function playersHere(ctx: Pick<Context, 'players'>): Player[];

/** The id of whose turn it is; null where nobody is in the order. */
export declare function currentTurn(turns: Turns): string | null;

/** `order` are player ids; `index` is whose turn it is. */
export type Turns = {
  order: string[];
  index: number;
};

/** In `join`: a late comer plays last. */
export declare function joinTurns(turns: Turns, player: Pick<Player, 'id'>): void;

/** In `leave`: takes the player out; where it was their turn, it is the next one's who is here. */
export declare function leaveTurns(turns: Turns, player: Pick<Player, 'id'>, ctx: Room): void;

type Room = Pick<Context, 'players'>;

/**
 * Passes the turn to the next who is here, and returns that id. Where nobody else is here the turn stays; null where
 * nobody is in the order.
 */
export declare function nextTurn(turns: Turns, ctx: Room): string | null;

/** The players in the order given (seat order, or `shuffle(ctx.players, ctx)`); the first begins. */
export declare function startTurns(players: readonly Pick<Player, 'id'>[]): Turns;

/** In `join`: puts the player into the smallest team, and returns its index. */
export declare function joinSmallest(teams: Teams, player: Pick<Player, 'id'>): number;

/** Each team is a list of player ids. */
export type Teams = string[][];

/** In `leave`: takes the player out of their team. */
export declare function leaveTeams(teams: Teams, player: Pick<Player, 'id'>): void;

/** Splits the players by chance: no team is more than one larger than another. */
export declare function splitTeams(
  players: readonly Pick<Player, 'id'>[],
  count: number,
  ctx: Pick<Context, 'random'>,
): Teams;

/** The index of the player's team; -1 where they are in none. */
export declare function teamOf(teams: Teams, playerId: string): number;

/** Adds points (or takes them away, below 0); a player without an entry begins at 0. */
export declare function addPoints(scores: Scores, player: Pick<Player, 'id'>, points: number): void;

/** Points by player id. */
export type Scores = Record<string, number>;

/** The ids of all who share the first place; nobody where nobody plays. */
export declare function leaders(scores: Scores): string[];

/** The ranking for `result` and for the TV, best first; who shares a place stands in the order of joining. */
export declare function rank(scores: Scores): Placed[];

/** One line of a ranking; equal scores share a place, and the next place is left out: 1, 2, 2, 4. */
export type Placed = Ranked & {
  place: number;
};

/** Nobody has a point yet. */
export declare function startScores(players: readonly Pick<Player, 'id'>[]): Scores;

/** Whether all who are here have answered; false while nobody is here, so that only the clock goes on. */
export declare function everybodyAnswered(answers: Answers<unknown>, ctx: RoomInAnswers): boolean;

/** By player id. An empty one is `{}`. */
export type Answers<T> = Record<string, T>;

type RoomInAnswers = Pick<Context, 'players'>;

export declare function hasAnswered(answers: Answers<unknown>, player: Pick<Player, 'id'>): boolean;

/** Everybody who is here and has not answered yet. Who is away is not waited for. */
export declare function waitingFor(answers: Answers<unknown>, ctx: RoomInAnswers): Player[];

/** Takes a vote, or a change of mind. A vote for oneself is not taken: it returns false. */
export declare function castVote(votes: Votes, voter: Pick<Player, 'id'>, choice: string): boolean;

/** The chosen id (an option's, a player's) by the id of the voter. */
export type Votes = Answers<string>;

/** The choices with the most votes: several in a tie, none without a vote. */
export declare function mostVoted(votes: Votes): string[];

/** Whom this player may vote for: all but themselves. For the options of `choices`. */
export declare function othersThan<One extends Pick<Player, 'id'>>(
  player: Pick<Player, 'id'>,
  candidates: readonly One[],
): One[];

/** Each choice that got a vote, most votes first; among equals, who got the first vote. */
export declare function tally(votes: Votes): Tallied[];

/** One choice, and who voted for it. */
export type Tallied = {
  choice: string;
  count: number;
  voters: string[];
};

export declare function isLastRound({ round, of }: Rounds): boolean;

/** `round` counts from 1. */
export type Rounds = {
  round: number;
  of: number;
};

/** Goes to the next round; false, and nothing changes, after the last one. */
export declare function nextRound(rounds: Rounds): boolean;

/** The first of so many. */
export declare function startRounds(of: number): Rounds;

/** In `tick`: the id of who was first, once the window is closed; else null. */
export declare function firstBuzz(buzz: Buzz, ctx: Pick<Context, 'now'>): string | null;

/** `closesAt` is a play time in ms, null before the first press. */
export type Buzz = {
  presses: {
    playerId: string;
    at: number;
  }[];
  closesAt: number | null;
};

export declare function hasBuzzed(buzz: Buzz, player: Pick<Player, 'id'>): boolean;

/** In `leave`: takes the player's press back. */
export declare function leaveBuzz(buzz: Buzz, player: Pick<Player, 'id'>): void;

export declare function openBuzz(): Buzz;

/** In `input`, of a `buzzer`: notes the press. One press of each player counts. */
export declare function pressBuzz(
  buzz: Buzz,
  player: Pick<Player, 'id'>,
  ctx: Pick<Context, 'now' | 'pressedAt'>,
): void;

/** The drawing board of every picture, in units. */
export declare const BOARD: {
  readonly width: 1920;
  readonly height: 1080;
};

/**
 * Puts a canvas into the element. The returned function is called once a frame, and fits it: sharp on every screen, and with
 * fewer pixels where the machine has been too slow for seconds.
 */
export declare function fitCanvas(element: HTMLElement, { ground }?: CanvasOptions): () => Board;

export type CanvasOptions = {
  /**
   * The ground of each frame: a colour (the house's ink without it), `transparent` (slower: what lies behind shows
   * through), or `kept`, the frame before, for a picture that paints every pixel itself.
   */
  ground?: `#${string}` | 'transparent' | 'kept';
};

export type Board = {
  /** Draws in units of the board: (0, 0) is its left upper corner. */
  pen: Pen;
  /** The canvas in its own pixels: for layers that are painted ahead. */
  width: number;
  height: number;
  /** Pixels to a unit. */
  scale: number;
  /** The edges of the canvas, in units: a TV that is not 16:9 shows more than the board. */
  edges: Box;
  /** The first frame, or another size than at the last one: what was painted ahead is to be painted again. */
  isNew: boolean;
};

export type Pen = CanvasRenderingContext2D;

export type Box = {
  left: number;
  top: number;
  right: number;
  bottom: number;
};

/** The area for words and numbers, in units of the board. */
export declare const SAFE: Readonly<Box>;

/** Keeps what was painted; the key names everything that it shows. */
export declare function createCache<T>(): Cache<T>;

export type Cache<T> = {
  get(key: string, paint: () => T): T;
  clear(): void;
};

/** `width` and `height` in pixels of the canvas. */
export declare function createLayer(width: number, height: number): Layer;

export type Layer = {
  canvas: HTMLCanvasElement;
  pen: Pen;
};

export declare const LOOK: {
  readonly ink: '#171330';
  readonly plum: '#2a2150';
  readonly paper: '#fff4de';
  readonly paperDim: '#cfc3bb';
  readonly brass: '#e8b04b';
  /** Numbers, names, titles; sentences are set in `text`. */
  readonly display: '"Bricolage Grotesque Variable", "Trebuchet MS", sans-serif';
  readonly text: '"Atkinson Hyperlegible Next Variable", Verdana, sans-serif';
};

/** Resolves when the display face is here: words painted ahead before that have the stand-in's shapes. Never rejects. */
export declare function loadType(): Promise<void>;

/** The text, cut with an ellipsis where it would be wider than that. */
export declare function cutText(pen: Ruler, text: string, width: number): string;

/** Measures a text in the type that is set. */
type Ruler = {
  measureText(text: string): {
    width: number;
  };
};

/** Sets the largest type up to `px` in which the text is no wider than `width`; below `least` it is cut. Returns what to draw. */
export declare function fitText(pen: Pen, text: string, { width, px, least, weight }: TextRoom): string;

export type TextRoom = {
  width: number;
  px: number;
  least: number;
  weight?: number;
};

/** Sets the heavy, condensed display face, `px` high in the pen's units. */
export declare function setType(pen: Pen, px: number, weight?: number): void;

/** Text with a hard, flat shadow `drop` below it. */
export declare function shadowText(
  pen: Pen,
  text: string,
  {
    x,
    y,
    drop,
  }: {
    x: number;
    y: number;
    drop: number;
  },
): void;

/** The text in lines no wider than that; a word that is too long for a line is cut. */
export declare function wrapText(pen: Ruler, text: string, width: number): string[];

export declare const backOut: (part: number) => number;

/** The number that lies `part` of the way from one to the other. */
export declare function between(from: number, to: number, part: number): number;

export declare const circOut: (part: number) => number;

export declare const easeIn: (part: number) => number;

export declare const easeInOut: (part: number) => number;

export declare const easeOut: (part: number) => number;

/** A little too far, then back: as a plug clicks in. */
export declare function plugIn(part: number): number;

/** How far a movement has come, 0 to 1 (a little more where the easing overshoots). With reduced motion it is there at once. */
export declare function tween({ since, ms, ease }: Tween, { now, reducedMotion }: When): number;

/** Play times in ms. */
export type Tween = {
  since: number;
  ms: number;
  ease?: Ease;
};

/** From 0..1 to a number that is 0 at 0 and 1 at 1. */
export type Ease = (part: number) => number;

type When = Pick<TvFrame, 'now' | 'reducedMotion'>;

/** The same uneven number from 0 up to 1 each time: for stars and confetti, where chance must not flicker. */
export declare function scatter(index: number, salt: number): number;

export declare function createParticles(options: ParticleOptions): Particles;

export type ParticleOptions = {
  /** Nothing flies then, and rings fade where they are. */
  reducedMotion: boolean;
  /** 1 from above; less for a floor that is seen from the side. */
  squash?: number;
  /** The factor from the units of `spray` and `ring` to those of the pen: for a pen in pixels, `board.scale`. */
  scale?: number;
  /** Beyond so many at once the newest are left out: a slow machine draws 260 in half a millisecond. */
  most?: number;
};

export type Particles = {
  spray(at: PointInParticles, spray: Spray): void;
  ring(at: PointInParticles, ring: Ring): void;
  /** So much time has passed since the last frame. */
  pass(ms: number): void;
  /** Rings below, bits above them. */
  draw(pen: Pen): void;
  clear(): void;
};

type PointInParticles = {
  x: number;
  y: number;
};

/** Lengths in the pen's units, speeds in units a second. */
export type Spray = {
  count: number;
  /** Out to all sides. */
  speed: number;
  /** Upwards besides. */
  up?: number;
  size: number;
  colors: readonly string[];
  lifeMs: number;
  /** The gravity, in units a second each second. */
  fall?: number;
};

export type Ring = {
  reach: number;
  color: string;
  width: number;
  lifeMs: number;
  delayMs?: number;
  /** Where it lies flatter than what flies. */
  squash?: number;
};

export declare const CONFETTI_MS = 5000;

export declare function paintConfetti(
  pen: Pen,
  { ageMs, width, height, colors, reducedMotion }: ConfettiInConfetti,
): void;

type ConfettiInConfetti = {
  /** Since the first piece flew, in ms; before 0 and after five seconds nothing is drawn. */
  ageMs: number;
  /** The size of the area it falls over, in the pen's units. */
  width: number;
  height: number;
  /** The winner's colour, say; without it those of all cords. */
  colors?: readonly string[];
  /** The pieces lie about, and fade. */
  reducedMotion: boolean;
};

/** The number to show, and its size as a part of full size; null before the last `from` seconds, and after them. */
export declare function countOf(
  { until }: Pick<Clock, 'until'>,
  { now, reducedMotion }: WhenInCountdown,
  from?: number,
): {
  count: number;
  size: number;
} | null;

type WhenInCountdown = Pick<TvFrame, 'now' | 'reducedMotion'>;

/** The last seconds of a clock around (x, y), in the pen's units. */
export declare function paintCountdown(
  pen: Pen,
  { clock, frame, x, y, px, from }: CountdownInCountdown,
): void;

type CountdownInCountdown = {
  clock: Pick<Clock, 'until'>;
  frame: WhenInCountdown;
  x: number;
  y: number;
  px: number;
  from?: number;
};

/** A word in the middle of its pop, `size` of its full size: for "go", too. */
export declare function paintPopped(
  pen: Pen,
  text: string,
  {
    x,
    y,
    px,
    size,
  }: {
    x: number;
    y: number;
    px: number;
    size: number;
  },
): void;

/** Around the pen's (0, 0), `radius` in its units. Costs dozens of strokes: paint it into a layer, and copy that. */
export declare function paintBadge(pen: Pen, player: Looks, radius: number): void;

type Looks = Pick<Player, 'color' | 'cordIndex' | 'iconIndex'>;

/** The badge without its icon. */
export declare function paintCordDisc(pen: Pen, player: Looks, radius: number): void;

/** The icon in ink, around the pen's (0, 0). */
export declare function paintIcon(pen: Pen, player: Pick<Player, 'iconIndex'>, size: number): void;

/** The icon's outlines in a square of 256, for the paths of an SVG. */
export declare function glyphPaths(glyph: Glyph): string[];

/** An icon in the pen's own fill, `size` high and wide, around the pen's (0, 0). */
export declare function paintGlyph(pen: Pen, glyph: Glyph, size: number): void;

export declare function createNameTags(): NameTags;

export type NameTags = {
  /** The tag of a player, as wide as the name is. */
  of(player: Player, look: NameTagLook): Layer;
  /** Draws it above a point: its lower edge's middle. The pen is in pixels. */
  draw(
    pen: Pen,
    player: Player,
    place: {
      x: number;
      y: number;
    } & NameTagLook,
  ): void;
  /** When the typeface has come, and at another size of the canvas. */
  clear(): void;
};

/** In pixels of the canvas: with `board.scale` times 28 a name can be read from the sofa. */
export type NameTagLook = {
  px: number;
  /** Longer names are cut. */
  most: number;
  /** False where the thing that bears the name wears the cord. */
  cord?: boolean;
};

/** Players who are away are grey. */
export declare function paintNameTag(player: Player, { px, most, cord }: NameTagLook): Layer;

/** The frame that shows now of `count`, `fps` a second. */
export declare function frameAt(now: number, fps: number, count: number): number;

/** `url` is `asset('assets/cow.webp')`. */
export declare function loadSprite(url: string, { across, down }?: Sheet): Sprite;

/** How many frames a sheet has beside and below one another. */
export type Sheet = {
  across?: number;
  down?: number;
};

export type Sprite = {
  /** Draws nothing until it is here; a crossed box where there is no such picture. */
  draw(pen: Pen, place: SpritePlace): void;
  isReady(): boolean;
};

export type SpritePlace = {
  /** Where its middle goes, in the pen's units. */
  x: number;
  y: number;
  height: number;
  /** Counted from the left upper one, row by row; it goes round. */
  frame?: number;
  /** In radians, clockwise. */
  turn?: number;
  /** Seen in a mirror: it looks to the other side. */
  flip?: boolean;
};

/** The player's disc: colour, pattern, icon. */
export declare function Badge({ player, size }: BadgeProps): ReactElement;

/** `size` is a length of CSS: `'6vh'`. */
export type BadgeProps = {
  player: Player;
  size: string;
};

/** The SDK's components give this to React. A game whose picture uses React has React's own types; these fit them. */
type ReactElement = {
  readonly type: string;
  readonly props: unknown;
  readonly key: string | null;
};

/** `size` is the height of the letters, 3 hundredths of the TV's height at least. A long name is cut where its room ends. */
export declare function NameTag({ player, size, badge }: NameTagProps): ReactElement;

export type NameTagProps = {
  player: Player;
  size?: string;
  badge?: boolean;
};

/** Fills its parent, and breaks lines between words. What does not fit at the least size is cut off. */
export declare function FitText({ children, most, least, style }: FitTextProps): ReactElement;

export type FitTextProps = {
  children: string;
  /** The sizes between which it may be, in hundredths of the TV's height: 12 is `12vh`. */
  most?: number;
  least?: number;
  style?: CSSProperties;
};

type CSSProperties = Record<string, string | number | undefined>;

export declare function Confetti({ now, since, colors, reducedMotion }: ConfettiProps): ReactElement | null;

export type ConfettiProps = Pick<TvFrame, 'now' | 'reducedMotion'> & {
  /** The play time at which it begins: the phase's own. */
  since: number;
  colors?: readonly string[];
};

export declare function Countdown({ clock, from, size, ...frame }: CountdownProps): ReactElement | null;

export type CountdownProps = Pick<TvFrame, 'now' | 'reducedMotion'> & {
  clock: Pick<Clock, 'until'>;
  /** How many seconds are counted. */
  from?: number;
  /** A length of CSS. */
  size?: string;
};

export {};
