/** Orders about seats, which the host carries out itself, whoever of the two may give them. */
import type { ErrorReason } from '../../../src-shared/limits.ts';
import type { Command } from '../../../src-shared/protocol.ts';
import type { SessionEvent } from './seats.ts';
import type { Session } from './session.ts';

export type ManageOrder = Extract<Command, { name: 'kick' | 'ban' | 'rename' | 'charge' | 'lock' }>;

/** What happened, or why nothing can. */
export function manage(session: Session, order: ManageOrder, awakeMs: number): SessionEvent[] | ErrorReason {
  if (order.name === 'lock') return session.lock(order.args.locked);
  const { playerId } = order.args;
  if (!session.seat(playerId)) return 'no-such-player';
  switch (order.name) {
    case 'kick':
      return session.remove(playerId, 'kicked', awakeMs);
    case 'ban':
      return session.remove(playerId, 'banned', awakeMs);
    case 'rename':
      if (!session.isFitName(order.args.name)) return 'unfit-name';
      return session.changeProfile(playerId, { name: order.args.name });
    case 'charge':
      return session.charge(playerId, awakeMs);
    default:
      return order satisfies never;
  }
}
