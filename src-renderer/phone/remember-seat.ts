/**
 * Keeps the seat's token while the seat is ours, so that a reload or a locked phone comes back into it, and why the line
 * ended, so that a reload does not open it again.
 */
import type { PhoneLink } from './link/phone-link.ts';
import type { LinkState } from './link/link-state.ts';
import type { Memory } from './memory.ts';

type Kept = Pick<Memory, 'token' | 'keepToken' | 'ended' | 'keepEnded'>;

/** Follows the link; returns the unsubscribe. */
export function rememberSeat(link: Pick<PhoneLink, 'state' | 'onChange'>, memory: Kept): () => void {
  return link.onChange(() => {
    const state = link.state();
    const token = tokenAfter(state, memory.token());
    if (token !== memory.token()) memory.keepToken(token);
    const ended = state.at === 'ended' ? state.reason : null;
    memory.keepEnded(ended === 'kicked' || ended === 'replaced' ? ended : null);
  });
}

/** The token to remember in this state, where `kept` is remembered so far. */
export function tokenAfter(state: LinkState, kept: string | null): string | null {
  switch (state.at) {
    case 'online':
    case 'offline':
      return state.seat.token;
    case 'refused':
      return state.reason === 'bad-token' || state.reason === 'banned' ? null : kept;
    case 'ended':
      return state.reason === 'replaced' ? kept : null;
    case 'idle':
    case 'joining':
      return kept;
  }
}
