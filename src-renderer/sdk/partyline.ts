/**
 * The module that games import as `partyline`: the whole published surface, and nothing of the stage's insides.
 *
 * A game is pure rules plus a picture. Rules change the state in place and take time, chance and players
 * from the context alone; the picture draws that state. Phones show what `controller` returns.
 */
export { defineGame } from './game.ts';
export type { Award, Game, HowToStep, Result, Tally } from './game.ts';
export type { Context, PhoneEffect, Player, Store, Team, TvFrame } from './context.ts';
export type {
  ControlIn,
  ControllerOf,
  Controls,
  DeclaredKind,
  InputFunction,
  InputHandlers,
  MoveOf,
  ValueOf,
} from './controls.ts';
export type { OptionKinds, OptionsOf } from './options.ts';
/** Content packs: `ctx.packs`, and all their items at once. */
export { packItems, type Pack } from './options.ts';
export type { OptionValue } from '../../src-shared/game-options.ts';
export type { Control, Controller, ControlValue, Effect } from '../../src-shared/controller.ts';
export type { Ranked } from '../../src-shared/bridge.ts';
export type { Music, PhoneSound, TvBed, TvEffect, TvSound } from './context.ts';
/** The players' cord colours and patterns, by `cordIndex`: colour is never alone. */
export { CORDS, type Cord } from '../../src-shared/cords.ts';
/** The names of the icons that a control may carry, by group. */
export { GLYPHS, type Glyph } from '../../src-shared/glyphs.ts';
/** How teams look, by `team.index`. */
export { TEAMS, type TeamLook } from '../../src-shared/teams.ts';
/** A drawing from the acts of a `draw` control, and its ink on a canvas, as the phone has it. */
export { afterDrawing } from '../../src-shared/strokes.ts';
export { paintInk, type InkStroke } from '../ui/ink.ts';
export { integer, pick, sample, shuffle, weighted } from './random.ts';
export { atan2, cbrt, cos, exp, hypot, log, pow, sin, tan } from './maths.ts';
export { moveBodies, wallsAround, type Body, type Hit, type Physics, type Wall } from './physics.ts';
export { isPassing, isTimeUp, phoneTimer, startClock, timeLeft, timePassed, type Clock } from './clock.ts';
export { everybodyHere, isHere, playerOf, playersHere } from './presence.ts';
export { currentTurn, joinTurns, leaveTurns, nextTurn, startTurns, type Turns } from './turns.ts';
export { joinSmallest, leaveTeams, splitTeams, teamOf, type Teams } from './teams.ts';
export { addPoints, leaders, rank, startScores, type Placed, type Scores } from './scores.ts';
export { everybodyAnswered, hasAnswered, waitingFor, type Answers } from './answers.ts';
export { castVote, mostVoted, othersThan, tally, type Tallied, type Votes } from './votes.ts';
export { isLastRound, nextRound, startRounds, type Rounds } from './rounds.ts';
export { firstBuzz, hasBuzzed, leaveBuzz, openBuzz, pressBuzz, type Buzz } from './buzz.ts';
export { BOARD, fitCanvas, SAFE, type Board, type Box, type CanvasOptions } from './picture/fit-canvas.ts';
export { createCache, createLayer, type Cache, type Layer, type Pen } from './picture/layer.ts';
export { LOOK, loadType } from './picture/look.ts';
export { cutText, fitText, setType, shadowText, wrapText, type TextRoom } from './picture/text.ts';
export {
  backOut,
  between,
  circOut,
  easeIn,
  easeInOut,
  easeOut,
  plugIn,
  tween,
  type Ease,
  type Tween,
} from './picture/tween.ts';
export { scatter } from './picture/confetti.ts';
export {
  createParticles,
  type ParticleOptions,
  type Particles,
  type Ring,
  type Spray,
} from './picture/particles.ts';
export { CONFETTI_MS, paintConfetti } from './picture/confetti.ts';
export { countOf, paintCountdown, paintPopped } from './picture/countdown.ts';
export { paintBadge, paintCordDisc, paintIcon } from './picture/badge.ts';
export { glyphPaths, paintGlyph } from './picture/glyph.ts';
export { createNameTags, paintNameTag, type NameTagLook, type NameTags } from './picture/name-tag.ts';
export { frameAt, loadSprite, type Sheet, type Sprite, type SpritePlace } from './picture/sprite.ts';
export { Badge, NameTag, type BadgeProps, type NameTagProps } from './views/name-tag.ts';
export { FitText, type FitTextProps } from './views/fit-text.ts';
export { Confetti, type ConfettiProps } from './views/confetti.ts';
export { Countdown, type CountdownProps } from './views/countdown.ts';
