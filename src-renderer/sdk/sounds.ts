/** The sounds that there are, by name: `ctx.effect('tv', { sound: 'bell' })`, `ctx.effect(player, { sound: 'good' })`. */
import type { TuneName } from '../ui/beeps.ts';
import type { SoundName } from '../ui/synth-sounds.ts';

/** On the TV's loudspeaker; what each is for stands beside its name in `src-renderer/ui/synth-sounds.ts`. */
export type TvSound = SoundName;

/** On a phone: `click`, `bell`, `good` (right), `bad` (wrong), `win`, `lose`, `go` (your turn). */
export type PhoneSound = TuneName;
