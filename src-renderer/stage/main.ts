import './no-jit.ts';
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@fontsource-variable/bricolage-grotesque/wdth.css';
import { STAGE_PORT_MESSAGE, type ShellToStage } from '../../src-shared/stage-link.ts';
import { pageNow } from '../ui/clock.ts';
import '../ui/tokens.css';
import { createFrames } from './frames.ts';
import { importGame } from '../engine/import-game.ts';
import { createPicture } from './picture.ts';
import { reportedError } from './reported-error.ts';
import { createSession } from './session.ts';
import type { StageExtension } from './stage-extension.ts';
import './stage.css';

const setSoundGain = takeSoundGain();

/** From guard.js, before any game could take it. */
function takeSoundGain(): (gain: number) => void {
  const page = window as { partylineSound?: (gain: number) => void };
  const { partylineSound = () => undefined } = page;
  delete page.partylineSound;
  return partylineSound;
}

function openStage(
  { shell: port, frames }: { shell: MessagePort; frames: MessagePort },
  element: HTMLElement,
): void {
  takeFrames(frames);
  const session = createSession({
    send: (message) => port.postMessage(message),
    importGame,
    createPicture: (game, options) => createPicture(game, element, options),
    loadExtension: loadStudio,
    now: pageNow,
    warn: (slip) => console.warn(slip),
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (handle) => cancelAnimationFrame(handle),
  });
  window.addEventListener('error', (event) => session.fail(reportedError(event)));
  window.addEventListener('unhandledrejection', (event) => session.fail(event.reason));
  // The shell is the frame's own parent and speaks the contract; it is the shell that must doubt us.
  port.onmessage = ({ data: message }: MessageEvent<ShellToStage>) => {
    if (message.type === 'sound') return setSoundGain(message.data.gain);
    if (message.type === 'start') setSoundGain(message.data.soundGain);
    session.receive(message);
  };
  port.postMessage({ type: 'ready', data: {} });
}

/** In developer mode: the rules are held to their context, and the Studio has its desk here. */
async function loadStudio(): Promise<StageExtension> {
  const [{ installGuard }, { openStudioDesk }] = await Promise.all([
    import('../engine/guard.ts'),
    import('./studio/studio-desk.ts'),
  ]);
  return {
    async importGame(url) {
      // Before the game is loaded, so that it has none of the unwatched functions.
      const guard = installGuard();
      return guard.hold(await importGame(url));
    },
    openGame: (deps) =>
      openStudioDesk({ ...deps, breathe: () => new Promise((resolve) => setTimeout(resolve, 0)) }),
  };
}

/** For the game's own animations, too: whatever asks for a frame from now on. */
function takeFrames(port: MessagePort): void {
  const frames = createFrames({
    requestFrame: window.requestAnimationFrame.bind(window),
    askShell: () => port.postMessage(null),
    now: pageNow,
    onError: reportError,
  });
  port.onmessage = () => frames.lend();
  window.requestAnimationFrame = frames.request;
  window.cancelAnimationFrame = frames.cancel;
}

window.addEventListener('message', function listen(event) {
  const [shell, frames] = event.ports;
  const element = document.getElementById('game');
  if (event.source !== window.parent || event.data !== STAGE_PORT_MESSAGE || !shell || !frames || !element)
    return;
  window.removeEventListener('message', listen);
  openStage({ shell, frames }, element);
});
