/** A phone while the how-to is on: the scene's own controller, its sentence, and the way to say that one is ready. */
import type { Control, Controller } from '../../../src-shared/controller.ts';
import { CONTROL_LIMITS } from '../../../src-shared/limits.ts';
import type { Player } from '../../../src-shared/party.ts';
import { asked, sentenceIn } from '../show/how-to.ts';
import type { ShellState } from './shell-controllers.ts';
import { languageFor, WORDS } from './words.ts';

/** The shell's controls beside those of a game. */
export const READY = 'shell.ready';
export const PLAY = 'shell.play';

/** They are not the game's, and look so. */
const PAPER = '#fff4de';
const BRASS = '#e8b04b';

/** The controller as it is where no how-to is on, or for a phone that only watches. */
export function practiceScreen(
  { show: { scene }, language }: Pick<ShellState, 'show' | 'language'>,
  player: Player,
  controller: Controller,
): Controller {
  if (scene.at !== 'playing' || !scene.howTo) return controller;
  const { texts, ready } = scene.howTo;
  const people = asked(scene.round.cast);
  if (!people.includes(player.playerId)) return controller;
  const words = WORDS[languageFor(player.language, language)];
  const isReady = ready.includes(player.playerId);
  const missing = people.filter((id) => !ready.includes(id)).length;
  const own: Control[] = [
    { kind: 'button', id: READY, label: isReady ? words.notYet : words.ready, color: PAPER },
    ...(player.inCharge ? [{ kind: 'button', id: PLAY, label: words.playNow, color: BRASS } as const] : []),
  ];
  return {
    ...controller,
    title: sentenceIn(texts, player.language ?? language),
    text: isReady ? words.waitFor(missing) : words.tryIt,
    controls: [...controller.controls.slice(0, CONTROL_LIMITS.controls - own.length), ...own],
  };
}
