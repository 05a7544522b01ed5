/**
 * The talk between the shell and one stage, over its port. The stage runs code that nobody vouches for:
 * every word is parsed, and a stage that is silent for too long is given up.
 */
import { stageToShell, type ShellToStage, type StageToShell } from '../../../src-shared/stage-link.ts';
import { readMessage } from '../../../src-shared/protocol.ts';
import type { Timers } from '../shell/timers.ts';
import { weighWord } from './weigh-word.ts';

const PING_EVERY_MS = 1_000;
const UNANSWERED_PINGS = 5;
/** From the frame's making to the game's first picture, in seconds that were looked at: slow machines load slowly. */
const START_WITHIN_LOOKS = 20;
const LOOK_EVERY_MS = 1_000;

/**
 * The most that a stage may say: a busy game of sixteen has some hundred words a second, of a few thousand members in all.
 * So many seconds' worth may come at once.
 */
const WORDS_A_SECOND = 1_000;
const WEIGHT_A_SECOND = 2_000_000;
const SECONDS_AT_ONCE = 3;

/** The reason for giving a stage up. */
export type StageFault = 'rubbish' | 'no-answer' | 'no-start' | 'threw' | 'left' | 'grabbed' | 'packs-gone';

/** The shell's end of a stage's port. */
export type StagePort = {
  send(message: ShellToStage): void;
  onMessage(listener: (message: unknown) => void): void;
  close(): void;
};

/** The words of the stage that concern the shell. */
export type StageWord = Extract<
  StageToShell,
  { type: 'howTo' | 'controllers' | 'effect' | 'music' | 'snapshot' | 'store' | 'standIns' | 'result' }
>;

export type StageTalkEvents = {
  /** The stage stands; the messages that this returns are sent to it, the start first. Null where they are not known yet. */
  begin(): ShellToStage[] | null;
  /** Host time now, in ms. */
  hostTimeMs(): number;
  onStarted(): void;
  onWord(word: StageWord): void;
  /** A word for the shell's extension; returns the problem of one that it cannot read. */
  onExtensionWord(word: unknown): string | null;
  /** The last word: the talk is over. */
  onFault(fault: StageFault, detail: string): void;
};

export type StageTalk = {
  /** Asks for the beginning again, which was not known before. */
  begin(): void;
  /** Dropped before the start, which carries everything known by then but inputs. */
  send(message: ShellToStage): void;
  close(): void;
};

export function talkToStage(port: StagePort, timers: Timers, events: StageTalkEvents): StageTalk {
  let at: 'loading' | 'ready' | 'starting' | 'running' | 'over' = 'loading';
  /** When the pings were sent that wait for their pong. */
  let asked: number[] = [];
  let heardMs = timers.now();
  let wordsLeft = WORDS_A_SECOND * SECONDS_AT_ONCE;
  let weightLeft = WEIGHT_A_SECOND * SECONDS_AT_ONCE;
  let stopPings = () => {};
  let looks = 0;
  // Counts looks rather than time: of a machine that sleeps, all the time is one look.
  const cancelDeadline = timers.every(LOOK_EVERY_MS, () => {
    looks += 1;
    if (looks >= START_WITHIN_LOOKS) give('no-start', 'no first picture');
  });

  function onMessage(raw: unknown): void {
    if (at === 'over') return;
    if (!mayHear(raw)) return give('rubbish', 'it said too much, or what is no plain JSON');
    const message = readMessage(stageToShell, raw);
    if ('problem' in message) give('rubbish', `it said ${typeOf(raw)}: ${message.problem}`);
    else onParsed(message);
  }

  /** A stage that floods the shell is given up before the room feels it. */
  function mayHear(raw: unknown): boolean {
    const seconds = (timers.now() - heardMs) / 1_000;
    heardMs = timers.now();
    wordsLeft = Math.min(WORDS_A_SECOND * SECONDS_AT_ONCE, wordsLeft + seconds * WORDS_A_SECOND) - 1;
    weightLeft = Math.min(WEIGHT_A_SECOND * SECONDS_AT_ONCE, weightLeft + seconds * WEIGHT_A_SECOND);
    const weight = wordsLeft < 0 ? null : weighWord(raw, weightLeft);
    weightLeft -= weight ?? 0;
    return weight !== null;
  }

  function onParsed(message: StageToShell): void {
    switch (message.type) {
      case 'ready':
        if (at !== 'loading') return;
        at = 'ready';
        return begin();
      case 'started':
        if (at !== 'starting') return;
        at = 'running';
        cancelDeadline();
        return events.onStarted();
      case 'pong':
        // One that answers no ping of ours changes nothing.
        asked = asked.slice(asked.indexOf(message.data.sent) + 1);
        return;
      case 'problem':
        return give('threw', message.data.message);
      case 'howTo':
      case 'controllers':
      case 'effect':
      case 'music':
      case 'snapshot':
      case 'store':
      case 'standIns':
      case 'result':
        return events.onWord(message);
      case 'extension': {
        const problem = events.onExtensionWord(message.data);
        if (problem !== null) give('rubbish', `it said extension: ${problem}`);
        return;
      }
    }
  }

  function begin(): void {
    const first = at === 'ready' ? events.begin() : null;
    if (!first) return;
    at = 'starting';
    for (const message of first) port.send(message);
    stopPings = timers.every(PING_EVERY_MS, ping);
  }

  /** Counts pings rather than time: after the machine slept, one late tick proves nothing. */
  function ping(): void {
    if (asked.length >= UNANSWERED_PINGS) return give('no-answer', `${UNANSWERED_PINGS} s without an answer`);
    const sent = timers.now();
    asked.push(sent);
    port.send({ type: 'ping', data: { sent, hostTimeMs: events.hostTimeMs() } });
  }

  function give(fault: StageFault, detail: string): void {
    close();
    events.onFault(fault, detail);
  }

  function close(): void {
    at = 'over';
    cancelDeadline();
    stopPings();
    port.close();
  }

  port.onMessage(onMessage);
  return {
    begin,
    send(message) {
      if (at === 'starting' || at === 'running') port.send(message);
    },
    close,
  };
}

/** The type that a word claims to have, for the report. */
function typeOf(raw: unknown): string {
  const type: unknown = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : undefined;
  return typeof type === 'string' ? type.slice(0, 64) : 'something';
}
