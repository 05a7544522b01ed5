/** The log of an evening under attack: says of each thing that it happened, of nothing too often, and no secret. */

/** The attackers' deeds, as the log has to name them. */
const TOLD = [
  'connection refused: bad-message',
  'connection refused: bad-protocol',
  'connection refused: bad-token',
  'connection refused: banned',
  'connection refused: frame too large',
  'connection refused: no hello in time',
  'connection refused: rate-limited',
  'connection refused: too many malformed frames',
  'connection refused: too-many-connections',
  'connection refused: wrong-code',
  'event: playerDropped',
  'event: playerReturned',
  'request cut: ERR_HTTP_REQUEST_TIMEOUT',
  'request cut: HPE_INVALID_METHOD',
  'request cut: not one at a time',
  'request turned away',
  'silent too long',
  'socket error',
  'socket refused',
  'upgrade turned away',
];

/** Fifty of a kind and their sum; a battle that is fought again may fill a second window. */
const MOST_OF_A_KIND = 102;
const MOST_BYTES = 512 * 1024;

type Line = { msg: string; why?: string; event?: string; kind?: string; more?: number };

/** One sentence for each thing that is wrong with this log. */
export function judgeLog(log: string, secrets: readonly string[], linesEnded: number): string[] {
  const counts = new Map<string, { written: number; summed: number }>();
  for (const text of log.trim().split('\n')) {
    const line = JSON.parse(text) as Line;
    const isSum = line.more !== undefined;
    const kind = isSum ? (line.kind ?? '') : [line.msg, line.why ?? line.event].filter(Boolean).join(': ');
    const count = counts.get(kind) ?? { written: 0, summed: 0 };
    counts.set(kind, count);
    count.written += 1;
    count.summed += line.more ?? 0;
  }
  const problems = TOLD.filter((kind) => !counts.has(kind)).map(
    (kind) => `the log does not tell of "${kind}"`,
  );
  for (const [kind, { written }] of counts)
    if (written > MOST_OF_A_KIND) problems.push(`the log has ${written} lines of "${kind}"`);
  const dropped = counts.get('event: playerDropped');
  const told = (dropped?.written ?? 0) + (dropped?.summed ?? 0);
  if (told < linesEnded / 2) problems.push(`${linesEnded} lines ended and the log knows of ${told}`);
  if (log.length > MOST_BYTES) problems.push(`the log has ${log.length} bytes`);
  if (secrets.some((secret) => log.includes(secret))) problems.push('the log holds a token or the code');
  return problems;
}
