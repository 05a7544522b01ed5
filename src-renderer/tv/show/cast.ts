/** The cast of a game (seats, bots, audience, leavers), and the stage's messages when it changes. */
import type { Player } from '../../../src-shared/party.ts';
import type { ShellToStage } from '../../../src-shared/stage-link.ts';
import type { StagePlayer } from '../../../src-shared/stage-player.ts';
import { NO_TEAMS, putInTeams, type TeamPlay } from './team-play.ts';

/** `gone` have left the party while the game ran: the ranking may still name them. */
export type Cast = {
  readonly maxPlayers: number;
  /** How many teams play; 0 for none. Everybody who plays is in one. */
  readonly teams: number;
  readonly players: readonly StagePlayer[];
  readonly audience: readonly StagePlayer[];
  readonly gone: readonly StagePlayer[];
};

export type CastChange = Extract<ShellToStage, { type: `player${string}` }>;

/** Everybody once, in the order of their seats' kinds: players, audience, leavers. */
export function everybody(cast: Cast): StagePlayer[] {
  return [...cast.players, ...cast.audience, ...cast.gone];
}

/**
 * Connected phones take the seats in their order, then those that are expected back; phones after the last seat watch.
 * `expected`: player ids.
 */
export function castPhones(
  phones: readonly Player[],
  maxPlayers: number,
  expected: ReadonlySet<string> = new Set(),
  teamPlay: TeamPlay = NO_TEAMS,
): Cast {
  const here = phones.filter((phone) => phone.connected);
  const away = phones.filter((phone) => !phone.connected && expected.has(phone.playerId));
  const seated = [...here, ...away].map(toStagePlayer);
  const players = putInTeams(seated.slice(0, maxPlayers), teamPlay);
  return { maxPlayers, teams: teamPlay.count, players, audience: seated.slice(maxPlayers), gone: [] };
}

/** The cast after a change of the party: newcomers take free seats, leavers are remembered. */
export function followParty(cast: Cast, phones: readonly Player[]): Cast {
  const phoneOf = new Map(phones.map((phone) => [phone.playerId, phone]));
  const stays = (player: StagePlayer) => player.bot || phoneOf.has(player.id);
  const update = (player: StagePlayer) => {
    const phone = phoneOf.get(player.id);
    if (!phone) return player;
    const { team } = player;
    return keepIfSame(player, {
      ...toStagePlayer(phone, player.seat),
      ...(team === undefined ? {} : { team }),
    });
  };
  const players = cast.players.filter(stays).map(update);
  const audience = cast.audience.filter(stays).map(update);
  const left = [...cast.players, ...cast.audience].filter((player) => !stays(player));
  const gone = [...cast.gone, ...left.map((player) => ({ ...player, connected: false }))];

  const known = new Set(everybody(cast).map((player) => player.id));
  let seat = Math.max(-1, ...everybody(cast).map((player) => player.seat));
  for (const phone of phones) {
    if (known.has(phone.playerId) || !phone.connected) continue;
    seat += 1;
    (players.length < cast.maxPlayers ? players : audience).push(toStagePlayer(phone, seat));
  }
  const inTeams = putInTeams(players, { count: cast.teams, sides: {} });
  return keepIfSame(cast, { ...cast, players: keepEach(players, inTeams), audience, gone });
}

/** The messages that make the stage's cast `next`. */
export function castChanges(before: Cast, next: Cast): CastChange[] {
  const old = new Map([...before.players, ...before.audience].map((player) => [player.id, player]));
  const changes: CastChange[] = [];
  for (const player of [...next.players, ...next.audience]) {
    const was = old.get(player.id);
    old.delete(player.id);
    if (was !== player) changes.push(...playerChanges(was, player));
  }
  for (const playerId of old.keys()) changes.push({ type: 'playerLeft', data: { playerId } });
  return changes;
}

function playerChanges(was: StagePlayer | undefined, player: StagePlayer): CastChange[] {
  if (!was) return [{ type: 'playerJoined', data: { player } }];
  const changes: CastChange[] = [];
  if (!same({ ...was, connected: player.connected }, player)) {
    changes.push({ type: 'playerChanged', data: { player } });
  }
  if (was.connected !== player.connected) {
    const type = player.connected ? 'playerReturned' : 'playerDropped';
    changes.push({ type, data: { playerId: player.id } });
  }
  return changes;
}

function toStagePlayer(phone: Player, seat: number): StagePlayer {
  const { playerId: id, name, iconIndex, cordIndex, color, connected, language } = phone;
  const player = { id, name, iconIndex, cordIndex, color, seat, connected, bot: false };
  return language === undefined ? player : { ...player, language };
}

/** An object that stays the same is no change. */
function keepEach<Value>(old: readonly Value[], next: readonly Value[]): Value[] {
  return next.map((one, index) => keepIfSame(old[index] ?? one, one));
}

function keepIfSame<Value>(old: Value, next: Value): Value {
  return same(old, next) ? old : next;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
