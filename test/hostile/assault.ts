/** One way to attack: its means, and its report. */
import { CloseCode } from '../../src-shared/limits.ts';
import type { Chance } from './wire/chance.ts';
import { message } from './wire/frame.ts';
import { Line } from './wire/line.ts';

/** A seat that an attacker holds by right: the hostile guest knows the code. */
export type Seat = { playerId: string; token: string };

/** Tokens of seats that are no more. */
export type DeadTokens = { left: string; kicked: string; banned: string };

export type Target = { port: number; code: string; dead: DeadTokens };

export type Field = {
  readonly target: Target;
  readonly chance: Chance;
  /** This assault's own: nobody else opens them meanwhile. */
  readonly seats: readonly Seat[];
  /** The assault ends soon after. */
  isOver(): boolean;
  /** Counts what was done. */
  count(what: string, times?: number): void;
  /** So much is wrong that going on shows nothing new. */
  isLost(): boolean;
  /** The host did what it must not do. */
  wrong(sentence: string): void;
};

const AT_A_TIME = 4;

export type Assault = (field: Field) => Promise<void>;

/** Does the same thing again and again, several at a time, until the assault is over. */
export async function again(field: Field, pauseMs: number, once: () => Promise<void>): Promise<void> {
  const one = async () => {
    while (!field.isOver()) {
      await once();
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, one));
}

/** The text of a hello that opens a seat again. */
export function helloOf(seat: Seat): Buffer {
  return message('hello', { role: 'phone', protocol: 1, token: seat.token });
}

/** An attacker that gets no processor for seconds answers no ping, and that is no fault of the host. */
export function wasSlow(line: Line): boolean {
  return line.closeCode === CloseCode.silent;
}

/** A line with a seat; null where the host did not open it, which is told. */
export async function takeSeat(field: Field, seat: Seat): Promise<Line | null> {
  const line = Line.upgrade(field.target.port);
  line.write(helloOf(seat));
  if (await line.until(() => line.messages.length > 0 || line.closeCode !== null)) {
    if (line.messages[0]?.type === 'welcome') return line;
  }
  field.wrong(`a seat was not opened by its token: ${story(line)}`);
  line.cut();
  return null;
}

/** The reason that a message of the host gives; empty for none. */
export function reasonOf({ data: { reason } }: { data: Record<string, unknown> }): string {
  return typeof reason === 'string' ? reason : '';
}

/** The messages that a line heard, in short: for failures. */
export function story(line: Line): string {
  const heard = line.heard.map((one) => {
    if (one.is === 'message') return `${one.type} ${reasonOf(one)}`.trim();
    return one.is === 'close' ? `close ${one.code}` : one.is;
  });
  return `${line.status} ${heard.slice(-14).join(', ')}${line.isGone ? ', gone' : ''}`;
}
