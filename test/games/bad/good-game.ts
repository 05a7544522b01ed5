/** A small game that keeps every promise: each bad game is this one with one promise broken. */
import {
  defineGame,
  everybodyAnswered,
  isTimeUp,
  phoneTimer,
  pick,
  rank,
  startClock,
} from '../../../src-renderer/sdk/partyline.ts';
import type { Answers, Clock, Context, Game, Player, Scores } from '../../../src-renderer/sdk/partyline.ts';
import type { Contestant } from '../../../src-renderer/engine/contract/contestant.ts';

export type State = {
  phase: ({ at: 'guess' | 'told' } & Clock) | { at: 'over'; headline: string };
  round: number;
  guesses: Answers<string>;
  scores: Scores;
  /** Which side each player hopes for. */
  secrets: Record<string, { side: string }>;
};

const SIDES = ['heads', 'tails'] as const;
const ROUNDS = 2;

const hopeOf = (ctx: Context) => ({ side: pick(SIDES, ctx) });

export const source = {
  controls: { guess: 'choices', sure: 'slider' },
  setup(ctx: Context): State {
    const secrets = Object.fromEntries(ctx.players.map((player) => [player.id, hopeOf(ctx)]));
    const scores = Object.fromEntries(ctx.players.map((player) => [player.id, 0]));
    return { phase: { at: 'guess', ...startClock(3000, ctx) }, round: 1, guesses: {}, scores, secrets };
  },
  join(state: State, player: Player, ctx: Context) {
    state.scores[player.id] = 0;
    state.secrets[player.id] = hopeOf(ctx);
  },
  leave(state: State, player: Player) {
    delete state.scores[player.id];
    delete state.secrets[player.id];
    delete state.guesses[player.id];
  },
  input: {
    guess(state: State, player: Player, side: string) {
      state.guesses[player.id] = side;
    },
    sure() {},
  },
  tick(state: State, _dtMs: number, ctx: Context) {
    const { phase } = state;
    if (phase.at === 'over') return;
    if (phase.at === 'guess' && (isTimeUp(phase, ctx) || everybodyAnswered(state.guesses, ctx))) {
      const side = pick(SIDES, ctx);
      for (const [id, guess] of Object.entries(state.guesses))
        if (guess === side) state.scores[id] = (state.scores[id] ?? 0) + 1;
      state.phase = { at: 'told', ...startClock(1000, ctx) };
    } else if (phase.at === 'told' && isTimeUp(phase, ctx)) {
      state.guesses = {};
      if (state.round === ROUNDS) state.phase = { at: 'over', headline: ctx.t('headline') };
      else Object.assign(state, { round: state.round + 1, phase: { at: 'guess', ...startClock(3000, ctx) } });
    }
  },
  controller(state: State, player: Player, ctx: Context) {
    const { phase } = state;
    if (phase.at === 'over') return { title: phase.headline, controls: [] };
    return {
      title: ctx.t('round', { round: state.round }),
      text: ctx.t(`hope.${state.secrets[player.id]?.side ?? 'heads'}`),
      timer: phoneTimer(phase, ctx),
      controls:
        phase.at === 'told' || state.guesses[player.id]
          ? []
          : [
              {
                kind: 'choices' as const,
                id: 'guess' as const,
                options: SIDES.map((id) => ({ id, label: ctx.t(id) })),
              },
              { kind: 'slider' as const, id: 'sure' as const, min: 0, max: 1, step: 0.1, value: 0 },
            ],
    };
  },
  audience: (_state: State, ctx: Context) => ({ title: ctx.t('title'), controls: [] }),
  result: ({ phase, scores }: State) =>
    phase.at === 'over' ? { ranking: rank(scores), headline: phase.headline } : null,
  bot(state: State, player: Player, ctx: Context) {
    if (state.phase.at !== 'guess' || state.guesses[player.id]) return null;
    return { control: 'guess' as const, value: pick(SIDES, ctx) };
  },
  mount: () => () => {},
} as const;

const en = {
  title: 'Sides',
  tagline: 'Heads or tails.',
  round: 'Round {{round}}',
  'hope.heads': 'You hope for heads.',
  'hope.tails': 'You hope for tails.',
  heads: 'Heads',
  tails: 'Tails',
  headline: 'That was that.',
};
const pt = {
  title: 'Lados',
  tagline: 'Cara ou coroa.',
  round: 'Rodada {{round}}',
  'hope.heads': 'Você torce por cara.',
  'hope.tails': 'Você torce por coroa.',
  heads: 'Cara',
  tails: 'Coroa',
  headline: 'Foi isso.',
};

/** The good game with some of its parts in place of its own. */
export function contestant(
  more: Partial<Game<State>> = {},
  texts: Partial<Contestant['texts']> = {},
): Contestant {
  return {
    game: { ...defineGame(source), ...more } as unknown as Contestant['game'],
    manifest: {
      id: 'sides',
      title: 'Sides',
      tagline: 'Heads or tails.',
      players: { min: 2, max: 6 },
      minutes: 0.2,
      languages: ['en', 'pt-BR'],
      controls: ['choices', 'slider'],
      version: '1.0.0',
      sdk: 1,
    },
    texts: { en, 'pt-BR': pt, ...texts } as Contestant['texts'],
  };
}

export const good = defineGame(source);
export const words = { en, pt };
