/** The door: who gets in, who only looks through it, and who says that a dropped seat was theirs. */
import { cordColor } from '../../src-shared/cords.ts';
import { LIMITS, type ClaimState, type RefusedReason } from '../../src-shared/limits.ts';
import type { Claim } from '../../src-shared/party.ts';
import type { HostToPhone, PhoneHello, SeatFace, VisitorToHost } from '../../src-shared/protocol.ts';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { Router } from './router.ts';
import type { Caller, Session } from './session.ts';
import type { Seat } from './seats.ts';
import { WrongCodes } from './wrong-codes.ts';

/** Who was told no so often for a seat, from one address, is not heard again about it. */
const DENIALS = 2;

export type DoorOffice = {
  session: Session;
  router: Router;
  clock: Clock;
  partyName(): string;
};

/** What becomes of a hello. */
export type Outcome = 'seated' | 'visiting' | { refused: RefusedReason };

type Visitor = { knowsCode: boolean; claim: Claim | null; told: string };

export class Door {
  readonly #office: DoorOffice;
  readonly #visitors = new Map<Connection, Visitor>();
  readonly #wrongCodes = new WrongCodes();
  /** By address and seat. */
  readonly #denials = new Map<string, number>();
  #lastClaim = 0;
  #toldTv = '[]';
  #toldCharge: { connection: Connection | null; text: string } = { connection: null, text: '[]' };

  constructor(office: DoorOffice) {
    this.#office = office;
  }

  arrive(connection: Connection, hello: PhoneHello): Outcome {
    const { session, router } = this.#office;
    const { address } = connection;
    // A visit looks at the code alone, whatever token it brings.
    const isGuess = hello.visit ? Boolean(hello.code) : hello.token === undefined;
    if (isGuess && this.#wrongCodes.mustWait(address, connection.heardMs)) return { refused: 'rate-limited' };
    if (hello.visit) return this.#visit(connection, hello);
    const admission = session.admit(hello, this.#callerOf(connection));
    if (!admission.admitted) return this.#refuse(connection, hello, admission.reason);
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
    const { session, router } = this.#office;
    const found = [...this.#visitors].find(([, { claim }]) => claim?.claimId === claimId);
    const claim = found?.[1].claim;
    if (!found || !claim) return false;
    const [connection, visitor] = found;
    const admission = isYes ? session.reseat(claim.playerId, this.#callerOf(connection)) : null;
    if (admission) {
      this.#visitors.delete(connection);
      router.seat(connection, admission);
      this.refresh();
      return true;
    }
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
      this.#showDoor(connection, visitor);
    }
    this.#showClaims();
  }

  #visit(connection: Connection, hello: PhoneHello): Outcome {
    const visit = this.#office.session.visit(hello, this.#callerOf(connection));
    if (!visit.welcome) return this.#refuse(connection, hello, visit.reason);
    // Who looks once more, with another code perhaps, still waits for the same answer.
    const claim = (visit.knowsCode && this.#visitors.get(connection)?.claim) || null;
    const visitor: Visitor = { knowsCode: visit.knowsCode, claim, told: '' };
    this.#visitors.set(connection, visitor);
    connection.role = { is: 'visitor' };
    this.#showDoor(connection, visitor);
    // With another code, a claim may have gone.
    this.#showClaims();
    return 'visiting';
  }

  #refuse(connection: Connection, hello: PhoneHello, reason: RefusedReason): Outcome {
    // A phone that says no code guesses none.
    if (reason === 'wrong-code' && hello.code) this.#wrongCodes.add(connection.address, connection.heardMs);
    return { refused: reason };
  }

  #claim(connection: Connection, playerId: string): void {
    const visitor = this.#visitors.get(connection);
    const isFree = this.#office.session.seat(playerId)?.presence.at === 'dropped';
    if (!visitor?.knowsCode || !isFree) {
      this.#tell(connection, { type: 'claim', data: { playerId, state: 'gone' } });
      return;
    }
    if ((this.#denials.get(denialKey(connection, playerId)) ?? 0) >= DENIALS) {
      this.#tell(connection, { type: 'claim', data: { playerId, state: 'denied' } });
      return;
    }
    this.#lastClaim += 1;
    visitor.claim = { claimId: `c${this.#lastClaim}`, playerId };
    this.#tell(connection, { type: 'claim', data: { playerId, state: 'asked' } });
    this.#showClaims();
  }

  #unclaim(connection: Connection): void {
    const visitor = this.#visitors.get(connection);
    if (visitor) visitor.claim = null;
    this.#showClaims();
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

  #showDoor(connection: Connection, visitor: Visitor): void {
    const { session, partyName } = this.#office;
    const dropped = session.seats().filter((seat) => seat.presence.at === 'dropped');
    const inCharge = session.seat(session.inChargeId ?? '');
    const inside =
      visitor.knowsCode && inCharge?.presence.at === 'connected' ? { inCharge: inCharge.name } : {};
    const seats = visitor.knowsCode ? dropped.map(faceOf) : [];
    const message: HostToPhone = {
      type: 'door',
      data: { partyName: partyName(), locked: session.locked, seats, ...inside },
    };
    const text = JSON.stringify(message);
    if (text === visitor.told) return;
    visitor.told = text;
    this.#tell(connection, message);
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
    return { connectionId: id, address, nowMs: this.#office.clock.now() };
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
