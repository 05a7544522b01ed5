/**
 * What a game imports under the name `partyline`: the whole published surface, and nothing of the stage's insides.
 *
 * A game is pure rules plus a picture. Rules change the state in place and take time, chance and players
 * from the context alone; the picture draws that state. Phones show what `controller` returns.
 */
export { defineGame } from './define-game.ts';
export type { Award, Game, Result, Tally } from './game.ts';
export type { Context, PhoneEffect, Player, Team, TvFrame } from './context.ts';
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
export type { Control, Controller, ControlValue, Effect } from '../../src-shared/controller.ts';
export type { Ranked } from '../../src-shared/bridge.ts';
export type { PhoneSound, TvSound } from './sounds.ts';
/** The players' cord colours and patterns, by `cordIndex`: colour is never alone. */
export { CORDS, type Cord } from '../../src-shared/cords.ts';
/** How teams look, by `team.index`. */
export { TEAMS, type TeamLook } from '../../src-shared/teams.ts';
/** A drawing from the acts of a `draw` control, and its ink on a canvas, as the phone has it. */
export { afterDrawing } from '../../src-shared/strokes.ts';
export { paintInk, type InkStroke } from '../ui/ink.ts';
export { integer, pick, sample, shuffle, weighted } from './random.ts';
export { atan2, cbrt, cos, exp, hypot, log, pow, sin, tan } from './maths.ts';
export { isPassing, isTimeUp, phoneTimer, startClock, timeLeft, timePassed, type Clock } from './clock.ts';
export { everybodyHere, isHere, playerOf, playersHere } from './presence.ts';
export { currentTurn, joinTurns, leaveTurns, nextTurn, startTurns, type Turns } from './turns.ts';
export { joinSmallest, leaveTeams, splitTeams, teamOf, type Teams } from './teams.ts';
export { addPoints, leaders, rank, startScores, type Placed, type Scores } from './scores.ts';
export { everybodyAnswered, hasAnswered, waitingFor, type Answers } from './answers.ts';
export { castVote, mostVoted, othersThan, tally, type Tallied, type Votes } from './votes.ts';
export { isLastRound, nextRound, startRounds, type Rounds } from './rounds.ts';
export { firstBuzz, hasBuzzed, leaveBuzz, openBuzz, pressBuzz, type Buzz } from './buzz.ts';
