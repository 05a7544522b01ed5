/**
 * The Studio's seat at the TV as a pure state machine: its orders, the words of its part on the stage, and changes of the
 * shell. `studio-seat.ts` carries the effects out.
 */
import { readMessage } from '../../../src-shared/protocol.ts';
import { readRecording } from '../../../src-shared/recording.ts';
import { studioToTv, type StudioToTv } from '../../../src-shared/studio-link.ts';
import type { StageToStudio, StudioOrder } from '../../../src-shared/studio-stage.ts';
import { keptChoice } from '../phones/option-controls.ts';
import { WORDS } from '../phones/words.ts';
import type { ExtensionOrder } from '../shell/shell-extension.ts';
import type { ShowRefusal } from '../show/show-state.ts';
import { followCode } from './code-watch.ts';
import { studioScene } from './scene-of.ts';
import type {
  LookBack,
  PortPhase,
  Seat,
  SeatEffect,
  SeatEvent,
  SeatStep,
  SeatWorld,
  SliderPhase,
} from './seat-state.ts';
import { exhibitOf, paperRound } from './studio-start.ts';

/** Orders that are kept until the host has spoken. */
const MOST_EARLY = 50;

export function stepSeat(seat: Seat, event: SeatEvent, world: SeatWorld): SeatStep {
  switch (event.type) {
    case 'attached':
      return follow({ ...seat, port: { at: 'waiting', early: [] } }, world);
    case 'said':
      return hearStudio(seat, event.raw, world);
    case 'changed':
      return follow(seat, world);
    case 'refused':
      return go({ ...seat, slider: event.order.type === 'exhibit' ? NOW : seat.slider }, [
        problem(refusalSentence(event.order, event.reason)),
      ]);
    case 'heard':
      return isDeveloping(world) ? hearStage(seat, event.word, world) : go(seat);
    case 'started':
      return isDeveloping(world) ? start(seat, world) : go(seat);
    default:
      return event satisfies never;
  }
}

const NOW: SliderPhase = { at: 'now' };

function isDeveloping({ party }: SeatWorld): boolean {
  return party?.developer ?? false;
}

/** The shell's state may be another one: the code of the running game, the scene, or that the host has spoken. */
function follow(before: Seat, world: SeatWorld): SeatStep {
  const { party, show, gamesKnown } = world;
  if (!party) return go(before);
  if (!party.developer)
    return before.port.at === 'closed'
      ? go(before)
      : go({ ...before, port: { at: 'closed' } }, [{ do: 'closePort' }]);
  const { code, change } = followCode(before.code, world);
  const seat = show.scene.at === 'playing' ? { ...before, code } : { ...offStage(before), code };
  const ofCode: SeatEffect[] = [];
  if (change.is === 'reloadable') ofCode.push({ do: 'order', order: { type: 'reload' } });
  if (change.is === 'broken') ofCode.push(problem(change.sentence));
  if (seat.port.at === 'closed' || !gamesKnown) return go(seat, ofCode);
  const early = seat.port.at === 'waiting' ? seat.port.early : [];
  const told = tellScene(seat, world);
  const orders = early.map((raw): SeatEffect => ({ do: 'take', raw }));
  // The scene first: each order may bring a newer one at once.
  return go(told.seat, [...told.effects, ...ofCode, ...orders]);
}

/** No game is on the stage, so there is neither a moment nor a pause of ours. A look back may be on its way. */
function offStage(seat: Seat): Seat {
  const { slider } = seat;
  return { ...seat, moment: null, slider: slider.at === 'asked' ? { ...slider, from: 'now' } : NOW };
}

function tellScene(seat: Seat, { show }: SeatWorld): SeatStep {
  const open: PortPhase =
    seat.port.at === 'open'
      ? seat.port
      : { at: 'open', toldScene: '', isWatching: false, isRecordingDue: false };
  const scene = studioScene(show.scene, seat);
  const toldScene = JSON.stringify(scene);
  if (toldScene === open.toldScene) return go({ ...seat, port: open });
  return go({ ...seat, port: { ...open, toldScene } }, [
    { do: 'tell', message: { type: 'scene', data: scene } },
  ]);
}

function hearStudio(seat: Seat, raw: unknown, world: SeatWorld): SeatStep {
  const { port } = seat;
  switch (port.at) {
    case 'closed':
      return go(seat);
    case 'waiting':
      return go({ ...seat, port: { ...port, early: [...port.early, raw].slice(-MOST_EARLY) } });
    case 'open': {
      const message = readMessage(studioToTv, raw);
      if ('problem' in message) return go(seat, [problem('The TV does not know that order of the Studio.')]);
      return takeOrder({ ...seat, port }, message, world);
    }
    default:
      return port satisfies never;
  }
}

type OpenSeat = Seat & { port: Extract<PortPhase, { at: 'open' }> };

function takeOrder(seat: OpenSeat, message: StudioToTv, world: SeatWorld): SeatStep {
  const { scene } = world.show;
  switch (message.type) {
    case 'seed':
      return go({ ...seat, seed: message.data.seed });
    case 'pick':
      return go(seat, [{ do: 'order', order: { type: 'pick', gameId: message.data.gameId } }]);
    case 'option': {
      const { games, party, language } = world;
      const house = { games, language, family: party?.settings.family ?? false };
      const choice = keptChoice(house, message.data);
      return go(seat, [choice ? { do: 'choose', choice } : problem('That option has no such value.')]);
    }
    case 'start':
      return go(seat, [{ do: 'order', order: { type: 'start', bots: message.data.bots } }]);
    case 'resume': {
      const isShown = scene.at === 'playing' && scene.before !== undefined;
      const slider: SliderPhase = seat.slider.at === 'asked' ? { ...seat.slider, from: 'now' } : NOW;
      return go({ ...seat, slider }, [{ do: 'order', order: { type: isShown ? 'playOn' : 'resume' } }]);
    }
    case 'pause':
    case 'quit':
      return go(seat, [{ do: 'order', order: { type: message.type } }]);
    case 'reload':
      return go({ ...seat, moment: null }, [{ do: 'order', order: { type: 'reload' } }]);
    case 'watch': {
      const { state } = message.data;
      const port = { ...seat.port, isWatching: state };
      return go({ ...seat, port }, [{ do: 'orderStage', order: { do: 'watch', state } }]);
    }
    case 'autopilot': {
      const { playerIds } = message.data;
      const order: StudioOrder = { do: 'autopilot', playerIds };
      return go({ ...seat, autopilot: playerIds }, [{ do: 'orderStage', order }]);
    }
    case 'scrub': {
      const { step } = message.data;
      return step === null ? backToNow(seat, world) : inGame(seat, { do: 'scrub', step }, world);
    }
    case 'playFrom':
      return inGame(seat, { do: 'playFrom', step: message.data.step }, world);
    case 'keep':
      return keep(seat, world);
    case 'show':
      return show(seat, message.data.recording);
    default:
      return message satisfies never;
  }
}

function backToNow(seat: Seat, { show: { scene } }: SeatWorld): SeatStep {
  const { slider } = seat;
  const isHalted = slider.at === 'halted' || (slider.at === 'asked' && slider.from === 'halted');
  // A file that is shown has no now but its end.
  if (scene.at === 'playing' && scene.before && !scene.round.paper)
    return go({ ...seat, slider: NOW }, [{ do: 'order', order: { type: 'putAway' } }]);
  const effects: SeatEffect[] = [{ do: 'orderStage', order: { do: 'scrub', step: null } }];
  return go(
    { ...seat, slider: NOW },
    isHalted ? [...effects, { do: 'order', order: { type: 'resume' } }] : effects,
  );
}

/** Looks back in the game that runs, or in the one that has just ended. */
function inGame(seat: Seat, wanted: LookBack, world: SeatWorld): SeatStep {
  const { scene } = world.show;
  const { slider, moment, recording } = seat;
  if (scene.at === 'playing' && moment) return lookBack(seat, wanted, world);
  const from = slider.at === 'asked' ? slider.from : slider.at;
  const asked: Seat = { ...seat, slider: { at: 'asked', wanted, from } };
  if (scene.at === 'playing') return go(asked);
  if (scene.at === 'lobby' || recording?.game.id !== scene.round.gameId)
    return go(seat, [problem('There is no game to look back on.')]);
  const { round } = scene;
  return go({ ...asked, moment: null }, [
    { do: 'order', order: { type: 'exhibit', round, exhibit: exhibitOf(recording, round) } },
  ]);
}

function lookBack(seat: Seat, wanted: LookBack, { show: { scene } }: SeatWorld): SeatStep {
  const look: SeatEffect = { do: 'orderStage', order: wanted };
  if (wanted.do === 'playFrom')
    return go({ ...seat, slider: NOW }, [look, { do: 'order', order: { type: 'playOn' } }]);
  if (scene.at === 'playing' && !scene.paused)
    return go({ ...seat, slider: { at: 'halted' } }, [{ do: 'order', order: { type: 'pause' } }, look]);
  const { slider } = seat;
  return go({ ...seat, slider: slider.at === 'asked' ? { at: slider.from } : slider }, [look]);
}

function keep(seat: OpenSeat, { show: { scene } }: SeatWorld): SeatStep {
  if (scene.at === 'playing') {
    const port = { ...seat.port, isRecordingDue: true };
    return go({ ...seat, port }, [{ do: 'orderStage', order: { do: 'keep' } }]);
  }
  const { recording } = seat;
  if (!recording) return go(seat, [problem('There is no game to keep.')]);
  return go(seat, [{ do: 'tell', message: { type: 'recording', data: { recording } } }]);
}

function show(seat: Seat, raw: unknown): SeatStep {
  const read = readRecording(raw);
  if ('problem' in read) return go(seat, [problem(read.problem)]);
  const { recording } = read;
  const round = paperRound(recording);
  return go({ ...seat, recording, moment: null, slider: NOW }, [
    { do: 'order', order: { type: 'exhibit', round, exhibit: exhibitOf(recording, round) } },
  ]);
}

function hearStage(seat: Seat, word: StageToStudio, world: SeatWorld): SeatStep {
  switch (word.type) {
    case 'moment': {
      const { seat: next, effects } = follow({ ...seat, moment: word.data }, world);
      return go(next, [{ do: 'setBare', isBare: word.data.past }, ...effects]);
    }
    case 'watched':
      if (seat.port.at !== 'open' || !seat.port.isWatching) return go(seat);
      return go(seat, [{ do: 'tell', message: { type: 'state', data: word.data } }]);
    case 'measured':
      if (seat.port.at !== 'open') return go(seat);
      return go(seat, [{ do: 'tell', message: { type: 'measures', data: word.data } }]);
    case 'recording':
      return takeRecording(seat, word.data.text);
    case 'refused':
      return go(seat, [problem(word.data.message)]);
    default:
      return word satisfies never;
  }
}

function takeRecording(seat: Seat, text: string): SeatStep {
  const read = readRecording(parseJson(text));
  if ('problem' in read) return go(seat, [problem(read.problem)]);
  const { recording } = read;
  const { port } = seat;
  if (port.at !== 'open' || !port.isRecordingDue) return go({ ...seat, recording });
  return go({ ...seat, recording, port: { ...port, isRecordingDue: false } }, [
    { do: 'tell', message: { type: 'recording', data: { recording } } },
  ]);
}

/** Null where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function start(seat: Seat, world: SeatWorld): SeatStep {
  const { port, autopilot, slider } = seat;
  const again: SeatEffect[] = [];
  if (port.at === 'open' && port.isWatching)
    again.push({ do: 'orderStage', order: { do: 'watch', state: true } });
  if (autopilot.length > 0)
    again.push({ do: 'orderStage', order: { do: 'autopilot', playerIds: [...autopilot] } });
  if (slider.at !== 'asked') return go(seat, again);
  const looked = lookBack(seat, slider.wanted, world);
  return go(looked.seat, [...again, ...looked.effects]);
}

function refusalSentence(order: ExtensionOrder, reason: ShowRefusal): string {
  return order.type === 'exhibit' && reason === 'no-such-game'
    ? `There is no game "${order.round.gameId}" here, or it cannot be played.`
    : WORDS.en.refusal[reason];
}

function problem(message: string): SeatEffect {
  return { do: 'tell', message: { type: 'problem', data: { message } } };
}

function go(seat: Seat, effects: readonly SeatEffect[] = []): SeatStep {
  return { seat, effects };
}
