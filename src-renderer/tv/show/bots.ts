/** Bots: they take free seats, with a name, an icon and a cord that nobody at the party has. */
import { CORDS } from '../../../src-shared/cords.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { StagePlayer } from '../../../src-shared/stage-player.ts';
import type { Cast } from './cast.ts';
import { putInTeams } from './team-play.ts';

const NAMES = [
  'Dot',
  'Gus',
  'Mimi',
  'Otto',
  'Zuzu',
  'Pip',
  'Lola',
  'Bo',
  'Nina',
  'Rex',
  'Fifi',
  'Kit',
  'Uma',
  'Hugo',
  'Tux',
  'Ada',
] as const;

/** The number of players with bots: as asked for, but at least as many as the game needs, and at most as many as it holds. */
export function seatsToFill(
  phones: number,
  wanted: number,
  players: { readonly min: number; readonly max: number },
): number {
  return Math.max(phones, Math.min(players.max, Math.max(wanted, players.min)));
}

/** Fills the cast up with bots until `total` play. */
export function addBots(cast: Cast, total: number): Cast {
  const count = Math.max(0, total - cast.players.length);
  if (count === 0) return cast;
  const phones = [...cast.players, ...cast.audience];
  const names = freeNames(phones, count);
  const icons = freeIndexes(
    LIMITS.icons,
    phones.map((player) => player.iconIndex),
    count,
  );
  const cords = freeIndexes(
    CORDS.length,
    phones.map((player) => player.cordIndex),
    count,
  );
  const bots = names.map((name, index): StagePlayer => {
    const cordIndex = cords[index] ?? 0;
    return {
      id: `bot-${index + 1}`,
      name,
      iconIndex: icons[index] ?? 0,
      cordIndex,
      color: CORDS[cordIndex]?.color ?? '#ffffff',
      seat: phones.length + index,
      connected: true,
      bot: true,
    };
  });
  return { ...cast, players: putInTeams([...cast.players, ...bots], { count: cast.teams, sides: {} }) };
}

function freeNames(phones: readonly StagePlayer[], count: number): string[] {
  const taken = new Set(phones.map((player) => player.name.toLowerCase()));
  const names: string[] = [];
  for (let round = 1; names.length < count; round += 1) {
    const free = NAMES.map((name) => (round === 1 ? name : `${name} ${round}`)).filter(
      (name) => !taken.has(name.toLowerCase()),
    );
    names.push(...free);
  }
  return names.slice(0, count);
}

/** Indexes that nobody has, then all of them over again. */
function freeIndexes(size: number, taken: readonly number[], count: number): number[] {
  const all = Array.from({ length: size }, (_, index) => index);
  const free = all.filter((index) => !taken.includes(index));
  const enough = [...free];
  while (enough.length < count) enough.push(...all);
  return enough.slice(0, count);
}
