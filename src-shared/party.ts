/** The party as the TV sees it: players, addresses, settings. */
import { z } from 'zod';

/** A seat and who sits in it. `language` is the phone's own, a BCP 47 tag. */
export const Player = z.object({
  playerId: z.string(),
  name: z.string(),
  iconIndex: z.int(),
  /** Index into CORDS (cords.ts); `color` is that cord's colour, `#rrggbb`. */
  cordIndex: z.int(),
  color: z.string(),
  inCharge: z.boolean(),
  connected: z.boolean(),
  language: z.string().optional(),
  /** Round trip between host and phone in ms, the latest measured. */
  rttMs: z.number().optional(),
});
export type Player = z.infer<typeof Player>;

/** One of this machine's addresses that a phone may reach; the first of a list is the best. */
export const Address = z.object({ address: z.string(), interfaceName: z.string(), score: z.number() });
export type Address = z.infer<typeof Address>;

export const LANGUAGES = ['en', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the host keeps between evenings. `soundVolume` is 0 to 1. */
export const Settings = z.object({
  language: z.enum(LANGUAGES),
  partyName: z.string().min(1).max(40),
  soundVolume: z.number().min(0).max(1),
  mdns: z.boolean(),
  /** Rude names are not shown. */
  nameFilter: z.boolean(),
  /** Bots play for players who are away, in games that have bots. */
  standIns: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

/** What happened that the host person should know; the TV has the words. */
export const Notice = z.enum([
  'port-taken',
  'no-network',
  'data-unwritable',
  'settings-corrupt',
  'party-corrupt',
]);
export type Notice = z.infer<typeof Notice>;

export const Json: z.ZodType<unknown> = z.unknown();

/** The last snapshot of a running game; `state` is the TV's own, opaque to the host. */
export const SavedGame = z.object({ gameId: z.string(), state: Json });
export type SavedGame = z.infer<typeof SavedGame>;

/** Somebody at the door, without a token, says that this dropped seat is theirs. */
export const Claim = z.object({ claimId: z.string(), playerId: z.string() });
export type Claim = z.infer<typeof Claim>;

/** Everything the TV needs to draw the party. */
export const Party = z.object({
  code: z.string(),
  locked: z.boolean(),
  port: z.int(),
  /** What the QR code says: `http://<address>:<port>/?c=<code>`. */
  joinUrl: z.string(),
  /** `partyline.local`, or null while mDNS is off. */
  mdnsName: z.string().nullable(),
  addresses: z.array(Address),
  settings: Settings,
  notices: z.array(Notice),
  players: z.array(Player),
  claims: z.array(Claim),
  savedGame: SavedGame.nullable(),
});
export type Party = z.infer<typeof Party>;

/** The part of a party that can change without a player. */
export const PartyChange = Party.omit({ players: true, savedGame: true }).partial();
export type PartyChange = z.infer<typeof PartyChange>;
