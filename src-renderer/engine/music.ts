/** The music of a game, as its rules name it. One that nobody could hear is a slip, and its maker is told in a sentence. */
import { z } from 'zod';
import { gameFile } from '../../src-shared/controls/fields.ts';
import type { SoundFaultOf } from '../../src-shared/sound-file.ts';
import { StageMusic } from '../../src-shared/stage-link.ts';
import type { Context, Game } from '../sdk/partyline.ts';
import { BEDS, isBed } from '../ui/beds.ts';
import { misfit } from './misfit.ts';

type Deps<State> = {
  soundFault?: SoundFaultOf | undefined;
  game: Pick<Game<State>, 'music'>;
  state: State;
  t: Context['t'];
  onSlip(slip: Error): void;
};

const { volume } = StageMusic.shape;
const Given = z
  .strictObject({
    loop: gameFile.optional(),
    bed: z
      .string()
      .refine(isBed, { error: `a bed is ${Object.keys(BEDS).join(', ')}` })
      .optional(),
    volume,
    title: z.string().optional(),
  })
  .refine(({ loop, bed }) => (loop === undefined) !== (bed === undefined), {
    error: "music has a loop or a bed, such as { bed: 'calm' }",
  });

/** Returns the music now; what does not fit is told to `onSlip`, and where that returns there is none. */
export function createMusicReader<State>(deps: Deps<State>): () => StageMusic | null {
  const { game, state, t, onSlip, soundFault } = deps;
  return () => {
    const given: unknown = game.music?.(state) ?? null;
    if (given === null) return null;
    const parsed = Given.safeParse(given);
    if (!parsed.success) {
      onSlip(misfit('The music', given, parsed.error));
      return null;
    }
    const { loop, title, ...rest } = parsed.data;
    const fault = loop === undefined ? null : (soundFault?.(loop, 'loop') ?? null);
    if (fault !== null) onSlip(new Error(`The music names "${loop}", which ${fault}.`));
    return {
      ...rest,
      ...(loop !== undefined && { loop }),
      ...(title !== undefined && { title: t(title).slice(0, 80) }),
    };
  };
}
