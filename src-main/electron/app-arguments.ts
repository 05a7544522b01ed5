/** The desktop app's command line: the host's options, its own `--kiosk`, and whatever is meant for Chromium. */

const FLAGS = new Set(['--no-mdns', '--echo', '--dev']);
const WITH_VALUE = new Set(['--port', '--host', '--data', '--games', '--code']);

export type AppArguments = {
  /** The arguments for the host's own parser. */
  host: string[];
  kiosk: boolean;
  /** Not ours: Chromium has switches of its own, so a stranger is noted rather than refused. */
  ignored: string[];
};

/** `argv`: the arguments after the program's and, while developing, the app folder's. */
export function splitArguments(argv: readonly string[]): AppArguments {
  const split: AppArguments = { host: [], kiosk: false, ignored: [] };
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    const name = argument.split('=', 1)[0] ?? '';
    if (argument === '--kiosk') split.kiosk = true;
    else if (FLAGS.has(argument)) split.host.push(argument);
    else if (!WITH_VALUE.has(name)) split.ignored.push(argument);
    else {
      split.host.push(argument);
      const value = argv[index + 1];
      if (argument === name && value !== undefined) {
        split.host.push(value);
        index += 1;
      }
    }
  }
  return split;
}
