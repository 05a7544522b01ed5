/** A thousand sockets of one address, and then as many lines as they can be. */
import { LIMITS } from '../../../src-shared/limits.ts';
import type { Assault, Field } from '../assault.ts';
import { Line, upgrade } from '../wire/line.ts';

/** In turns: the kernel keeps about five hundred that wait to be accepted, and forgets others for seconds. */
const TURN = 100;
const PAUSE_MS = 60;

export const thousandSockets: Assault = async (field) => {
  const { port } = field.target;
  const sockets = await openMany(field, 1_050, '');
  const open = () => sockets.filter((line) => !line.isGone).length;
  for (let waits = 0; open() > LIMITS.sockets && waits < 60; waits += 1) await pause(50);
  if (open() > LIMITS.sockets) field.wrong(`${open()} sockets are open at once`);
  for (const line of sockets) line.cut();
  await pause(PAUSE_MS * 3);

  const lines = await openMany(field, 600, upgrade(port));
  const refused = () => lines.filter((line) => reasonOf(line) === 'too-many-connections').length;
  const isFull = () => lines.every((line) => line.isGone || line.status === 101) && refused() > 0;
  for (let waits = 0; !isFull() && waits < 40; waits += 1) await pause(50);
  const held = lines.filter((line) => line.status === 101 && line.closeCode === null).length;
  if (held > LIMITS.connections || refused() < 600 - LIMITS.connections)
    field.wrong(`${held} of 600 lines are held, ${refused()} were refused`);
  for (const line of lines) line.cut();
};

async function openMany(field: Field, count: number, first: string): Promise<Line[]> {
  const lines: Line[] = [];
  while (lines.length < count) {
    const turn = Array.from({ length: Math.min(TURN, count - lines.length) }, () =>
      Line.open(field.target.port, first),
    );
    lines.push(...turn);
    field.count('sockets held', turn.length);
    await pause(PAUSE_MS);
  }
  return lines;
}

function reasonOf(line: Line): unknown {
  return line.messages[0]?.data['reason'];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
