/** The orders that inputs on the shell's own controllers mean. */
import type { Input } from '../../../src-shared/bridge.ts';
import { TEAMS } from '../../../src-shared/teams.ts';
import type { ShowOrder } from '../show/show-state.ts';
import { PLAY, READY } from './practice-screen.ts';

/** The order that an input on one of these controllers means for the phone in charge; null for none. */
export function orderOf(control: string, value: unknown): ShowOrder | null {
  if (typeof value === 'string') {
    if (control === 'game') return { type: 'pick', gameId: value };
    if (control === 'teams') return { type: 'teams', count: Number(value) };
    return control === 'bots' ? { type: 'botsUpTo', count: Number(value) } : null;
  }
  if (value !== true) return null;
  switch (control) {
    case 'start':
    case 'rematch':
    case 'resume':
    case 'quit':
    case 'shuffleTeams':
      return { type: control };
    case 'lobby':
      return { type: 'quit' };
    case PLAY:
      return { type: 'play' };
    default:
      return null;
  }
}

/** An order that is everybody's own: which side they are on, and whether they have tried enough. */
export function ownOrderOf({
  playerId,
  control,
  value,
}: Pick<Input, 'playerId' | 'control' | 'value'>): ShowOrder | null {
  if (control === READY && value === true) return { type: 'ready', playerId };
  if (control !== 'side' || typeof value !== 'string') return null;
  return { type: 'side', playerId, team: TEAMS.findIndex(({ id }) => id === value) };
}
