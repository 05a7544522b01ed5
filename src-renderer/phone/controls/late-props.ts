import type { ControlOf } from '../../../src-shared/controller.ts';
import type { Screen } from './layout.ts';

/** The kinds whose code comes after the page's own: none of them must be there within the blink of a round. */
export type LateKind = 'cards' | 'text' | 'draw' | 'tilt' | 'swipe';

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
  /** What was typed and not sent, by question. */
  drafts: Map<string, string>;
};
