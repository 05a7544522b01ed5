/** Reads a command of the phone in charge. */
import { commandSchemas, type Command } from '../../../src-shared/protocol.ts';

/** The command with its arguments checked, or null where it is none. */
export function readCommand(order: {
  name: string;
  args?: Record<string, unknown> | undefined;
}): Command | null {
  const schema = Object.hasOwn(commandSchemas, order.name)
    ? commandSchemas[order.name as keyof typeof commandSchemas]
    : undefined;
  const args = schema?.safeParse(order.args ?? {});
  return args?.success ? ({ name: order.name, args: args.data } as Command) : null;
}
