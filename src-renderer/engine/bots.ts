/** Lets bots have their go: in their own seats, for players away for long, and for players handed over to them. */
import type { Context, Game, Player } from '../sdk/partyline.ts';
import type { Hands } from './hands.ts';
import type { Roster } from './roster.ts';
import type { RunnerSnapshot } from './snapshot.ts';

export type BotsDeps<State> = {
  game: Game<State>;
  state: State;
  ctx: Context;
  roster: Pick<Roster, 'players'>;
  hands: Hands;
};

export type Bots = {
  readonly standIns: StandIns;
  /** For whom a bot plays now who has no bot's seat, by id. */
  readonly playedFor: readonly string[];
  /** Something has changed: in a turn game each bot has another go. */
  wake(): void;
  /** Each bot may do one thing, at this step. */
  act(steps: number): void;
  /** Bots play for these, too, although they are there. */
  autopilot(playerIds: readonly string[]): void;
  record(): Pick<RunnerSnapshot, 'away' | 'botsMayAct' | 'playedFor' | 'autopilot'>;
};

export function createBots<State>(
  { game, state, ctx, roster, hands }: BotsDeps<State>,
  allowed: boolean,
  saved: RunnerSnapshot | null,
): Bots {
  const standIns = createStandIns(saved?.away ?? {}, allowed);
  if (!saved) for (const one of roster.players) if (!one.connected) standIns.left(one.id, 0);
  let mayAct = saved?.botsMayAct ?? true;
  let playedFor: readonly string[] = saved?.playedFor ?? [];
  let autopilot: ReadonlySet<string> = new Set(saved?.autopilot);

  return {
    standIns,
    get playedFor() {
      return playedFor;
    },
    wake() {
      mayAct = true;
    },
    act(steps) {
      if (!game.bot) return;
      const absent = standIns.among(roster.players, steps, autopilot);
      // A player who is played for from now on is a change, too.
      if (absent.length > playedFor.length) mayAct = true;
      playedFor = absent.map((player) => player.id);
      if (!mayAct) return;
      // In a turn game each bot has one go for each change, so bots cannot chase each other forever in a step.
      mayAct = game.tick !== undefined;
      for (const player of [...roster.players.filter((one) => one.bot), ...absent]) {
        const move = game.bot(state, player, ctx);
        if (move) hands.act(player, move.control, move.value);
      }
    },
    autopilot(playerIds) {
      const has = (player: Player) => autopilot.has(player.id);
      const wants = (player: Player) => playerIds.includes(player.id);
      const changed = roster.players.filter((one) => has(one) !== wants(one));
      autopilot = new Set(playerIds);
      mayAct = true;
      if (game.bot) changed.filter((one) => one.connected).forEach(hands.letGo);
    },
    record: () => ({
      away: standIns.since(),
      botsMayAct: mayAct,
      playedFor: [...playedFor],
      autopilot: [...autopilot],
    }),
  };
}

/** Long enough for a locked phone to come back, short enough that the others do not wait: 8 s. */
export const STAND_IN_AFTER_STEPS = 8 * 60;

/** Players who have been away for so long that a bot plays for them. Times are steps of play time. */
type StandIns = {
  /** False: nobody is played for, whatever happens. */
  allowed: boolean;
  left(playerId: string, step: number): void;
  returned(playerId: string): void;
  /** Those for whom a bot plays now, the willing as well; nobody is away while no person is there to play with. */
  among(players: readonly Player[], step: number, willing: ReadonlySet<string>): Player[];
  /** The step since which each player is away, by id, for a snapshot. */
  since(): Record<string, number>;
};

function createStandIns(saved: Readonly<Record<string, number>>, allowed: boolean): StandIns {
  const away = new Map(Object.entries(saved));
  const isDue = (playerId: string, step: number) => {
    const since = away.get(playerId);
    return since !== undefined && step - since >= STAND_IN_AFTER_STEPS;
  };
  const standIns: StandIns = {
    allowed,
    left: (playerId, step) => void away.set(playerId, step),
    returned: (playerId) => void away.delete(playerId),
    among(players, step, willing) {
      const somebodyIsHere = players.some((player) => player.connected && !player.bot);
      const isAway = ({ id, connected }: Player) =>
        standIns.allowed && somebodyIsHere && !connected && isDue(id, step);
      return players.filter((player) => !player.bot && (isAway(player) || willing.has(player.id)));
    },
    since: () => Object.fromEntries(away),
  };
  return standIns;
}
