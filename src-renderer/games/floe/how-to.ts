/** The scenes that the room tries before its first game of the evening. */
import type { HowToStep } from 'partyline';
import { setup } from './rules.ts';
import type { FloeContext, FloeState, OPTIONS } from './state.ts';

/** No ice melts so soon. */
const NEVER_MS = 3_600_000;
/** The ice of the last scene has melted so long already. */
const LATE_MS = 12_000;

/** A round that is under way, of `melted` ms; null for ice that holds. */
function playing(ctx: FloeContext, melted: number | null): FloeState {
  const state = setup(ctx);
  state.phase = { at: 'play', since: ctx.now };
  state.meltMs = melted ?? 0;
  if (melted === null) for (const chunk of state.ice) chunk.fallAt = NEVER_MS;
  return state;
}

export const howTo: readonly HowToStep<FloeState, typeof OPTIONS>[] = [
  { key: 'how.slide', scene: (ctx) => playing(ctx, null), seconds: 7 },
  { key: 'how.dash', scene: (ctx) => playing(ctx, null), seconds: 10 },
  { key: 'how.melt', scene: (ctx) => playing(ctx, LATE_MS), seconds: 10 },
];
