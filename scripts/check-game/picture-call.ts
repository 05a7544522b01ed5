/** The messages about the picture between the fenced process, which knows the rules, and its parent, which has the browser. */
import type { StageStart } from '../../src-shared/stage-link.ts';

/** Where the picture is to be mounted: the start, and each moment of a game. */
export type PictureCall = { starts: PictureStart[] };
export type PictureStart = { when: string; start: Omit<StageStart, 'gameUrl'> };

/** `problems`: a sentence each. */
export type PictureAnswer = { problems: string[] } | { notChecked: string };
