/** Zips by hand, right ones and such as no program would write. */
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = {
  name: string;
  data?: string | Buffer;
  /** 0 stores, 8 deflates; others are only said. */
  method?: number;
  /** The upper half of the external attributes: type and permissions on Unix. */
  mode?: number;
  flags?: number;
  /** The directory's claim about it, where that is not so. */
  size?: number;
  packedSize?: number;
  crc?: number;
  /** The entry whose data these are, too. */
  sameDataAs?: number;
};

type Ends = { before?: Buffer; after?: Buffer; count?: number };

export function zipOf(entries: readonly ZipEntry[], { before, after, count }: Ends = {}): Buffer {
  const parts: Buffer[] = before ? [before] : [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = before?.length ?? 0;
  for (const entry of entries) {
    const raw = Buffer.from(entry.data ?? '');
    const method = entry.method ?? 8;
    const data = method === 8 ? deflateRawSync(raw) : raw;
    const name = Buffer.from(entry.name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (entry.flags ?? 0), 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(entry.crc ?? crc32(raw), 10);
    fields.writeUInt32LE(entry.packedSize ?? data.length, 14);
    fields.writeUInt32LE(entry.size ?? raw.length, 18);
    fields.writeUInt16LE(name.length, 22);
    if (entry.sameDataAs === undefined) {
      offsets.push(at);
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, data]);
      parts.push(local);
      at += local.length;
    } else {
      offsets.push(offsets[entry.sameDataAs] ?? 0);
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    // Made on Unix, where the mode means something.
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), fields, rest, name]));
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count ?? entries.length, 4);
  end.writeUInt16LE(count ?? entries.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, all, Buffer.from('PK\x05\x06'), end, after ?? Buffer.alloc(0)]);
}

/** The files of a game that a host takes, with what `more` says of it instead. */
export function gameFiles(id: string, more: object = {}): ZipEntry[] {
  const manifest = {
    id,
    title: 'Quiz',
    tagline: 'Questions.',
    players: { min: 1, max: 8 },
    minutes: 5,
    languages: ['en'],
    controls: ['choices'],
    version: '1.0.0',
    sdk: 1,
    ...more,
  };
  return [
    { name: 'game.json', data: JSON.stringify(manifest) },
    { name: 'game.js', data: 'export const game = {};' },
    { name: 'assets/cow.svg', data: '<svg xmlns="http://www.w3.org/2000/svg"/>', method: 0 },
  ];
}
