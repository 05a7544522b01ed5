import type { Control, Controller } from '../../../src-shared/controller.ts';

/** The gesture before the picture is taken, at parts of the control's width and height. */
export type Pose =
  | { do: 'hold'; control: string; at: [number, number]; to?: [number, number] }
  | { do: 'tap'; control: string; at: [number, number] }
  | { do: 'draw'; control: string; way: [number, number][] }
  | { do: 'type'; text: string };

export type Exhibit = {
  name: string;
  controller: Controller;
  poses?: Pose[];
  color?: string;
  leftHanded?: boolean;
  /** Of the letters, 1 being what the page asks for. */
  letters?: number;
  language?: 'en' | 'pt-BR';
};

export const show = (title: string, ...controls: Control[]): Controller => ({ title, controls });

/** The gallery's exports of a kind, in the `exhibits.ts` of its folder. */
export type KindExhibits = {
  /** Selectors of what has to be told from what it lies on. */
  edges: readonly string[];
  exhibits(): readonly Exhibit[];
};
