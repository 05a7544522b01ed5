/** The sandboxed frame that a game runs in: an opaque origin with scripts and nothing else. */
import { STAGE_PORT_MESSAGE } from '../../../src-shared/stage-link.ts';
import { lendFrames } from './lend-frames.ts';
import type { StagePort } from './stage-talk.ts';

export type StageFrame = {
  port: StagePort;
  remove(): void;
};

/** Opens a frame in `parent`; `onLeft` is called when the frame has loaded another page by itself. */
export function openStageFrame(parent: HTMLElement, onLeft: () => void): StageFrame {
  const frame = parent.ownerDocument.createElement('iframe');
  const { port1: ours, port2: theirs } = new MessageChannel();
  const frames = new MessageChannel();
  const takeBack = lendFrames(frames.port1, window);
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
    else onLeft();
  });
  frame.src = '/stage/index.html';
  parent.append(frame);

  return {
    port: {
      send: (message) => ours.postMessage(message),
      onMessage: (listener) => {
        ours.onmessage = (event: MessageEvent<unknown>) => listener(event.data);
      },
      close: () => ours.close(),
    },
    remove: () => {
      ours.close();
      takeBack();
      frame.remove();
    },
  };
}
