/**
 * Secrets: what a game keeps in `state.secrets`, by player id, may decide nothing that another phone shows. The check does not
 * look for words: it puts other secrets in their place, and nobody else's screen may change.
 */
import type { Controller } from '../../../src-shared/controller.ts';
import type { RunnerSnapshot } from '../snapshot.ts';
import { Broken, fewOf, type Check, type Contestant } from './contestant.ts';
import { momentsOf, snapshotOf } from './moments.ts';
import { makePlayer, openRoom } from './room.ts';

export const keepsSecrets: Check = {
  title: 'shows no player’s secret on another phone',
  run(contestant) {
    let swaps = 0;
    for (const seed of [41, 42]) {
      for (const moment of momentsOf(contestant, { seed, count: fewOf(contestant, 5) })) {
        swaps += examine(contestant, { phase: moment.phase, snapshot: snapshotOf(moment) });
      }
    }
    return swaps === 0 ? 'it keeps none in state.secrets' : `${swaps} secrets exchanged`;
  },
};

type Kept = { phase: string; snapshot: RunnerSnapshot };

/** @returns how many secrets were put in the place of others */
function examine(contestant: Contestant, { phase, snapshot }: Kept): number {
  const owners = Object.keys(secretsOf(snapshot));
  if (owners.length === 0) return 0;
  const truth = screensOf(contestant, snapshot);
  let swaps = 0;
  for (const owner of owners) {
    const partners: (string | null)[] = owners.filter((one) => one !== owner);
    for (const partner of [...partners, null]) {
      const other = exchanged(snapshot, owner, partner);
      if (!other) continue;
      swaps += 1;
      const screens = screensOrNull(contestant, other);
      if (!screens) continue;
      for (const [playerId, screen] of truth) {
        if (playerId === owner || playerId === partner) continue;
        if (JSON.stringify(screens.get(playerId)) === JSON.stringify(screen)) continue;
        const where = differenceOf(screen, screens.get(playerId));
        throw new Broken(
          `${cap(phase)}, the ${where} on the phone of ${playerId} depends on the secret of ${owner}.`,
        );
      }
    }
  }
  return swaps;
}

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Secrets = Record<string, unknown>;

function secretsOf({ state }: RunnerSnapshot): Secrets {
  const secrets: unknown =
    typeof state === 'object' && state !== null && 'secrets' in state ? state.secrets : null;
  return typeof secrets === 'object' && secrets !== null ? { ...secrets } : {};
}

/** All screens, the one of a phone that only watches among them. */
function screensOf(contestant: Contestant, snapshot: RunnerSnapshot): Map<string, Controller> {
  const watcher = makePlayer(90);
  const audience = [...snapshot.audience, watcher];
  const room = openRoom(contestant, {
    players: snapshot.players,
    audience,
    snapshot: { ...snapshot, audience },
  });
  return room.shows;
}

/** A made-up secret may be one that the game cannot draw: then it says nothing. */
function screensOrNull(contestant: Contestant, snapshot: RunnerSnapshot): Map<string, Controller> | null {
  try {
    return screensOf(contestant, snapshot);
  } catch {
    return null;
  }
}

/**
 * The snapshot with the secrets of two players exchanged, leaf by leaf, so that how many cards one holds stays; without a
 * partner the owner's words are spelled otherwise, as long as before. Null where that changes nothing.
 */
function exchanged(snapshot: RunnerSnapshot, owner: string, partner: string | null): RunnerSnapshot | null {
  const copy = structuredClone(snapshot);
  const secrets = secretsOf(copy);
  const before = JSON.stringify(secrets);
  const own = leavesOf(secrets[owner], (leaf) => (secrets[owner] = leaf));
  if (partner === null) {
    // With a partner of the same kind a real secret takes the place; made-up ones are for who has no such partner.
    if (Object.keys(secrets).some((one) => one !== owner && sharesAPlace(own, secrets[one]))) return null;
    for (const leaf of own) leaf.set(otherwise(leaf.value));
  } else {
    const theirs = leavesOf(secrets[partner], (leaf) => (secrets[partner] = leaf));
    for (const leaf of own) {
      const match = theirs.find(
        (one) => one.place === leaf.place && !one.isTaken && one.value !== leaf.value,
      );
      if (!match) continue;
      match.isTaken = true;
      leaf.set(match.value);
      match.set(leaf.value);
    }
  }
  if (JSON.stringify(secrets) === before) return null;
  return { ...copy, state: { ...(copy.state as object), secrets } };
}

type Leaf = { place: string; value: unknown; isTaken: boolean; set(value: unknown): void };

/** The words and numbers within a secret; `place` is the way there without the indices of lists. */
function leavesOf(value: unknown, set: (value: unknown) => void, place = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ place, value, isTaken: false, set }];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) =>
    leavesOf(holder[key], (next) => (holder[key] = next), `${place}.${Array.isArray(value) ? '*' : key}`),
  );
}

function sharesAPlace(own: readonly Leaf[], other: unknown): boolean {
  const places = new Set(leavesOf(other, () => {}).map((leaf) => leaf.place));
  return own.some((leaf) => places.has(leaf.place));
}

/** Another secret of the same shape and length. */
function otherwise(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value;
  return value.replace(/[a-y]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
}

function differenceOf(one: Controller, other: Controller | undefined): string {
  const keys = ['title', 'text', 'color', 'timer', 'layout', 'controls'] as const;
  const different = keys.find((key) => JSON.stringify(one[key]) !== JSON.stringify(other?.[key]));
  return different === 'controls' ? 'list of controls' : (different ?? 'screen');
}
