import './no-jit.ts';
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@fontsource-variable/bricolage-grotesque/wdth.css';
import { STAGE_PORT_MESSAGE, type ShellToStage, type StageToShell } from '../../src-shared/stage-link.ts';
import { pageNow } from '../ui/clock.ts';
import '../ui/tokens.css';
import { createFrames } from './frames.ts';
import { importGame } from '../engine/import-game.ts';
import { createPicture } from './picture.ts';
import { reportedError } from './reported-error.ts';
import { createSession } from './session.ts';
import './stage.css';

type Ports = { shell: MessagePort; frames: MessagePort };

function openStage({ shell: port, frames }: Ports, element: HTMLElement): void {
  takeFrames(frames);
  const session = createSession({
    send: (message) => port.postMessage(message),
    importGame,
    async importGuarded(url) {
      const { installGuard } = await import('../engine/guard.ts');
      // Before the game is loaded, so that it has none of the unwatched functions.
      const guard = installGuard();
      return guard.hold(await importGame(url));
    },
    createPicture: (game, office) => createPicture(game, element, office),
    async openStudio(office) {
      const { createStudioDesk } = await import('./studio/studio-desk.ts');
      const send = (message: StageToShell) => port.postMessage(message);
      const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
      return createStudioDesk({ ...office, send, now: pageNow, breathe });
    },
    now: pageNow,
    warn: (slip) => console.warn(slip),
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (handle) => cancelAnimationFrame(handle),
  });
  window.addEventListener('error', (event) => session.fail(reportedError(event)));
  window.addEventListener('unhandledrejection', (event) => session.fail(event.reason));
  // The shell is the frame's own parent and speaks the contract; it is the shell that must doubt us.
  port.onmessage = (event: MessageEvent<ShellToStage>) => session.receive(event.data);
  port.postMessage({ type: 'ready', data: {} });
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
