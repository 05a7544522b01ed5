/**
 * What the party is doing, read from the controls that the shell puts on a phone. The wire does not say it, but
 * each of the shell's screens has a set of controls of its own.
 */
export type PartyScene = 'lobby' | 'game' | 'paused' | 'over';

const SCENES: Readonly<Record<string, PartyScene>> = {
  pluck: 'lobby',
  'bots start': 'lobby',
  'game start': 'lobby',
  'game bots start': 'lobby',
  'resume quit': 'paused',
  'rematch lobby': 'over',
};

/** `controlIds` in their order on the phone; whatever is not the shell's is a game's. */
export function sceneOfControls(controlIds: readonly string[]): PartyScene {
  return SCENES[controlIds.join(' ')] ?? 'game';
}
