/**
 * In developer mode rules are held to their context: while one of them runs, what would make the same game another one the
 * next time throws, and says what to use instead; so does a controller that changes the state. An evening has no guard, and
 * the picture is never held.
 *
 * Not caught: what rules keep outside of the state, `Intl` formats of "now", time stamps of events, and whatever a rule
 * starts that runs after it (a promise's `then`), since by then no rule runs.
 */
import type { Game } from '../sdk/partyline.ts';

export type Guard = {
  /** The same game, its rules held. */
  hold<State>(game: Game<State>): Game<State>;
  /** Gives everything back as it was. */
  close(): void;
};

const TIME = 'Take the time from ctx.now, which stands still in a pause.';
const CHANCE = 'Take chance from ctx.random(), or from pick() and shuffle() of partyline.';
const LATER = 'Keep a play time in the state (startClock of partyline) and look at it in tick.';
const NETWORK = 'Rules have no network: everything comes from the state, the inputs and ctx.';
const SYNC = 'Rules answer at once: there is nothing to wait for.';

const DIGITS =
  'Engines differ in the last digit of what it returns, so the same game would be another one elsewhere.';
/** In the place of `Math` for what engines are free to round as they like. */
const OURS = ['sin', 'cos', 'tan', 'atan2', 'exp', 'log', 'cbrt', 'hypot', 'pow'] as const;
const UNLIKE = ['asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'] as const;
const UNLIKE_LOGS = ['expm1', 'log1p', 'log2', 'log10'] as const;

type Ban = { owner: string; names: readonly string[]; instead: string };

/** The members to take away, by the path of their object; the empty path is the realm itself. */
const BANS: readonly Ban[] = [
  { owner: 'Date', names: ['now'], instead: TIME },
  { owner: 'performance', names: ['now'], instead: TIME },
  {
    owner: 'Temporal.Now',
    names: ['instant', 'plainDateISO', 'plainDateTimeISO', 'plainTimeISO', 'zonedDateTimeISO'],
    instead: TIME,
  },
  { owner: 'Math', names: ['random'], instead: CHANCE },
  { owner: 'Math', names: OURS, instead: `${DIGITS} Take the function of the same name from partyline.` },
  {
    owner: 'Math',
    names: [...UNLIKE, ...UNLIKE_LOGS],
    instead: `${DIGITS} Make it of those that partyline has: ${OURS.join(', ')}.`,
  },
  { owner: 'crypto', names: ['getRandomValues', 'randomUUID'], instead: CHANCE },
  {
    owner: '',
    names: ['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'requestIdleCallback'],
    instead: LATER,
  },
  { owner: '', names: ['queueMicrotask'], instead: SYNC },
  { owner: '', names: ['fetch'], instead: NETWORK },
];

const RULES = [
  'setup',
  'join',
  'drop',
  'back',
  'leave',
  'input',
  'crowd',
  'tick',
  'controller',
  'audience',
  'result',
  'bot',
] as const;

/** These are asked at each step and for each phone: they answer, and change nothing. */
const READERS: ReadonlySet<string> = new Set(['controller', 'audience', 'result']);
/** So often a reader's state is compared: several times a second, for next to nothing. */
const LOOK_EVERY_CALLS = 16;

type AnyFunction = (...args: unknown[]) => unknown;

/**
 * Puts watched functions in the place of the realm's own. Call it before any game is loaded, so that a game that keeps
 * `Math.random` for itself keeps the watched one.
 */
export function installGuard(realm: object = globalThis): Guard {
  /** The rules that run now, the innermost last. */
  const running: string[] = [];
  const undo: (() => void)[] = [];

  function refuse(what: string, instead: string): void {
    const rule = running.at(-1);
    if (rule) throw new Error(`The rules called ${what} in "${rule}". ${instead}`);
  }

  for (const { owner, names, instead } of BANS) {
    const home = find(realm, owner);
    if (!home) continue;
    for (const name of names) {
      const own: unknown = Reflect.get(home, name);
      if (typeof own !== 'function') continue;
      const title = `${owner && `${owner}.`}${name}()`;
      const watched = new Proxy(own as AnyFunction, {
        apply(target, self, args) {
          refuse(title, instead);
          return Reflect.apply(target, self, args);
        },
      });
      undo.push(replace(home, name, watched));
    }
  }
  const OwnDate: unknown = Reflect.get(realm, 'Date');
  if (typeof OwnDate === 'function') {
    const watched = new Proxy(OwnDate, {
      apply(target, self, args) {
        refuse('Date()', TIME);
        return Reflect.apply(target, self, args) as unknown;
      },
      construct(target, args, newTarget) {
        if (args.length === 0) refuse('new Date()', TIME);
        return Reflect.construct(target, args, newTarget) as object;
      },
    });
    undo.push(replace(realm, 'Date', watched));
  }

  /** Runs one rule, and notices one that would answer later. */
  function watch(rule: string, own: AnyFunction): AnyFunction {
    return function held(this: unknown, ...args: unknown[]): unknown {
      running.push(rule);
      try {
        const answer = Reflect.apply(own, this, args) as unknown;
        if (answer instanceof Promise) throw new Error(`"${rule}" is async. ${SYNC}`);
        return answer;
      } finally {
        running.pop();
      }
    };
  }

  /** Runs a reader, and looks now and then whether the state is as it was. */
  function watchReader(rule: string, own: AnyFunction): AnyFunction {
    let calls = 0;
    return function read(this: unknown, ...args: unknown[]): unknown {
      calls += 1;
      if (calls % LOOK_EVERY_CALLS !== 1) return Reflect.apply(own, this, args);
      const before = JSON.stringify(args[0]);
      const answer = Reflect.apply(own, this, args) as unknown;
      if (JSON.stringify(args[0]) !== before)
        throw new Error(
          `"${rule}" changes the state. It is asked often, so it only reads: change it in input or tick.`,
        );
      return answer;
    };
  }

  return {
    hold(game) {
      const held: Record<string, unknown> = { ...game };
      for (const rule of RULES) {
        const own = held[rule];
        if (typeof own !== 'function') continue;
        const watched = watch(rule, own as AnyFunction);
        held[rule] = READERS.has(rule) ? watchReader(rule, watched) : watched;
      }
      return held as unknown as typeof game;
    },
    close() {
      for (const giveBack of undo.splice(0).reverse()) giveBack();
    },
  };
}

/** Null where this browser has none. */
function find(realm: object, path: string): object | null {
  let home: unknown = realm;
  for (const name of path.split('.').filter(Boolean)) {
    home = isObject(home) ? Reflect.get(home, name) : null;
  }
  return isObject(home) ? home : null;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Sets a property and returns what sets it back; one that came from a prototype is only uncovered. */
function replace(home: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(home, name);
  Object.defineProperty(home, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: before?.enumerable ?? true,
  });
  return () => {
    if (before) Object.defineProperty(home, name, before);
    else Reflect.deleteProperty(home, name);
  };
}
