/** The light turns green after a while: who presses first takes the round, who presses before sits it out. */
import {
  addPoints,
  everybodyHere,
  firstBuzz,
  hasBuzzed,
  integer,
  isTimeUp,
  leaders,
  leaveBuzz,
  nextRound,
  openBuzz,
  playerOf,
  pressBuzz,
  rank,
  startClock,
  startRounds,
  startScores,
  type Buzz,
  type Clock,
  type Context,
  type ControllerOf,
  type InputHandlers,
  type MoveOf,
  type Player,
  type Result,
  type Rounds,
  type Scores,
} from 'partyline';

/** The controls of the phones: the kind of each by its id. */
export const CONTROLS = { press: 'buzzer' } as const;
type Own = typeof CONTROLS;

const ROUNDS = 3;

/** Plain JSON: it survives a restart. A change of `phase` is a good moment to keep the game. */
export type State = {
  phase:
    | ({ at: 'red' } & Clock)
    | ({ at: 'green' } & Clock)
    | ({ at: 'told'; winner: string | null } & Clock)
    | { at: 'over'; headline: string };
  rounds: Rounds;
  buzz: Buzz;
  /** Ids of those who pressed before the light was green. */
  early: string[];
  scores: Scores;
};

export function setup(ctx: Context): State {
  return {
    phase: red(ctx),
    rounds: startRounds(ROUNDS),
    buzz: openBuzz(),
    early: [],
    scores: startScores(ctx.players),
  };
}

/** Nobody knows how long it stays red. */
function red(ctx: Context): State['phase'] {
  return { at: 'red', ...startClock(integer(2000, 6000, ctx), ctx) };
}

export function join(state: State, player: Player): void {
  state.scores[player.id] = 0;
}

export function leave(state: State, player: Player): void {
  delete state.scores[player.id];
  leaveBuzz(state.buzz, player);
}

export const input: InputHandlers<State, Own> = {
  press({ phase, buzz, early }, player, _value, ctx) {
    // The finger counts, not the Wi-Fi: a press of before the green light is early, whenever it arrives.
    const isEarly = phase.at === 'red' || (phase.at === 'green' && ctx.pressedAt < phase.since);
    if (!isEarly) return pressBuzz(buzz, player, ctx);
    early.push(player.id);
    ctx.effect(player, { haptic: 60, sound: 'bad' });
  },
};

export function tick(state: State, _dtMs: number, ctx: Context): void {
  const { phase } = state;
  switch (phase.at) {
    case 'red':
      if (everybodyHere(({ id }) => state.early.includes(id), ctx)) return tell(state, null, ctx);
      if (!isTimeUp(phase, ctx)) return;
      state.phase = { at: 'green', ...startClock(4000, ctx) };
      ctx.effect('tv', { sound: 'go' });
      return;
    case 'green': {
      const winner = firstBuzz(state.buzz, ctx);
      if (winner !== null || isTimeUp(phase, ctx)) tell(state, winner, ctx);
      return;
    }
    case 'told':
      if (isTimeUp(phase, ctx)) goOn(state, ctx);
      return;
    case 'over':
      return;
  }
}

function tell(state: State, winner: string | null, ctx: Context): void {
  state.phase = { at: 'told', winner, ...startClock(3000, ctx) };
  const player = winner === null ? undefined : playerOf(winner, ctx);
  if (player) {
    addPoints(state.scores, player, 1);
    ctx.effect(player, { sound: 'good' });
  }
  ctx.effect('tv', { sound: player ? 'bell' : 'wrong' });
}

function goOn(state: State, ctx: Context): void {
  if (!nextRound(state.rounds)) {
    const [first, second] = leaders(state.scores);
    const winner = second === undefined && first !== undefined ? playerOf(first, ctx) : undefined;
    const headline = winner ? ctx.t('headline.one', { name: winner.name }) : ctx.t('headline.draw');
    state.phase = { at: 'over', headline };
    return;
  }
  state.phase = red(ctx);
  state.buzz = openBuzz();
  state.early = [];
}

export function controller(state: State, player: Player, ctx: Context): ControllerOf<Own> {
  const { phase, rounds, buzz, early } = state;
  switch (phase.at) {
    case 'over':
      return { title: phase.headline, controls: [] };
    case 'told':
      return { title: winnerText(phase.winner, player, ctx), controls: [] };
    case 'red':
    case 'green': {
      const isEarly = early.includes(player.id);
      const isDone = isEarly || hasBuzzed(buzz, player);
      return {
        title: ctx.t('round', rounds),
        text: ctx.t(isEarly ? 'early' : 'press.text'),
        // The same while it is red and green, so that no phone gives the moment away.
        controls: [{ kind: 'buzzer', id: 'press', label: ctx.t('press'), ...(isDone && { disabled: true }) }],
      };
    }
  }
}

function winnerText(winner: string | null, player: Player, ctx: Context): string {
  if (winner === player.id) return ctx.t('won.you');
  const first = winner === null ? undefined : playerOf(winner, ctx);
  return first ? ctx.t('won.other', { name: first.name }) : ctx.t('won.nobody');
}

export function result({ phase, scores }: State): Result | null {
  return phase.at === 'over' ? { ranking: rank(scores), headline: phase.headline } : null;
}

/** Quick, but not too quick: a bot needs about a third of a second. */
export function bot({ phase, buzz }: State, player: Player, ctx: Context): MoveOf<Own> | null {
  if (phase.at !== 'green' || hasBuzzed(buzz, player) || ctx.now < phase.since + 200) return null;
  return ctx.random() < 0.1 ? { control: 'press', value: true } : null;
}
