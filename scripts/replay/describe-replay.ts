/** A replay in plain sentences. */
import type { GameManifest } from '../../src-shared/game-manifest.ts';
import type { Recording } from '../../src-shared/recording.ts';
import { phaseName } from '../../src-renderer/engine/recording/state-check.ts';
import type { Parting } from '../../src-renderer/engine/recording/replay.ts';
import type { Replayed } from '../../src-renderer/engine/recording/replay-whole.ts';

export type Told = { recording: Recording; manifest: GameManifest; replayed: Replayed };

const STEPS_A_SECOND = 60;

/** One sentence a line. */
export function describeReplay(told: Told): string[] {
  const { recording, manifest, replayed } = told;
  const { version } = recording.game;
  return [
    `${manifest.title}, played ${recording.recordedAt.slice(0, 16).replace('T', ' at ')} (UTC) by ${playersOf(told)}.`,
    ...(version === manifest.version
      ? []
      : [`It was version ${version} then, it is version ${manifest.version} here.`]),
    ...(recording.start.snapshot === null ? [] : ['The recording begins in the middle of the game.']),
    lengthOf(told),
    ...(replayed.threw === null ? [] : [`At ${clock(replayed.steps)} the rules threw. ${replayed.threw}`]),
    ...rankingOf(told),
    replayed.parting ? partsAt(replayed.parting) : 'The same game, step for step.',
  ];
}

function playersOf({ recording }: Told): string {
  const names = [...namesOf(recording)].map(([, name]) => name);
  const last = names.pop() ?? 'nobody';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** Everybody who ever played or watched, by id, under their last name. */
function namesOf({ start, events }: Recording): Map<string, string> {
  const people = [...start.players, ...start.audience].map(({ id, name, bot }) => ({ id, name, bot }));
  for (const { event } of events) {
    if (event.type === 'join' || event.type === 'change') people.push(event.player);
  }
  return new Map(people.map(({ id, name, bot }) => [id, bot ? `${name} (a bot)` : name]));
}

function lengthOf({ recording, replayed }: Told): string {
  const { steps, state } = replayed;
  const phase = phaseName(state);
  const where = phase === null ? '' : `, in the phase "${phase}"`;
  if (replayed.result) return `It was over after ${clock(steps)}.`;
  return steps < recording.steps && replayed.threw === null
    ? `Played up to ${clock(steps)} of ${clock(recording.steps)}${where}.`
    : `It ran for ${clock(steps)} and was not over${where}.`;
}

function rankingOf({ recording, replayed }: Told): string[] {
  const names = namesOf(recording);
  const ranking = (replayed.result?.ranking ?? []).toSorted((one, other) => other.score - one.score);
  return ranking.map(({ playerId, score }) => {
    const place = 1 + ranking.filter((other) => other.score > score).length;
    return `${String(place).padStart(4)}. ${names.get(playerId) ?? playerId}: ${score}`;
  });
}

function partsAt({ step, sameUntil, phase, members }: Parting): string {
  const during = phase === null ? '' : `, in the phase "${phase}"`;
  const what = members.length === 0 ? '' : ` What differs in the state: ${members.join(', ')}.`;
  return (
    `Another game: the same until ${clock(sameUntil)}, no more at ${clock(step)}${during}.${what} ` +
    'Either the rules have changed since, or they use something that is neither in the state nor in ctx, or they use a ' +
    'function of Math that each browser rounds in its own way (partyline has sin, pow and their kin for rules).'
  );
}

function clock(steps: number): string {
  const seconds = Math.floor(steps / STEPS_A_SECOND);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `${time} (step ${steps})`;
}
