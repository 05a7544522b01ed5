/** The command line that the headless host and the desktop app share. */
import { parseArgs } from 'node:util';
import { normalCode } from '../host/party/party-code.ts';

export type CommandLine = {
  port?: number;
  address?: string;
  mdns?: boolean;
  echo: boolean;
  dataDir?: string;
  gamesDir?: string;
  code?: string;
  json: boolean;
  doctor: boolean;
  developer: boolean;
  help: boolean;
  version: boolean;
};

/** An unknown option or a bad value, in one line. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run host -- [options]

  --port N        listen on this port (7278; the next free one up where it is taken; 0 picks any)
  --host ADDRESS  listen on this address only (all)
  --no-mdns       do not announce the party on the network
  --echo          open /echo, the wire lab's tool
  --data DIR      keep settings, the party and the log here; where another party does, this one keeps nothing
  --games DIR     look for more games here (DIR of --data, then games)
  --code ABCD     use these four letters as the party's code
  --json          one JSON object a line on standard output: ready, then each event
  --doctor        say why phones cannot join, and end
  --dev           developer mode: opens the Studio to this machine
  --help          say this
  --version       say the version
`;

/** Throws a UsageError where an option or its value is not known. */
export function parseCommandLine(args: string[]): CommandLine {
  const { values } = readOptions(args);
  return {
    echo: values.echo ?? false,
    json: values.json ?? false,
    doctor: values.doctor ?? false,
    developer: values.dev ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
    ...(values.port === undefined ? {} : { port: readPort(values.port) }),
    ...(values.host === undefined ? {} : { address: notEmpty('--host', values.host) }),
    ...(values['no-mdns'] ? { mdns: false } : {}),
    ...(values.data === undefined ? {} : { dataDir: notEmpty('--data', values.data) }),
    ...(values.games === undefined ? {} : { gamesDir: notEmpty('--games', values.games) }),
    ...(values.code === undefined ? {} : { code: readCode(values.code) }),
  };
}

function readOptions(args: string[]) {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: false,
      strict: true,
      options: {
        port: text,
        host: text,
        'no-mdns': flag,
        echo: flag,
        data: text,
        games: text,
        code: text,
        json: flag,
        doctor: flag,
        dev: flag,
        help: flag,
        version: flag,
      },
    });
  } catch (error) {
    const [sentence = 'Unknown option.'] = (error instanceof Error ? error.message : String(error)).split(
      '. ',
    );
    throw new UsageError(`${sentence.replaceAll('\n', ' ').replace(/\.?$/, '.')} See --help.`, {
      cause: error,
    });
  }
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new UsageError(`--port wants a number from 0 to 65535, not "${value}".`);
  }
  return port;
}

function readCode(value: string): string {
  const code = normalCode(value);
  if (code === null) throw new UsageError(`--code wants four letters, not "${value}".`);
  return code;
}

function notEmpty(option: string, value: string): string {
  if (value.trim() === '') throw new UsageError(`${option} wants a value.`);
  return value;
}
