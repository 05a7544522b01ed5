/**
 * The contract of every game, check by check: the shipped ones, the template, the quiz of the docs, and anybody's own by
 * `npm run check-game -- DIR`.
 */
import { imagesAreThere } from './images.ts';
import { audienceIsHeard, beyondMaximum } from './audience.ts';
import { botsFinishAlone, botsPlayFair } from './bots.ts';
import { beginsWithoutSomebody, comingsAtEveryPhase, endsForTheLast, waitsInAnEmptyRoom } from './comings.ts';
import {
  everyNumberOfPlayers,
  everyNumberOfTeams,
  listedControls,
  onlyReads,
  plainState,
  restlessRoom,
} from './controllers.ts';
import type { Check } from './contestant.ts';
import { endsInSilence, noBlocking, resultNamesEverybody } from './endings.ts';
import { howToIsPlayed } from './how-to.ts';
import { optionsFit, playsEveryOption, playsEveryPack } from './options.ts';
import { contextAlone, goesOnFromASnapshot, playsWithWhatItKept, sameSeedSameGame } from './replays.ts';
import { sameFromItsRecording } from './recordings.ts';
import { survivesReleases } from './releases.ts';
import { keepsSecrets } from './secrets.ts';
import { everyTextInEveryLanguage, noKeyInPlaceOfAText } from './texts.ts';

/** The promise about the picture, which needs a browser: `scripts/check-game/draw-picture.ts`. */
export const PICTURE_PROMISE =
  'draws its picture at every phase, without an error, a missing file or anything that the stage forbids, and is the same game again there';

export const CONTRACT: readonly Check[] = [
  everyTextInEveryLanguage,
  everyNumberOfPlayers,
  everyNumberOfTeams,
  optionsFit,
  playsEveryOption,
  playsEveryPack,
  howToIsPlayed,
  listedControls,
  imagesAreThere,
  plainState,
  restlessRoom,
  beginsWithoutSomebody,
  comingsAtEveryPhase,
  waitsInAnEmptyRoom,
  survivesReleases,
  goesOnFromASnapshot,
  sameSeedSameGame,
  sameFromItsRecording,
  playsWithWhatItKept,
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
  audienceIsHeard,
  noKeyInPlaceOfAText,
];
