/**
 * The error behind the window's `error` event. The stack of a syntax error does not lead to its file, and the event alone
 * says where it is: so that is put below the stack.
 */
export function reportedError(event: Omit<ErrorEvent, keyof Event>): unknown {
  const { message, filename, lineno, colno } = event;
  const error: unknown = event.error;
  if (!(error instanceof Error)) return error ?? message;
  error.stack = `${error.stack ?? ''}\n    at ${filename}:${lineno}:${colno}`;
  return error;
}
