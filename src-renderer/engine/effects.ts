/** The effects that rules send. One that nobody could feel, hear or see is a slip, and its maker is told in a sentence. */
import type { z } from 'zod';
import { Effect } from '../../src-shared/controller.ts';
import type { SoundFaultOf } from '../../src-shared/sound-file.ts';
import { stageToShell } from '../../src-shared/stage-link.ts';
import { TUNES } from '../ui/tunes.ts';
import type { Context, Player } from '../sdk/partyline.ts';
import { SOUNDS } from '../ui/synth-sounds.ts';

const OfTv = stageToShell.effect.omit({ to: true, haptic: true, flash: true });

/** To phones by id, to all of them, or to the TV's own loudspeaker. */
export type SentEffect = z.infer<typeof stageToShell.effect>;

export type EffectsDeps = {
  soundFault?: SoundFaultOf | undefined;
  onSlip(slip: Error): void;
  /** Captions are in the party's language. */
  t: Context['t'];
};

export type Effects = {
  /** A game's values need not have the types that it declares. */
  send(to: unknown, effect: unknown): void;
  /** Those since the last call that have somebody to go to; bots feel nothing. */
  take(players: readonly Player[]): SentEffect[];
};

/** Reports a bad effect to `onSlip`; where that returns, passes on the part that phones can read. */
export function createEffects({ onSlip, t, soundFault }: EffectsDeps): Effects {
  let waiting: SentEffect[] = [];

  function toTv(effect: unknown): void {
    const parsed = OfTv.safeParse(effect);
    if (!parsed.success) return;
    const { sample, caption } = parsed.data;
    const fault = sample === undefined ? null : (soundFault?.(sample, 'sample') ?? null);
    if (fault !== null) onSlip(new Error(`ctx.effect names the sample "${sample}", which ${fault}.`));
    waiting.push({
      ...parsed.data,
      ...(caption !== undefined && { caption: t(caption).slice(0, 80) }),
      to: 'tv',
    });
  }

  return {
    send(to, effect) {
      const slip = slipIn(to, effect);
      if (slip !== null) onSlip(new Error(slip));
      const target = targetOf(to);
      if (target === 'tv') return toTv(effect);
      const parsed = Effect.safeParse(effect);
      if (target !== null && parsed.success) waiting.push({ ...parsed.data, to: target });
    },
    take(players) {
      const bots = new Set(players.filter((one) => one.bot).map((one) => one.id));
      const taken = waiting.filter(({ to }) => typeof to === 'string' || to.some((id) => !bots.has(id)));
      waiting = [];
      return taken;
    },
  };
}

function targetOf(to: unknown): SentEffect['to'] | null {
  if (to === 'all' || to === 'tv') return to;
  return isRecord(to) && typeof to['id'] === 'string' ? [to['id']] : null;
}

function slipIn(to: unknown, effect: unknown): string | null {
  const target = targetOf(to);
  if (target === null) {
    return `ctx.effect was told to go to ${shown(to)}. It goes to a player (playerOf(id, ctx) finds one), to 'all' or to 'tv'.`;
  }
  if (!isRecord(effect)) {
    return `ctx.effect was given ${shown(effect)}. It wants an object, such as { sound: 'click' }.`;
  }
  const allowed = target === 'tv' ? ON_TV : ON_PHONES;
  if (target === 'tv' && effect['sound'] !== undefined && effect['sample'] !== undefined) {
    return 'ctx.effect was given a sound and a sample. It plays one of them.';
  }
  for (const [name, value] of Object.entries(effect)) {
    const member = allowed[name];
    if (!member) {
      const where = target === 'tv' ? 'On the TV' : 'On phones';
      return `ctx.effect was given ${shown(name)}. ${where} an effect has ${Object.keys(allowed).join(', ')}, nothing else.`;
    }
    if (value !== undefined && !member.fits(value)) {
      return `ctx.effect was given ${shown(value)} as "${name}". It is ${member.wanted}.`;
    }
  }
  return null;
}

type Member = { fits(value: unknown): boolean; wanted: string };

const ON_TV: Record<string, Member> = {
  sound: oneOf(SOUNDS),
  sample: {
    fits: (value) => OfTv.shape.sample.safeParse(value).success,
    wanted: 'a sound file of the game\'s own folder, such as "assets/ding.mp3"',
  },
  volume: { fits: (value) => OfTv.shape.volume.safeParse(value).success, wanted: 'a number from 0 to 1' },
  duck: { fits: (value) => typeof value === 'boolean', wanted: 'true, where the music makes room for it' },
  caption: { fits: (value) => typeof value === 'string', wanted: 'the key of a text' },
};

const ON_PHONES: Record<string, Member> = {
  haptic: {
    fits: (value) => Effect.shape.haptic.safeParse(value).success,
    wanted: 'ms from 0 to 2000, or a list of at most 16 such numbers: on, off, on…',
  },
  sound: oneOf(TUNES),
  flash: {
    fits: (value) => Effect.shape.flash.safeParse(value).success,
    wanted: 'a colour with six digits, such as #ff6b57',
  },
};

function oneOf(table: object): Member {
  return {
    fits: (value) => typeof value === 'string' && Object.hasOwn(table, value),
    wanted: `one of ${Object.keys(table).join(', ')}`,
  };
}

/** A value as its maker may have written it. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
