/** Every control in every state, and mixtures of them. */
import { EXHIBITS_OF } from '../controls/kinds.ts';
import type { Exhibit } from './exhibit.ts';
import { WITH_GLYPHS } from './glyphs.ts';
import { MIXTURES } from './mixtures.ts';

export const EXHIBITS: readonly Exhibit[] = [
  ...Object.values(EXHIBITS_OF).flatMap((kind) => kind.exhibits()),
  ...WITH_GLYPHS,
  ...MIXTURES,
];
