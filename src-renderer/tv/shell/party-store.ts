/**
 * The party as the host tells it: each message folds into a new one, and members that did not change stay the same objects.
 * `Absences` are phones that hung up only a moment ago.
 */
import type { Party, Player } from '../../../src-shared/party.ts';
import type { Told } from '../link/tv-link.ts';

/** A phone that dropped is expected back for so long: a screen locked, its guest did not go home. */
const EXPECTED_MS = 60_000;

/** The party after this message; the very same one where the message does not concern it. */
export function foldParty(party: Party | null, message: Told): Party | null {
  if (message.type === 'welcome') return message.data.party;
  if (party === null) return null;
  switch (message.type) {
    case 'playerJoined': {
      const others = party.players.filter((player) => player.playerId !== message.data.playerId);
      return { ...party, players: [...others, message.data] };
    }
    case 'playerDropped':
      return changePlayer(party, message.data.playerId, { connected: false });
    case 'playerReturned':
      return changePlayer(party, message.data.playerId, { connected: true });
    case 'playerLeft':
      return {
        ...party,
        players: party.players.filter(({ playerId }) => playerId !== message.data.playerId),
      };
    case 'playerChanged':
      return changePlayer(party, message.data.playerId, message.data);
    case 'signals': {
      const rttOf = new Map(message.data.list.map(({ playerId, rttMs }) => [playerId, rttMs]));
      return {
        ...party,
        players: party.players.map((player) => withRtt(player, rttOf.get(player.playerId))),
      };
    }
    case 'party':
      return { ...party, ...defined<Party>(message.data) };
    case 'input':
    case 'inputs':
    case 'command':
    case 'error':
    case 'doctor':
    case 'store':
    case 'gameUpload':
    case 'slept':
    case 'gamesChanged':
      return party;
  }
}

function changePlayer(party: Party, playerId: string, change: Loose<Player>): Party {
  const players = party.players.map((player) =>
    player.playerId === playerId ? { ...player, ...defined<Player>(change) } : player,
  );
  return { ...party, players };
}

function withRtt(player: Player, rttMs: number | undefined): Player {
  return rttMs === undefined || rttMs === player.rttMs ? player : { ...player, rttMs };
}

type Loose<Of> = { [Key in keyof Of]?: Of[Key] | undefined };

/** Without its undefined members: structured clone carries them over, and they would erase what is known. */
function defined<Of extends object>(change: Loose<Of>): Partial<Of> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Of>;
}

export type Absences = {
  follow(message: Told): void;
  /** Player ids. */
  expected(): ReadonlySet<string>;
};

export function createAbsences(now: () => number): Absences {
  const since = new Map<string, number>();
  return {
    follow(message) {
      if (message.type === 'playerDropped') since.set(message.data.playerId, now());
      if (message.type === 'playerReturned' || message.type === 'playerLeft')
        since.delete(message.data.playerId);
    },
    expected: () =>
      new Set(
        [...since].filter(([, sinceMs]) => now() - sinceMs < EXPECTED_MS).map(([playerId]) => playerId),
      ),
  };
}
