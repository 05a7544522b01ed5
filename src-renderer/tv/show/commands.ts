/** Commands of the phone in charge: those of the show are carried out here, those about the party by the host. */
import type { TvToHost } from '../../../src-shared/bridge.ts';
import { commandSchemas, type Command, type CommandName } from '../../../src-shared/protocol.ts';
import type { ShowOrder } from './show-state.ts';

export type ReadCommand = { for: 'show'; order: ShowOrder } | { for: 'host'; message: TvToHost };

/** The order in a phone's command, or null where there is none. */
export function readCommand(name: string, args: unknown): ReadCommand | null {
  if (!Object.hasOwn(commandSchemas, name)) return null;
  const parsed = commandSchemas[name as CommandName].safeParse(args);
  return parsed.success ? sortCommand({ name, args: parsed.data } as Command) : null;
}

function sortCommand(command: Command): ReadCommand {
  switch (command.name) {
    case 'pick':
      return { for: 'show', order: { type: 'pick', gameId: command.args.gameId } };
    case 'start':
      return { for: 'show', order: { type: 'start', bots: command.args.bots } };
    case 'setOption': {
      const { gameId, key: option, value } = command.args;
      return { for: 'host', message: { type: 'option', data: { gameId, option, value } } };
    }
    case 'pause':
    case 'resume':
    case 'quit':
    case 'rematch':
      return { for: 'show', order: { type: command.name } };
    case 'kick':
    case 'ban':
    case 'rename':
    case 'lock':
    case 'charge':
    case 'giveSeat':
    case 'denySeat':
      return { for: 'host', message: { type: command.name, data: command.args } as TvToHost };
  }
}
