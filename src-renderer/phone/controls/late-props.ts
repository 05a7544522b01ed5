import type { ComponentType } from 'preact';
import type { ControlOf } from '../../../src-shared/controller.ts';
import type { Screen } from './layout.ts';

/** The kinds whose code comes after the page's own: what most games hold, and what is hit at once, is not among them. */
export type LateKind = 'dpad' | 'cards' | 'text' | 'draw' | 'slider' | 'toggle' | 'swipe' | 'tilt';

/** What every such control gets. */
export type LateProps<Kind extends LateKind> = {
  control: ControlOf<Kind>;
  /** The player's own colour, `#rrggbb`. */
  color: string;
  /** False while the line is down. */
  live: boolean;
  screen: Screen;
  /** The name of its place in the grid, where it has one to itself. */
  area?: string | undefined;
  /** The controller's title: a question of the same name under another title is another question. */
  heading: string;
  /** What was typed and not sent, by heading and question. */
  drafts: Map<string, string>;
};

export type Parts = { [Kind in LateKind]: ComponentType<LateProps<Kind>> };
export type LateParts = {
  /** The component, or null while it is on its way. */
  get<Kind extends LateKind>(kind: Kind): Parts[Kind] | null;
  /** Asks for it now. */
  need(kind: LateKind): void;
  /** Asks for all of them, one after the other. */
  fetchAll(): Promise<void>;
  onChange(listener: () => void): () => void;
};
