/**
 * The contract of every game, check by check: the shipped ones, the template, the quiz of the docs, and anybody's own by
 * `npm run check-game -- DIR`.
 */
import { botsFinishAlone, botsPlayFair } from './contract/bots.ts';
import {
  beginsWithoutSomebody,
  comingsAtEveryPhase,
  endsForTheLast,
  waitsInAnEmptyRoom,
} from './contract/comings.ts';
import {
  beyondMaximum,
  everyNumberOfPlayers,
  listedControls,
  onlyReads,
  plainState,
  restlessRoom,
} from './contract/controllers.ts';
import type { Check } from './contract/contestant.ts';
import { endsInSilence, noBlocking, resultNamesEverybody } from './contract/endings.ts';
import { contextAlone, goesOnFromASnapshot, sameSeedSameGame } from './contract/replays.ts';
import { sameFromItsRecording } from './contract/recordings.ts';
import { survivesReleases } from './contract/releases.ts';
import { keepsSecrets } from './contract/secrets.ts';
import { everyTextInEveryLanguage, noKeyInPlaceOfAText } from './contract/texts.ts';

export const CONTRACT: readonly Check[] = [
  everyTextInEveryLanguage,
  everyNumberOfPlayers,
  listedControls,
  plainState,
  restlessRoom,
  beginsWithoutSomebody,
  comingsAtEveryPhase,
  waitsInAnEmptyRoom,
  survivesReleases,
  goesOnFromASnapshot,
  sameSeedSameGame,
  sameFromItsRecording,
  contextAlone,
  onlyReads,
  keepsSecrets,
  endsInSilence,
  noBlocking,
  endsForTheLast,
  resultNamesEverybody,
  botsFinishAlone,
  botsPlayFair,
  beyondMaximum,
  noKeyInPlaceOfAText,
];
