// @ts-check
/** The light turns green after a while: the first to press takes the round, and a press before that sits it out. */
import {
  addPoints,
  BOARD,
  defineGame,
  everybodyHere,
  firstBuzz,
  fitCanvas,
  fitText,
  hasBuzzed,
  integer,
  isTimeUp,
  leaders,
  leaveBuzz,
  LOOK,
  nextRound,
  openBuzz,
  paintBadge,
  playerOf,
  pressBuzz,
  rank,
  startClock,
  startRounds,
  startScores,
} from 'partyline';

/** @import { Board, Buzz, Clock, Context, Rounds, Scores, TvFrame } from 'partyline' */

/**
 * @typedef {({ at: 'red' } & Clock)
 *   | ({ at: 'green' } & Clock)
 *   | ({ at: 'told', winner: string | null } & Clock)
 *   | { at: 'over', headline: string }} Phase
 */

/**
 * Plain JSON: it survives a restart. `early` has the ids of those who pressed before the light was green.
 *
 * @typedef {{ phase: Phase, rounds: Rounds, buzz: Buzz, early: string[], scores: Scores }} State
 */

const ROUNDS = 3;

/**
 * Nobody knows how long it stays red.
 *
 * @param {Context} ctx
 * @returns {Phase}
 */
function red(ctx) {
  return { at: 'red', ...startClock(integer(2000, 6000, ctx), ctx) };
}

/**
 * @param {State} state
 * @param {string | null} winner
 * @param {Context} ctx
 */
function tell(state, winner, ctx) {
  state.phase = { at: 'told', winner, ...startClock(3000, ctx) };
  const player = winner === null ? undefined : playerOf(winner, ctx);
  if (player) {
    addPoints(state.scores, player, 1);
    ctx.effect(player, { sound: 'good' });
  }
  ctx.effect('tv', { sound: player ? 'bell' : 'wrong' });
}

/**
 * @param {State} state
 * @param {Context} ctx
 */
function goOn(state, ctx) {
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

export const game = defineGame({
  /** The controls of the phones: the kind of each by its id. */
  controls: { press: 'buzzer' },

  /** @returns {State} */
  setup: (ctx) => ({
    phase: red(ctx),
    rounds: startRounds(ROUNDS),
    buzz: openBuzz(),
    early: [],
    scores: startScores(ctx.players),
  }),

  join(state, player) {
    state.scores[player.id] = 0;
  },

  leave(state, player) {
    delete state.scores[player.id];
    leaveBuzz(state.buzz, player);
  },

  input: {
    press({ phase, buzz, early }, player, _value, ctx) {
      // The finger counts, not the Wi-Fi: a press of before the green light is early, whenever it arrives.
      const isEarly = phase.at === 'red' || (phase.at === 'green' && ctx.pressedAt < phase.since);
      if (!isEarly) return pressBuzz(buzz, player, ctx);
      early.push(player.id);
      ctx.effect(player, { haptic: 60, sound: 'bad' });
    },
  },

  tick(state, _dtMs, ctx) {
    const { phase } = state;
    if (phase.at === 'red') {
      if (everybodyHere(({ id }) => state.early.includes(id), ctx)) return tell(state, null, ctx);
      if (!isTimeUp(phase, ctx)) return;
      state.phase = { at: 'green', ...startClock(4000, ctx) };
      ctx.effect('tv', { sound: 'go' });
    } else if (phase.at === 'green') {
      const winner = firstBuzz(state.buzz, ctx);
      if (winner !== null || isTimeUp(phase, ctx)) tell(state, winner, ctx);
    } else if (phase.at === 'told' && isTimeUp(phase, ctx)) {
      goOn(state, ctx);
    }
  },

  controller({ phase, rounds, buzz, early }, player, ctx) {
    if (phase.at === 'over') return { title: phase.headline, controls: [] };
    if (phase.at === 'told') {
      if (phase.winner === player.id) return { title: ctx.t('won.you'), controls: [] };
      const first = phase.winner === null ? undefined : playerOf(phase.winner, ctx);
      return { title: first ? ctx.t('won.other', { name: first.name }) : ctx.t('won.nobody'), controls: [] };
    }
    const isEarly = early.includes(player.id);
    return {
      title: ctx.t('round', rounds),
      text: ctx.t(isEarly ? 'early' : 'press.text'),
      // The same while it is red and green, so that no phone gives the moment away.
      controls: [
        { kind: 'buzzer', id: 'press', label: ctx.t('press'), disabled: isEarly || hasBuzzed(buzz, player) },
      ],
    };
  },

  result: ({ phase, scores }) =>
    phase.at === 'over' ? { ranking: rank(scores), headline: phase.headline } : null,

  /** Quick, but not too quick: a bot needs about a third of a second. */
  bot({ phase, buzz }, player, ctx) {
    if (phase.at !== 'green' || hasBuzzed(buzz, player) || ctx.now < phase.since + 200) return null;
    return ctx.random() < 0.1 ? { control: 'press', value: true } : null;
  },

  mount(element) {
    const board = fitCanvas(element);
    return (state, frame) => paint(board(), state, frame);
  },
});

/**
 * The picture on the TV, once a frame: it draws the state, and changes nothing.
 *
 * @param {Board} board
 * @param {State} state
 * @param {TvFrame} frame
 */
function paint({ pen }, state, { players, t }) {
  const { phase, rounds, early, scores } = state;
  const middle = BOARD.width / 2;
  const winner = phase.at === 'told' ? players.find((player) => player.id === phase.winner) : undefined;
  pen.textAlign = 'center';
  write(t('round', rounds), 120, 44, LOOK.paperDim);

  pen.beginPath();
  pen.arc(middle, 390, 200, 0, 2 * Math.PI);
  pen.fillStyle = phase.at === 'green' ? '#3ee371' : (winner?.color ?? '#d62b38');
  pen.fill();
  pen.lineWidth = 22;
  pen.strokeStyle = LOOK.brass;
  pen.stroke();

  write(words(), 740, 72, LOOK.paper);
  const room = Math.min(180, 1700 / Math.max(1, players.length));
  players.forEach((player, index) => {
    pen.save();
    pen.globalAlpha = early.includes(player.id) ? 0.4 : 1;
    pen.translate(middle + (index - (players.length - 1) / 2) * room, 870);
    paintBadge(pen, player, room * 0.28);
    pen.fillStyle = LOOK.paper;
    pen.fillText(fitText(pen, player.name, { width: room * 0.92, px: 30, least: 18 }), 0, room * 0.28 + 44);
    pen.fillText(String(scores[player.id] ?? 0), 0, room * 0.28 + 82);
    pen.restore();
  });

  function words() {
    if (phase.at === 'over') return phase.headline;
    if (phase.at !== 'told') return t(phase.at === 'red' ? 'tv.red' : 'tv.green');
    return winner ? t('won.other', { name: winner.name }) : t('won.nobody');
  }

  /**
   * @param {string} text
   * @param {number} y
   * @param {number} px
   * @param {string} color
   */
  function write(text, y, px, color) {
    pen.fillStyle = color;
    pen.fillText(fitText(pen, text, { width: 1700, px, least: px / 2 }), middle, y);
  }
}
