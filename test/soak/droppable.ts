/** A carrier whose open connection the storm can drop. */
import type { Carrier, Wire, WireEvents } from '../../src-renderer/line/link.ts';

const LOST = 1006;

export function droppable(carrier: Carrier): Carrier & { drop(): void } {
  let open: { wire: Wire; events: WireEvents } | null = null;
  return {
    silentMs: carrier.silentMs,
    open(events) {
      const wire = carrier.open(events);
      open = { wire, events };
      return wire;
    },
    drop() {
      open?.wire.close();
      open?.events.closed(LOST);
    },
  };
}
