import { expect } from 'vitest';
import type { StudioToTv, TvToStudio } from '../../../../src-shared/studio-link.ts';
import type { OpenExtension } from '../../shell/shell-extension.ts';
import { studioSeat } from '../studio-seat.ts';
import type { StudioPort } from '../studio-port.ts';

/** The Studio's seat in a shell, and a page round the TV that the test plays: each call of `attach` is another Studio. */
export function createFakePage(): { extension: OpenExtension; attach: () => FakeStudio } {
  let onPort: (port: StudioPort) => void = () => {};
  const extension = studioSeat({
    listen(listener) {
      onPort = listener;
      return () => (onPort = () => {});
    },
  });
  return { extension, attach: () => attachStudio(onPort) };
}

export type FakeStudio = ReturnType<typeof attachStudio>;

function attachStudio(onPort: (port: StudioPort) => void) {
  const told: TvToStudio[] = [];
  let listener: (message: unknown) => void = () => {};
  let isClosed = false;
  const port: StudioPort = {
    send: (message) => void told.push(structuredClone(message)),
    onMessage: (next) => (listener = next),
    close: () => (isClosed = true),
  };
  onPort(port);
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
