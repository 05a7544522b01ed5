import { expect } from 'vitest';
import type { StudioToTv, TvToStudio } from '../../../src-shared/studio-link.ts';
import type { Shell } from '../shell/shell-view.ts';
import type { StudioPort } from '../studio/studio-port.ts';

/** A Studio round this TV, played by the test. */
export function attachStudio(shell: Shell) {
  const told: TvToStudio[] = [];
  let listener: (message: unknown) => void = () => {};
  let isClosed = false;
  const port: StudioPort = {
    send: (message) => void told.push(structuredClone(message)),
    onMessage: (next) => (listener = next),
    close: () => (isClosed = true),
  };
  shell.attachStudio(port);
  const words = <Type extends TvToStudio['type']>(type: Type) =>
    told.filter((message): message is Extract<TvToStudio, { type: Type }> => message.type === type);
  return {
    told,
    words,
    say: (message: StudioToTv) => listener(message),
    rubbish: (message: unknown) => listener(message),
    scene: () => words('scene').at(-1)?.data,
    problem: () => words('problem').at(-1)?.data.message,
    expectNoProblem: () => expect(words('problem')).toEqual([]),
    isClosed: () => isClosed,
  };
}
