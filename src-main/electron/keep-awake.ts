/** Keeps the screen awake while somebody is at the party, and lets it sleep when nobody is. */
import type { Host, HostEvent } from '../host/host-api.ts';

/** Holds the screen awake, or lets go of it; called only when that changes. */
export type Awake = { hold(): void; release(): void };

/** Holds while at least one phone is connected or a game runs; `close()` releases. */
export function keepAwake(host: Pick<Host, 'onEvent'>, awake: Awake): { close(): void } {
  const connected = new Set<string>();
  let gameRuns = false;
  let held = false;

  function settle(wanted: boolean): void {
    if (wanted === held) return;
    held = wanted;
    if (held) awake.hold();
    else awake.release();
  }

  function take(event: HostEvent): void {
    switch (event.event) {
      case 'playerJoined':
      case 'playerReturned':
        connected.add(event.playerId);
        break;
      case 'playerDropped':
      case 'playerLeft':
        connected.delete(event.playerId);
        break;
      case 'gameStarted':
        gameRuns = true;
        break;
      case 'gameEnded':
        gameRuns = false;
        break;
      case 'tvConnected':
      case 'tvGone':
      case 'problem':
      case 'problemOver':
        return;
    }
    settle(connected.size > 0 || gameRuns);
  }

  const stop = host.onEvent(take);
  return {
    close() {
      stop();
      settle(false);
    },
  };
}
