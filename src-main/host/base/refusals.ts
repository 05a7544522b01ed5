/** The outcome of a phone's hello, and the texts of refusals and errors; phones have words of their own for each reason. */
import { CloseCode, type ErrorReason, type RefusedReason } from '../../../src-shared/limits.ts';

/** `late`: the visit has a newer connection. `kicked`: the visit's seat was taken back. */
export type Outcome = 'seated' | 'visiting' | 'late' | 'kicked' | { refused: RefusedReason };

const TEXTS: Record<RefusedReason, string> = {
  'wrong-code': 'Wrong code. It is on the TV.',
  'bad-token': 'This seat is not known here. Join with the code on the TV.',
  'party-full': 'The party is full. Ask the host to make room.',
  'party-locked': 'The party is locked. Ask the host to unlock it.',
  banned: 'The host has closed the door for this phone tonight.',
  'bad-protocol': 'This page is of another version. Reload it.',
  'bad-message': 'The first message must be a well-formed hello.',
  'too-many-connections': 'Too many connections from here. Close other tabs and try again.',
  'rate-limited': 'Too much at once from here. Wait a moment, then try again.',
};

export function refusalText(reason: RefusedReason): string {
  return TEXTS[reason];
}

export function closeCodeOf(reason: RefusedReason): CloseCode {
  return reason === 'rate-limited' ? CloseCode.rateLimited : CloseCode.refused;
}

const ERROR_TEXTS: Record<ErrorReason, string> = {
  'unknown-type': 'There is no such message.',
  'bad-message': 'That message is malformed.',
  'not-in-charge': 'Only the phone in charge can do that.',
  'no-tv': 'The TV is not on. Open it on the laptop.',
  'no-such-player': 'That player is not here.',
  'no-such-game': 'There is no such game.',
  'not-now': 'That cannot be done now.',
  'not-enough-players': 'More players are needed.',
  'no-such-claim': 'Nobody waits for that seat any more.',
  'unfit-name': 'That name does not go on the TV. Pick another.',
};

export function errorText(reason: ErrorReason): string {
  return ERROR_TEXTS[reason];
}
