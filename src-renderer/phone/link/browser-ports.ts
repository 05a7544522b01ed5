/** The link's ports in a browser: a real WebSocket, real time, and the page's wake-ups. */
import { pageNow } from '../../ui/clock.ts';
import { knock, pageKnockPorts } from '../../line/knock.ts';
import type { LinkPorts, Wire, WireEvents } from './link-ports.ts';
import type { Link } from './link.ts';
import { createVisit, type VisitMemory } from './visit.ts';

/** Where the page's own host takes phones in, and where it says that it is there. */
const FRONT_DOOR: LineDoor = { socket: '/ws', knock: '/healthz' };

type LineDoor = { socket: string; knock: string };

/** Opens `/ws` on the page's own host; in the Studio another `door` of it. */
export function browserPorts({
  memory,
  door = FRONT_DOOR,
  inspect,
}: {
  memory: VisitMemory;
  door?: LineDoor;
  inspect?: (message: unknown) => void;
}): LinkPorts {
  return {
    open: openWithKnock(door),
    now: pageNow,
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    visit: createVisit(memory),
    ...(inspect ? { inspect } : {}),
  };
}

function openSocket({ socket: path }: LineDoor, events: WireEvents): Wire {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(`${scheme}//${location.host}${path}`);
  socket.onopen = () => events.opened();
  socket.onmessage = (event) => {
    if (typeof event.data === 'string') events.text(event.data);
  };
  socket.onclose = (event) => events.closed(event.code);
  return {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close() {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    },
  };
}

/** What a socket that never opened closes with. */
const NOTHING_THERE = 1006;

/** After a connection that was lost or given up, a knock looks first whether the host is there at all. */
function openWithKnock(door: LineDoor): (events: WireEvents) => Wire {
  let isFirst = true;
  return (events) => {
    if (!isFirst) return openAfterKnock(door, events);
    isFirst = false;
    return openSocket(door, events);
  };
}

function openAfterKnock(door: LineDoor, events: WireEvents): Wire {
  let socket: Wire | null = null;
  const stopKnocking = knock(
    {
      answered: () => (socket = openSocket(door, events)),
      nobody: () => events.closed(NOTHING_THERE),
    },
    pageKnockPorts(door.knock),
  );
  return {
    send: (text) => socket?.send(text),
    close() {
      stopKnocking();
      socket?.close();
    },
  };
}

/** A phone that was locked has a dead socket that looks open: ask the line whenever the page comes back. */
export function wakeWithPage(link: Link): () => void {
  const wake = () => {
    if (document.visibilityState === 'visible') link.wake();
  };
  // A page that is only now loaded has nothing to wake from.
  const wakeFromCache = (event: PageTransitionEvent) => {
    if (event.persisted) wake();
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('pageshow', wakeFromCache);
  const networkChanged = () => link.networkChanged();
  window.addEventListener('online', networkChanged);
  return () => {
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('pageshow', wakeFromCache);
    window.removeEventListener('online', networkChanged);
  };
}
