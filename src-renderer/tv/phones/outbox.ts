/** Remembers each phone's controller, so that only changes are sent, and equal controllers once. */
import type { Controller } from '../../../src-shared/controller.ts';
import type { TvToHost } from '../../../src-shared/bridge.ts';
import { LIMITS, type Scene } from '../../../src-shared/limits.ts';
import { fitsBytes } from '../../ui/utf8.ts';

export type ControllerGroup = { to: readonly string[]; controller: Controller; scene: Scene };
type Entry = Omit<ControllerGroup, 'to'> & { to: string[] };

/** Characters in one message: in UTF-8 at most three times as many bytes, below the TV's frame of a megabyte. */
const MOST_CHARS = 300_000;
const MOST_ENTRIES = 400;

export type Outbox = {
  show(groups: readonly ControllerGroup[]): void;
  /** Nothing is known of what phones show: the next `show` sends everything. */
  forgetAll(): void;
  forget(playerId: string): void;
};

export function createOutbox(
  send: (message: TvToHost) => void,
  onTooLarge: (playerIds: readonly string[]) => void = () => {},
): Outbox {
  const shown = new Map<string, string>();

  function show(groups: readonly ControllerGroup[]): void {
    const changed = new Map<string, Entry>();
    for (const { to, controller, scene } of groups) {
      const text = JSON.stringify([scene, controller]);
      const news = to.filter((playerId) => shown.get(playerId) !== text);
      if (news.length === 0) continue;
      for (const playerId of news) shown.set(playerId, text);
      const entry = changed.get(text);
      if (entry) entry.to.push(...news);
      else changed.set(text, { to: news, controller, scene });
    }
    sendInPieces(changed);
  }

  function sendInPieces(changed: ReadonlyMap<string, Entry>): void {
    let list: Entry[] = [];
    let chars = 0;
    const flush = () => {
      if (list.length > 0) send({ type: 'controllers', data: { list } });
      list = [];
      chars = 0;
    };
    for (const [text, entry] of changed) {
      // The host would hang up on such a frame. The phone keeps what it has.
      if (!fitsBytes(text, LIMITS.controllerBytes)) {
        onTooLarge(entry.to);
        continue;
      }
      if (chars + text.length > MOST_CHARS || list.length >= MOST_ENTRIES) flush();
      list.push(entry);
      chars += text.length + entry.to.length * 40;
    }
    flush();
  }

  return { show, forgetAll: () => shown.clear(), forget: (playerId) => shown.delete(playerId) };
}
