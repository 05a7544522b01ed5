/** The line to the Studio that stands round this TV: one port, handed over by the page that frames it. */
import { STUDIO_PORT_MESSAGE, type TvToStudio } from '../../../src-shared/studio-link.ts';

export type StudioPort = {
  send(message: TvToStudio): void;
  onMessage(listener: (message: unknown) => void): void;
  close(): void;
};

type Page = Pick<Window, 'parent' | 'location' | 'addEventListener' | 'removeEventListener'>;

/** Takes a port from the page round this one, where both are of one origin; returns what ends it. */
export function listenForStudio(page: Page, onPort: (port: StudioPort) => void): () => void {
  function listen({ source, origin, data, ports: [port] }: MessageEvent): void {
    if (data !== STUDIO_PORT_MESSAGE || !port) return;
    const isFramed = page.parent !== (page as unknown);
    if (isFramed && source === page.parent && origin === page.location.origin) onPort(toStudioPort(port));
    else port.close();
  }
  page.addEventListener('message', listen);
  return () => page.removeEventListener('message', listen);
}

function toStudioPort(port: MessagePort): StudioPort {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.onmessage = (event: MessageEvent<unknown>) => listener(event.data);
    },
    close: () => port.close(),
  };
}
