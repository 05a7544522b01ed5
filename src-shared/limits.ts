/**
 * The numbers of the wire, apart from its schemas (protocol.ts) so that the phone can use them without
 * carrying a schema library.
 */

/** The protocol that this host and its phones speak; a `hello` with another number is refused. */
export const PROTOCOL = 1;

// Numbers that clients use too stand apart, so that a phone does not carry the rest.

/** A client that neither speaks nor answers a ping for so long is dropped, and so is a host by its clients. */
export const SILENT_MS = 3_000;
export const PING_EVERY_MS = 1_000;
/** Inputs of one seat that are sent again until they are taken; beyond it no more are numbered. */
export const UNTAKEN_INPUTS = 128;
/** The close codes that clients tell apart. */
export const CLOSE_REPLACED = 4006;
export const CLOSE_SILENT = 4007;
export const CLOSE_HOST_CLOSING = 4008;

/** A game that is packed into one file is so large at most. */
export const MOST_ARCHIVE_BYTES = 64 * 1024 * 1024;
export const ARCHIVE_ENDING = '.partyline';
/** The TV sends it in pieces: as base64, each fits a frame. */
export const ARCHIVE_PIECE_BYTES = 384 * 1024;

/** Bounds of the wire. Sizes in bytes, times in ms, rates a second. */
export const LIMITS = {
  silentMs: SILENT_MS,
  pingEveryMs: PING_EVERY_MS,
  untakenInputs: UNTAKEN_INPUTS,
  helloTimeoutMs: 5_000,
  phoneFrameBytes: 64 * 1024,
  tvFrameBytes: 1024 * 1024,
  /** One controller as JSON: with the names of four hundred phones it still fits a TV's frame. */
  controllerBytes: 960 * 1024,
  nameGraphemes: 16,
  /** A party's name, in code units. */
  partyNameUnits: 40,
  /** How many icons there are to choose from (src-renderer/ui/icons.ts). */
  icons: 24,
  /** Seats in one party; beyond a game's own maximum they are its audience. */
  seats: 200,
  connections: 400,
  connectionsPerAddress: 64,
  /** Of one IPv6 network, those without a seat. */
  connectionsPerNetwork: 128,
  /** Kept free for this laptop itself. */
  ownConnections: 8,
  /** Beyond its limits a line is heard for so long, and for a token alone; so many at once of one address or IPv6 network. */
  spareHelloMs: 750,
  spareConnections: 8,
  /** TCP connections, pages and files included; a phone's browser may hold six for them. */
  sockets: 1_000,
  socketsPerAddress: 256,
  socketsPerNetwork: 512,
  ownSockets: 48,
  /** A request's headers, of a page or of an upgrade, must be there within so long. */
  requestTimeoutMs: 6_000,
  malformedFrames: 10,
  /** Token bucket of one phone: stick and tilt at 60 a second, each with room for a burst of taps. */
  phoneMessagesPerSecond: 240,
  phoneMessagesBurst: 480,
  /** Changes that a phone may make to its seat, or in charge to others': each is a write to the disk. */
  changesPerSecond: 5,
  changesBurst: 20,
  /** The least time between two messages caused by many phones' changes. */
  tellEveryMs: 100,
  /** How often the host looks who is silent. */
  lookEveryMs: 250,
  /** With so much unread a phone gets no more controllers until it has read: then the latest. */
  coalesceBytes: 64 * 1024,
  /** The bytes that a client may leave unread before it is dropped. */
  unreadBytes: 1024 * 1024,
  /** A TV has more: its welcome alone carries a kept game of a megabyte. */
  tvUnreadBytes: 4 * 1024 * 1024,
} as const;

/** Bounds of `/echo`, the wire lab's tool. */
export const ECHO_LIMITS = {
  clients: 64,
  frameBytes: 64 * 1024,
  messagesPerSecond: 500,
  burst: 2_000,
} as const;

/** WebSocket close codes that the host uses. */
export const CloseCode = {
  bye: 4000,
  noHello: 4001,
  badMessage: 4002,
  refused: 4003,
  rateLimited: 4004,
  tooLarge: 4005,
  replaced: CLOSE_REPLACED,
  silent: CLOSE_SILENT,
  hostClosing: CLOSE_HOST_CLOSING,
} as const;
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

/** Why a client is not let in; the phone shows a sentence of its own for each. */
export const REFUSED_REASONS = [
  'wrong-code',
  'bad-token',
  'party-full',
  'party-locked',
  'banned',
  'bad-protocol',
  'bad-message',
  'too-many-connections',
  'rate-limited',
] as const;
export type RefusedReason = (typeof REFUSED_REASONS)[number];

/** Why the host ends a connection that it had let in. */
export const BYE_REASONS = ['kicked', 'banned', 'replaced', 'host-closing'] as const;

/** The outcome of a claim to a dropped seat. */
export const CLAIM_STATES = ['asked', 'denied', 'gone'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** The fault of one message of a client that stays connected. */
export const ERROR_REASONS = [
  'unknown-type',
  'bad-message',
  'not-in-charge',
  'no-tv',
  'no-such-player',
  'no-such-game',
  'not-now',
  'not-enough-players',
  'no-such-claim',
  'unfit-name',
] as const;
export type ErrorReason = (typeof ERROR_REASONS)[number];

/** The part of the party to which a controller belongs: a control of a game can never be an order to the show. */
export const SCENES = ['lobby', 'game', 'pause', 'result', 'door', 'practice'] as const;
export type Scene = (typeof SCENES)[number];

/** Bounds of what controls hold and send. */
export const CONTROL_LIMITS = {
  controls: 12,
  options: 64,
  /** Graphemes of a text. */
  textLength: 200,
  /** Points in one piece of a stroke, as it is sent; a finished stroke may be longer. */
  strokePoints: 64,
  strokes: 600,
  /** Points of one stroke that a controller hands back. */
  strokePointsKept: 4_000,
  /** A stroke's width as a part of the picture's width. */
  strokeWidth: 0.25,
  colors: 16,
  /** More of them are no question for a phone. */
  sortItems: 8,
  /** Of a picture's description. */
  altLength: 300,
  /** Of a swipe, in screen heights, and screen heights a second. */
  swipeHeights: 4,
  swipeSpeed: 100,
} as const;
