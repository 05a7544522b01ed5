/** The door: who gets in, who only looks through it, and who says that a dropped seat was theirs. */
import { cordColor } from '../../../src-shared/cords.ts';
import { LIMITS, type ClaimState, type RefusedReason } from '../../../src-shared/limits.ts';
import type { Claim } from '../../../src-shared/party.ts';
import type { HostToPhone, PhoneHello, SeatFace, VisitorToHost } from '../../../src-shared/protocol.ts';
import type { Clock } from '../base/clock.ts';
import { Coalesced } from './coalesced.ts';
import type { CodeWatch } from './code-watch.ts';
import type { Connection } from '../edge/connection.ts';
import { errorText, type Outcome } from '../base/refusals.ts';
import type { Router } from './router.ts';
import type { Admitted, Caller, Seat } from './seats.ts';
import type { Session } from './session.ts';
import { TokenBucket } from '../base/token-bucket.ts';

/** After this many denials for one seat, ignore further claims from that address. */
const DENIALS = 2;

export type DoorDeps = {
  session: Session;
  router: Router;
  codes: CodeWatch;
  clock: Clock;
  /** How long the host has been awake, in ms. */
  awakeMs(): number;
  partyName(): string;
};

/** Outcome of a hello at the door; the caller carries out an admission. */
export type Arrival = Admitted | Exclude<Outcome, 'seated'>;

/** Outcome of a claim: its seat is given, it was denied, or nobody waits for that. */
export type Answer = { connection: Connection; admitted: Admitted } | 'denied' | 'no-such-claim';

/** `work` pays for what this visitor makes others hear. */
type Visitor = {
  hello: PhoneHello;
  knowsCode: boolean;
  claim: Claim | null;
  told: string;
  work: TokenBucket;
};

/** A `door` for those who know the code, and for those who do not. */
type DoorTexts = { inside: string; outside: string };

export class Door {
  readonly #deps: DoorDeps;
  readonly #visitors = new Map<Connection, Visitor>();
  /** By address and seat. */
  readonly #denials = new Map<string, number>();
  readonly #doors = new Coalesced(() => this.#showDoors(), LIMITS.tellEveryMs);
  readonly #claims = new Coalesced(() => this.#showClaims(), LIMITS.tellEveryMs);
  #lastClaim = 0;
  #toldTv = '[]';
  #toldCharge: { connection: Connection | null; text: string } = { connection: null, text: '[]' };

  constructor(deps: DoorDeps) {
    this.#deps = deps;
  }

  arrive(connection: Connection, hello: PhoneHello): Arrival {
    const { session, codes } = this.#deps;
    const { address } = connection;
    // A visit looks at the code alone, whatever token it brings.
    const isGuess = hello.visit ? Boolean(hello.code) : hello.token === undefined && !session.hasSeat(hello);
    if (isGuess && codes.mustWait(address, connection.heardMs)) return { refused: 'rate-limited' };
    if (hello.visit) return this.#visit(connection, hello);
    const admission = session.admit(hello, this.#callerOf(connection));
    if (!admission.admitted) {
      const { reason } = admission;
      return reason === 'late' || reason === 'kicked' ? reason : this.#refuse(connection, hello, reason);
    }
    this.#visitors.delete(connection);
    return admission;
  }

  /** The seat that this visitor has, where it claims one that is its own already; null otherwise. */
  said(connection: Connection, message: Exclude<VisitorToHost, { type: 'hello' }>): Admitted | null {
    switch (message.type) {
      case 'ping':
        this.#tell(connection, {
          type: 'pong',
          data: { sent: message.data.sent, serverTime: Math.round(this.#deps.clock.now()) },
        });
        return null;
      case 'claim':
        return this.#claim(connection, message.data.playerId);
      case 'unclaim':
        this.#unclaim(connection);
        return null;
      default:
        return message satisfies never;
    }
  }

  gone(connection: Connection): void {
    if (this.#visitors.delete(connection)) this.refresh();
  }

  claims(): Claim[] {
    return [...this.#visitors.values()].flatMap(({ claim }) => (claim ? [claim] : []));
  }

  /** The phone in charge, or the TV, has decided. */
  answer(claimId: string, isYes: boolean): Answer {
    const found = [...this.#visitors].find(([, { claim }]) => claim?.claimId === claimId);
    const claim = found?.[1].claim;
    if (!found || !claim) return 'no-such-claim';
    const [connection, visitor] = found;
    const admitted = isYes ? this.#admit(connection, visitor, claim.playerId) : null;
    if (admitted) return { connection, admitted };
    if (!isYes) this.#deny(connection, claim.playerId);
    this.#endClaim(connection, visitor, isYes ? 'gone' : 'denied');
    this.refresh();
    return isYes ? 'no-such-claim' : 'denied';
  }

  /** Call after any change of the party: visitors, the TV and the phone in charge hear what concerns them. */
  refresh(): void {
    const { session } = this.#deps;
    for (const [connection, visitor] of this.#visitors) {
      const { claim } = visitor;
      if (claim && session.seat(claim.playerId)?.presence.at !== 'dropped')
        this.#endClaim(connection, visitor, 'gone');
    }
    this.#doors.changed();
    this.#claims.changed();
  }

  #visit(connection: Connection, hello: PhoneHello): Arrival {
    const visit = this.#deps.session.visit(hello, this.#callerOf(connection));
    if (!visit.welcome) return this.#refuse(connection, hello, visit.reason);
    const before = this.#visitors.get(connection);
    const work = before?.work ?? newWork(connection);
    if (before && !this.#paysFor(connection, before)) return 'visiting';
    // A visitor who says hello again, perhaps with another code, still waits for the same answer.
    const claim = (visit.knowsCode && before?.claim) || null;
    const visitor: Visitor = { hello, knowsCode: visit.knowsCode, claim, told: '', work };
    this.#visitors.set(connection, visitor);
    connection.role = { is: 'visitor' };
    this.#showDoor(connection, visitor, this.#doorTexts());
    // With another code, a claim may have gone.
    if (before) this.#claims.changed();
    return 'visiting';
  }

  #refuse(connection: Connection, hello: PhoneHello, reason: RefusedReason): Arrival {
    // A phone that says no code guesses none, unless it hopes to know somebody's visit.
    if (reason === 'wrong-code' && (hello.code || hello.joinId))
      this.#deps.codes.wrong(connection.address, hello.code ?? '', connection.heardMs);
    return { refused: reason };
  }

  #claim(connection: Connection, playerId: string): Admitted | null {
    const visitor = this.#visitors.get(connection);
    const isFree = this.#deps.session.seat(playerId)?.presence.at === 'dropped';
    // The visit has this seat already: its welcome was lost.
    if (visitor && this.#deps.session.hasSeat(visitor.hello, playerId)) {
      const admitted = this.#admit(connection, visitor, playerId);
      if (admitted) return admitted;
    }
    if (!visitor?.knowsCode || !isFree) {
      this.#tell(connection, { type: 'claim', data: { playerId, state: 'gone' } });
      return null;
    }
    if ((this.#denials.get(denialKey(connection, playerId)) ?? 0) >= DENIALS) {
      this.#tell(connection, { type: 'claim', data: { playerId, state: 'denied' } });
      return null;
    }
    if (!this.#paysFor(connection, visitor)) return null;
    this.#lastClaim += 1;
    visitor.claim = { claimId: `c${this.#lastClaim}`, playerId };
    this.#tell(connection, { type: 'claim', data: { playerId, state: 'asked' } });
    this.#claims.changed();
    return null;
  }

  /** Null where the seat is not free any more. */
  #admit(connection: Connection, visitor: Visitor, playerId: string): Admitted | null {
    const hello = { ...visitor.hello, token: undefined };
    const admission = this.#deps.session.reseat(playerId, hello, this.#callerOf(connection));
    if (admission) this.#visitors.delete(connection);
    return admission;
  }

  #unclaim(connection: Connection): void {
    const visitor = this.#visitors.get(connection);
    if (!visitor?.claim) return;
    visitor.claim = null;
    this.#claims.changed();
  }

  #deny(connection: Connection, playerId: string): void {
    const key = denialKey(connection, playerId);
    this.#denials.set(key, (this.#denials.get(key) ?? 0) + 1);
    const [oldest] = this.#denials.keys();
    if (this.#denials.size > LIMITS.sockets && oldest !== undefined) this.#denials.delete(oldest);
  }

  #endClaim(connection: Connection, visitor: Visitor, state: ClaimState): void {
    if (!visitor.claim) return;
    const { playerId } = visitor.claim;
    visitor.claim = null;
    this.#tell(connection, { type: 'claim', data: { playerId, state } });
  }

  #showDoors(): void {
    if (this.#visitors.size === 0) return;
    const texts = this.#doorTexts();
    for (const [connection, visitor] of this.#visitors) this.#showDoor(connection, visitor, texts);
  }

  #showDoor(connection: Connection, visitor: Visitor, texts: DoorTexts): void {
    const text = visitor.knowsCode ? texts.inside : texts.outside;
    if (text === visitor.told) return;
    visitor.told = text;
    connection.sendText('door', text);
  }

  /** The texts for visitors, written once for all of them. */
  #doorTexts(): DoorTexts {
    const { session, partyName } = this.#deps;
    const { locked } = session;
    const seats = session.seats().filter((seat) => seat.presence.at === 'dropped');
    const inCharge = session.seat(session.inChargeId ?? '');
    const charge = inCharge?.presence.at === 'connected' ? { inCharge: inCharge.name } : {};
    const door = { partyName: partyName(), locked };
    return {
      outside: this.#deps.router.textOf({ type: 'door', data: { ...door, seats: [] } }),
      inside: this.#deps.router.textOf({
        type: 'door',
        data: { ...door, seats: seats.map(faceOf), ...charge },
      }),
    };
  }

  /** False where this visitor has done too much already, which it is told. */
  #paysFor(connection: Connection, { work }: Visitor): boolean {
    const may = work.take(connection.heardMs);
    if (!may)
      this.#tell(connection, { type: 'error', data: { reason: 'not-now', message: errorText('not-now') } });
    return may;
  }

  #showClaims(): void {
    const { router, session } = this.#deps;
    const claims = this.claims();
    const text = JSON.stringify(claims);
    if (text !== this.#toldTv) router.toTv({ type: 'party', data: { claims } });
    this.#toldTv = text;

    const inCharge = session.inChargeId === null ? null : router.phone(session.inChargeId);
    const told = this.#toldCharge;
    if (told.connection !== inCharge && told.connection && told.text !== '[]')
      this.#tell(told.connection, { type: 'claims', data: { list: [] } });
    const known = told.connection === inCharge ? told.text : '[]';
    this.#toldCharge = { connection: inCharge, text };
    if (!inCharge || known === text) return;
    const list = claims.flatMap(({ claimId, playerId }) => {
      const seat = session.seat(playerId);
      return seat ? [{ claimId, ...faceOf(seat) }] : [];
    });
    this.#tell(inCharge, { type: 'claims', data: { list } });
  }

  #callerOf({ id, address }: Connection): Caller {
    return { connectionId: id, address, awakeMs: this.#deps.awakeMs() };
  }

  #tell(connection: Connection, message: HostToPhone): void {
    this.#deps.router.toConnection(connection, message);
  }
}

/** A seat as others may know it. */
export function faceOf({ playerId, name, iconIndex, cordIndex }: Seat): SeatFace {
  return { playerId, name, iconIndex, color: cordColor(cordIndex) };
}

function denialKey(connection: Connection, playerId: string): string {
  return `${connection.address} ${playerId}`;
}

function newWork({ heardMs }: Connection): TokenBucket {
  return new TokenBucket({ perSecond: LIMITS.changesPerSecond, burst: LIMITS.changesBurst }, heardMs);
}
