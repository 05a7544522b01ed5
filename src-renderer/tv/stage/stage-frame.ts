/** The sandboxed frame that a game runs in: an opaque origin with scripts and nothing else. */
import { STAGE_PORT_MESSAGE } from '../../../src-shared/stage-link.ts';
import { realTimers } from '../shell/timers.ts';
import { keepFocus } from './keep-focus.ts';
import { createManners } from './manners.ts';
import type { StageFault, StagePort } from './stage-talk.ts';

export type StageFrame = {
  port: StagePort;
  /** It stays in sight over the frame that comes next, and is a picture only. */
  setAside(): void;
  remove(): void;
};

/** Opens a frame in `parent`; `onFoul` is called when the frame has loaded another page by itself, or molests the shell's. */
export function openStageFrame(
  parent: HTMLElement,
  onFoul: (fault: StageFault, detail: string) => void,
): StageFrame {
  const frame = parent.ownerDocument.createElement('iframe');
  const { port1: ours, port2: theirs } = new MessageChannel();
  const frames = new MessageChannel();
  const manners = createManners(realTimers, onFoul);
  const takeBack = lendFrames(frames.port1, window, manners.spoke);
  let loads = 0;

  frame.setAttribute('sandbox', 'allow-scripts');
  frame.allow = 'autoplay';
  frame.referrerPolicy = 'no-referrer';
  frame.title = 'Game';
  frame.tabIndex = -1;
  // Games are played on phones; a click that gave the frame the focus would take the shell's keys away.
  frame.style.cssText = 'display:block;width:100%;height:100%;border:0;pointer-events:none';
  frame.addEventListener('load', () => {
    loads += 1;
    // A sandboxed frame's origin is opaque, so no narrower target than * exists.
    if (loads === 1) frame.contentWindow?.postMessage(STAGE_PORT_MESSAGE, '*', [theirs, frames.port2]);
    else onFoul('left', 'the frame went to another page');
  });
  frame.src = '/stage/index.html';
  parent.append(frame);

  const view = parent.ownerDocument.defaultView ?? window;
  const count = ({ source }: MessageEvent): void => {
    if (source !== null && source === frame.contentWindow) manners.spoke();
  };
  view.addEventListener('message', count);
  const releaseFocus = keepFocus(frame, manners.grabbed);

  return {
    port: {
      send: (message) => ours.postMessage(message),
      onMessage: (listener) => {
        // A port in a word can be nothing that the contract has, and a thousand of them are work.
        ours.onmessage = ({ data, ports }: MessageEvent<unknown>) =>
          listener(ports.length > 0 ? ports : data);
      },
      close: () => ours.close(),
    },
    setAside: () => {
      Object.assign(frame.style, { position: 'absolute', inset: '0', zIndex: '1' });
      frame.title = '';
      frame.ariaHidden = 'true';
    },
    remove: () => {
      view.removeEventListener('message', count);
      releaseFocus();
      ours.close();
      takeBack();
      frame.remove();
    },
  };
}

/**
 * The shell's animation frames for a stage whose browser gives it fewer (stage/frames.ts): one for each word on the port.
 * `onTooMany` is called for each word that came before the last one was answered.
 */
function lendFrames(port: MessagePort, view: Window, onTooMany: () => void): () => void {
  let handle: number | null = null;
  port.onmessage = ({ ports }) => {
    if (handle !== null || ports.length > 0) onTooMany();
    handle ??= view.requestAnimationFrame(() => {
      handle = null;
      port.postMessage(null);
    });
  };
  return () => {
    if (handle !== null) view.cancelAnimationFrame(handle);
    port.close();
  };
}
