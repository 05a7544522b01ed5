/** Finds the answer to a query: pure. */
import { PARTY_TYPE, uniqueNames, type Claim } from './claim.ts';
import { sameName, sameRecord, type DnsRecord, type HeardPacket, type HeardQuestion } from './dns-record.ts';

/** Resolvers that ask from another port know nothing of multicast: they must soon ask again (RFC 6762 6.7). */
const ONE_SHOT_TTL = 10;
const MDNS_PORT = 5353;

/** "I would rather be answered alone", as `dns-packet` reads that bit: as part of the class. */
const UNICAST_CLASSES = new Set(['UNKNOWN_32769', 'UNKNOWN_33023']);

export type Reply = {
  id?: number;
  questions?: HeardQuestion[];
  answers: DnsRecord[];
  additionals: DnsRecord[];
};

export type Answer = {
  reply: Reply;
  /** `one-shot`: to the asker alone, in the old form; `both`: to the asker and to all. */
  to: 'all' | 'both' | 'one-shot';
  /** Others may answer as well, so that all answers at once would collide. */
  isShared: boolean;
  /** The asker wants a name for itself. */
  isDefence: boolean;
};

/** Null where there is nothing to say, or the asker knows it already. `fromPort` is the asker's. */
export function answerTo(query: HeardPacket, records: readonly DnsRecord[], fromPort: number): Answer | null {
  const wanted = unique(query.questions.flatMap((question) => answersTo(question, records)));
  const answers = wanted.filter((record) => !isKnown(record, query));
  if (answers.length === 0) return null;
  const additionals = unique(answers.flatMap((answer) => helpful(answer, records)));
  const rest = additionals.filter((record) => !answers.includes(record));
  const isShared = answers.some(({ type }) => type === 'PTR');
  const isDefence = query.authorities.length > 0;
  if (fromPort !== MDNS_PORT) {
    const reply = { answers: answers.map(forOneShot), additionals: rest.map(forOneShot) };
    const { id = 0, questions } = query;
    return { reply: { id, questions: questions.map(plain), ...reply }, to: 'one-shot', isShared, isDefence };
  }
  const isUnicast = query.questions.some((question) => UNICAST_CLASSES.has(question.class ?? ''));
  return { reply: { answers, additionals: rest }, to: isUnicast ? 'both' : 'all', isShared, isDefence };
}

/** Whether it is this party that is looked for, and not services of every kind. */
export function asksFor({ questions }: HeardPacket, claim: Claim): boolean {
  const names = [...uniqueNames(claim), PARTY_TYPE];
  return questions.some((question) => names.some((name) => sameName(name, question.name)));
}

/** A name of ours without a record of that type has its NSEC for an answer. */
function answersTo({ name, type }: HeardQuestion, records: readonly DnsRecord[]): DnsRecord[] {
  const ours = records.filter((record) => sameName(record.name, name));
  const real = ours.filter((record) => record.type !== 'NSEC');
  if (type === 'ANY') return real;
  const exact = ours.filter((record) => record.type === type);
  return exact.length > 0 ? exact : ours.filter((record) => record.type === 'NSEC');
}

/** Records that the asker will want next. */
function helpful(answer: DnsRecord, records: readonly DnsRecord[]): DnsRecord[] {
  const of = (name: string, ...types: string[]) =>
    records.filter((record) => sameName(record.name, name) && types.includes(record.type));
  switch (answer.type) {
    case 'PTR': {
      const services = of(answer.data, 'SRV', 'TXT', 'NSEC');
      return [...services, ...services.flatMap((record) => helpful(record, records))];
    }
    case 'SRV':
      return of(answer.data.target, 'A', 'AAAA', 'NSEC');
    case 'A':
    case 'AAAA':
      return of(answer.name, 'A', 'AAAA', 'NSEC');
    case 'TXT':
    case 'NSEC':
      return [];
    default:
      return answer satisfies never;
  }
}

/** Known-answer suppression: the asker has it still for at least half of its time (RFC 6762 7.1). */
function isKnown(record: DnsRecord, { answers }: HeardPacket): boolean {
  return answers.some((known) => (known.ttl ?? 0) >= record.ttl / 2 && sameRecord(known, record));
}

function forOneShot(record: DnsRecord): DnsRecord {
  return { ...record, ttl: Math.min(ONE_SHOT_TTL, record.ttl), flush: false };
}

/** The question as it is repeated to a one-shot asker. */
function plain({ name, type }: HeardQuestion): HeardQuestion {
  return { name, type };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
