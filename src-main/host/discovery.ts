/** Announces the party by mDNS. The QR code with the address is the main way in; this is a convenience. */
import { Bonjour, type Service } from 'bonjour-service';
import type { Logger } from 'pino';

export type Announcement = { name: string; port: number };

export type Discovery = {
  /** The name that the announcement gives this machine. */
  readonly hostName: string;
  /** Says goodbye; done within half a second. */
  close(): Promise<void>;
};

const HOST_NAME = 'partyline.local';
const GOODBYE_MS = 300;

/** Never throws: without a network, or with port 5353 taken, the party goes on unannounced. */
export function announce(what: Announcement, logger: Logger): Discovery | null {
  const onError = (error: unknown) => logger.warn({ error: String(error) }, 'mDNS failed');
  try {
    const bonjour = new Bonjour({}, onError);
    const services = ['partyline', 'http'].map((type) => publish(bonjour, type, what));
    for (const service of services) service.on('error', onError);
    return { hostName: HOST_NAME, close: () => goodbye(bonjour) };
  } catch (error) {
    onError(error);
    return null;
  }
}

function publish(bonjour: Bonjour, type: string, { name, port }: Announcement): Service {
  return bonjour.publish({
    name,
    type,
    port,
    host: HOST_NAME,
    txt: { protocol: '1', path: '/', party: name },
    probe: false,
  });
}

async function goodbye(bonjour: Bonjour): Promise<void> {
  await atMost(GOODBYE_MS, (done) => bonjour.unpublishAll(done));
  await atMost(GOODBYE_MS, (done) => bonjour.destroy(done));
}

/** The library's callbacks do not come without a network. */
function atMost(timeoutMs: number, start: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs);
    start(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
