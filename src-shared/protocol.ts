/**
 * The phone's wire: every message between a phone and the host, declared once. The TV's messages are in
 * bridge.ts; both travel as `{type, data}`. Rules by number: docs/protocol.md.
 */
import { z } from 'zod';
import { Controller, Effect } from './controller.ts';
import { OptionValue } from './game-options.ts';
import { BYE_REASONS, CLAIM_STATES, ERROR_REASONS, REFUSED_REASONS, SCENES } from './limits.ts';

/** One message: a type and its data. Unknown members of `data` are ignored. */
export type Message<Table> = { [Type in keyof Table]: { type: Type; data: Table[Type] } }[keyof Table];

/** The messages of a table of schemas, as a union. */
export type MessagesOf<Schemas extends Record<string, z.ZodType>> = Message<{
  [Type in keyof Schemas]: z.infer<Schemas[Type]>;
}>;

/** A frame that could not be read, and why. */
export type Unreadable = { problem: 'bad-message' | 'unknown-type' };

/** Reads one message by a table of schemas; `raw` is what JSON or structured clone made of the frame. */
export function readMessage<Schemas extends Record<string, z.ZodType>>(
  table: Schemas,
  raw: unknown,
): MessagesOf<Schemas> | Unreadable {
  if (typeof raw !== 'object' || raw === null) return { problem: 'bad-message' };
  const { type, data } = raw as { type?: unknown; data?: unknown };
  if (typeof type !== 'string') return { problem: 'bad-message' };
  const schema = Object.prototype.hasOwnProperty.call(table, type) ? table[type] : undefined;
  if (!schema) return { problem: 'unknown-type' };
  const parsed = schema.safeParse(data);
  if (!parsed.success) return { problem: 'bad-message' };
  return { type, data: parsed.data } as MessagesOf<Schemas>;
}

/** Throws where a message of our own does not fit its schema: a bug of the sender. */
export function assertMessage(
  table: Record<string, z.ZodType>,
  message: { type: string; data: unknown },
): void {
  const schema = table[message.type];
  if (!schema) throw new Error(`no such message: ${message.type}`);
  const parsed = schema.safeParse(message.data);
  if (!parsed.success) throw new Error(`malformed ${message.type}: ${parsed.error.message}`);
}

const text = z.string().max(200);
const language = z.string().max(35);

/** 128 random bits in base64url. */
const JoinId = z.string().regex(/^[\w-]{22}$/);

/** The first frame of a phone. `language` is a BCP 47 tag of the phone's own choice. */
export const PhoneHello = z.object({
  role: z.literal('phone'),
  protocol: z.number(),
  code: z.string().optional(),
  /** As it was typed: the host cuts it. */
  name: z.string().optional(),
  iconIndex: z.int().min(0).max(255).optional(),
  token: z.string().optional(),
  language: language.optional(),
  /** Looks through the door and takes no seat yet; a second `hello` without it joins. */
  visit: z.boolean().optional(),
  /** Made once per visit: the same one opens the same seat. */
  joinId: JoinId.optional(),
  /** Grows with each hello of the visit: an older one that arrives late takes nothing from a newer one. */
  attempt: z.int().min(0).optional(),
});
export type PhoneHello = z.infer<typeof PhoneHello>;

/** The orders of the phone in charge, and of the TV. */
export const commandSchemas = {
  pick: z.object({ gameId: z.string().max(64) }),
  /** `bots`: bots take free seats until so many play; 0 for none. */
  start: z.object({ bots: z.int().min(0).max(64).optional() }),
  /** One of the game's options, for its starts from now on. */
  setOption: z.object({ gameId: z.string().max(64), key: z.string().max(40), value: OptionValue }),
  pause: z.object({}),
  resume: z.object({}),
  quit: z.object({}),
  rematch: z.object({}),
  kick: z.object({ playerId: text }),
  ban: z.object({ playerId: text }),
  rename: z.object({ playerId: text, name: z.string() }),
  lock: z.object({ locked: z.boolean() }),
  charge: z.object({ playerId: text }),
  /** Somebody without a token says that a dropped seat is theirs: it is, or it is not. */
  giveSeat: z.object({ claimId: text }),
  denySeat: z.object({ claimId: text }),
};
export type CommandName = keyof typeof commandSchemas;
export type Command = {
  [Name in CommandName]: { name: Name; args: z.infer<(typeof commandSchemas)[Name]> };
}[CommandName];

/** A command as it was read; `unknown` is one that is not in the table, or whose arguments do not fit. */
export type ReadCommand = Command | { name: 'unknown' };

const ReadCommand = z
  .object({ name: z.string().max(40), args: z.record(z.string(), z.unknown()).optional() })
  .transform(({ name, args }): ReadCommand => {
    const read = readMessage(commandSchemas, { type: name, data: args ?? {} });
    return 'problem' in read ? { name: 'unknown' } : ({ name: read.type, args: read.data } as Command);
  });

/** Grows with each discrete input of a seat, over reloads of its page, too; no clock takes part (3.8). */
const Seq = z.int().min(1).max(Number.MAX_SAFE_INTEGER);

export const phoneToHost = {
  hello: PhoneHello,
  input: z.object({
    control: z.string().max(64),
    value: z.unknown(),
    at: z.number().optional(),
    /** Of discrete inputs alone: sent again until `taken` says it, and applied once. */
    seq: Seq.optional(),
    /** Of the controller that stood under the finger when it came down; without it, the newest is meant. */
    revision: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  }),
  profile: z.object({
    name: z.string().optional(),
    iconIndex: z.int().min(0).max(255).optional(),
    language: language.optional(),
  }),
  command: ReadCommand,
  ping: z.object({ sent: z.number() }),
  leave: z.object({}),
  /** Of the phone in charge: wants to be told who is here, from now on or no more. */
  people: z.object({ open: z.boolean() }),
};
export type PhoneToHost = MessagesOf<typeof phoneToHost>;

/** The messages of a visitor: join, claim the dropped seat that was theirs or withdraw that, or ping. */
export const visitorToHost = {
  hello: PhoneHello,
  claim: z.object({ playerId: text }),
  unclaim: z.object({}),
  ping: phoneToHost.ping,
};
export type VisitorToHost = MessagesOf<typeof visitorToHost>;

/** A seat as others may know it; `color` is `#rrggbb`. */
const SeatFace = z.object({ playerId: text, name: text, iconIndex: z.int(), color: z.string() });
export type SeatFace = z.infer<typeof SeatFace>;

/** Somebody at the door says that this dropped seat is theirs. */
const SeatClaim = SeatFace.extend({ claimId: text });
export type SeatClaim = z.infer<typeof SeatClaim>;

const PersonHere = SeatFace.extend({ connected: z.boolean(), inCharge: z.boolean() });
export type PersonHere = z.infer<typeof PersonHere>;

const profile = { name: text, iconIndex: z.int(), color: z.string(), inCharge: z.boolean() };

export const hostToPhone = {
  welcome: z.object({
    playerId: text,
    ...profile,
    token: text,
    partyName: text,
    serverTime: z.number(),
    /** The highest `seq` that the host has of this seat, 0 for none. */
    lastSeq: z.number(),
  }),
  /** To a visitor: whose party this is and, with the right code, which seats wait for their phone. */
  door: z.object({
    partyName: text,
    locked: z.boolean(),
    seats: z.array(SeatFace).max(400),
    /** Whose phone is in charge, where it is there: the one that is asked for a seat. Only with the right code. */
    inCharge: text.optional(),
  }),
  /** To a visitor: what became of its claim; `gone` when the seat is no longer free. */
  claim: z.object({ playerId: text, state: z.enum(CLAIM_STATES) }),
  /** To the phone in charge: who waits at the door for an old seat. */
  claims: z.object({ list: z.array(SeatClaim).max(400) }),
  /** To the phone in charge while it wants to know. */
  people: z.object({ locked: z.boolean(), players: z.array(PersonHere).max(400) }),
  /** Every input up to this `seq` is part of the game that is kept. */
  taken: z.object({ seq: z.number() }),
  refused: z.object({ reason: z.enum(REFUSED_REASONS), message: text }),
  /** `revision` grows with each change of this seat's controller, over restarts of the host, too. */
  controller: Controller.extend({ scene: z.enum(SCENES), revision: z.int() }),
  you: z.object(profile).partial(),
  effect: Effect,
  pong: z.object({ sent: z.number(), serverTime: z.number() }),
  error: z.object({ reason: z.enum(ERROR_REASONS), message: text }),
  bye: z.object({ reason: z.enum(BYE_REASONS) }),
};
export type HostToPhone = MessagesOf<typeof hostToPhone>;
