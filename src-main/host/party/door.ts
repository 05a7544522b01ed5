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
import type { Caller, Seat } from './seats.ts';
import type { Session } from './session.ts';
import { TokenBucket } from '../base/token-bucket.ts';

/** Who was told no so often for a seat, from one address, is not heard again about it. */
const DENIALS = 2;

export type DoorOffice = {
  session: Session;
  router: Router;
  codes: CodeWatch;
  clock: Clock;
  /** How long the host has been awake, in ms. */
  awakeMs(): number;
  partyName(): string;
};

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
  readonly #office: DoorOffice;
  readonly #visitors = new Map<Connection, Visitor>();
  /** By address and seat. */
  readonly #denials = new Map<string, number>();
  readonly #doors = new Coalesced(() => this.#showDoors(), LIMITS.tellEveryMs);
  readonly #claims = new Coalesced(() => this.#showClaims(), LIMITS.tellEveryMs);
  #lastClaim = 0;
  #toldTv = '[]';
  #toldCharge: { connection: Connection | null; text: string } = { connection: null, text: '[]' };

  constructor(office: DoorOffice) {
    this.#office = office;
  }

  arrive(connection: Connection, hello: PhoneHello): Outcome {
    const { session, router, codes } = this.#office;
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
    router.seat(connection, admission);
    return 'seated';
  }

  said(connection: Connection, message: Exclude<VisitorToHost, { type: 'hello' }>): void {
    switch (message.type) {
      case 'ping':
        this.#tell(connection, {
          type: 'pong',
          data: { sent: message.data.sent, serverTime: Math.round(this.#office.clock.now()) },
        });
        return;
      case 'claim':
        this.#claim(connection, message.data.playerId);
        return;
      case 'unclaim':
        this.#unclaim(connection);
        return;
      default:
        message satisfies never;
    }
  }

  gone(connection: Connection): void {
    if (this.#visitors.delete(connection)) this.refresh();
  }

  claims(): Claim[] {
    return [...this.#visitors.values()].flatMap(({ claim }) => (claim ? [claim] : []));
  }

  /** The phone in charge, or the TV, has decided; false where nobody waits for that. */
  answer(claimId: string, isYes: boolean): boolean {
    const found = [...this.#visitors].find(([, { claim }]) => claim?.claimId === claimId);
    const claim = found?.[1].claim;
    if (!found || !claim) return false;
    const [connection, visitor] = found;
    if (isYes && this.#seatVisitor(connection, visitor, claim.playerId)) return true;
    if (!isYes) this.#deny(connection, claim.playerId);
    this.#endClaim(connection, visitor, isYes ? 'gone' : 'denied');
    this.refresh();
    return !isYes;
  }

  /** Call after any change of the party: visitors, the TV and the phone in charge hear what concerns them. */
  refresh(): void {
    const { session } = this.#office;
    for (const [connection, visitor] of this.#visitors) {
      const { claim } = visitor;
      if (claim && session.seat(claim.playerId)?.presence.at !== 'dropped')
        this.#endClaim(connection, visitor, 'gone');
    }
    this.#doors.changed();
    this.#claims.changed();
  }

  #visit(connection: Connection, hello: PhoneHello): Outcome {
    const visit = this.#office.session.visit(hello, this.#callerOf(connection));
    if (!visit.welcome) return this.#refuse(connection, hello, visit.reason);
    const before = this.#visitors.get(connection);
    const work = before?.work ?? newWork(connection);
    if (before && !this.#paysFor(connection, before)) return 'visiting';
    // Who looks once more, with another code perhaps, still waits for the same answer.
    const claim = (visit.knowsCode && before?.claim) || null;
    const visitor: Visitor = { hello, knowsCode: visit.knowsCode, claim, told: '', work };
    this.#visitors.set(connection, visitor);
    connection.role = { is: 'visitor' };
    this.#showDoor(connection, visitor, this.#doorTexts());
    // With another code, a claim may have gone.
    if (before) this.#claims.changed();
    return 'visiting';
  }

  #refuse(connection: Connection, hello: PhoneHello, reason: RefusedReason): Outcome {
    // A phone that says no code guesses none, unless it hopes to know somebody's visit.
    if (reason === 'wrong-code' && (hello.code || hello.joinId))
      this.#office.codes.wrong(connection.address, hello.code ?? '', connection.heardMs);
    return { refused: reason };
  }

  #claim(connection: Connection, playerId: string): void {
    const visitor = this.#visitors.get(connection);
    const isFree = this.#office.session.seat(playerId)?.presence.at === 'dropped';
    // The visit has this seat already: its welcome was lost.
    if (visitor && this.#office.session.hasSeat(visitor.hello, playerId)) {
      if (this.#seatVisitor(connection, visitor, playerId)) return;
    }
    if (!visitor?.knowsCode || !isFree) {
      this.#tell(connection, { type: 'claim', data: { playerId, state: 'gone' } });
      return;
    }
    if ((this.#denials.get(denialKey(connection, playerId)) ?? 0) >= DENIALS) {
      this.#tell(connection, { type: 'claim', data: { playerId, state: 'denied' } });
      return;
    }
    if (!this.#paysFor(connection, visitor)) return;
    this.#lastClaim += 1;
    visitor.claim = { claimId: `c${this.#lastClaim}`, playerId };
    this.#tell(connection, { type: 'claim', data: { playerId, state: 'asked' } });
    this.#claims.changed();
  }

  /** False where the seat is not free any more. */
  #seatVisitor(connection: Connection, visitor: Visitor, playerId: string): boolean {
    const { session, router } = this.#office;
    const admission = session.reseat(
      playerId,
      { ...visitor.hello, token: undefined },
      this.#callerOf(connection),
    );
    if (!admission) return false;
    this.#visitors.delete(connection);
    router.seat(connection, admission);
    this.refresh();
    return true;
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

  /** What visitors hear, written once for all of them. */
  #doorTexts(): DoorTexts {
    const { session, partyName } = this.#office;
    const { locked } = session;
    const seats = session.seats().filter((seat) => seat.presence.at === 'dropped');
    const inCharge = session.seat(session.inChargeId ?? '');
    const charge = inCharge?.presence.at === 'connected' ? { inCharge: inCharge.name } : {};
    const door = { partyName: partyName(), locked };
    return {
      outside: this.#office.router.textOf({ type: 'door', data: { ...door, seats: [] } }),
      inside: this.#office.router.textOf({
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
    const { router, session } = this.#office;
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
    return { connectionId: id, address, awakeMs: this.#office.awakeMs() };
  }

  #tell(connection: Connection, message: HostToPhone): void {
    this.#office.router.toConnection(connection, message);
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
