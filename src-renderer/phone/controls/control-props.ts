import type { ComponentType } from 'preact';
import type { ControlKind, ControlOf } from '../../../src-shared/controller.ts';
import type { Glyph } from '../../../src-shared/glyphs.ts';

/** The page's size in CSS pixels. */
export type Screen = { width: number; height: number };

/** The props of every control. */
export type ControlProps<Kind extends ControlKind> = {
  control: ControlOf<Kind>;
  /** The player's own colour, `#rrggbb`. */
  color: string;
  /** False while the line is down. */
  live: boolean;
  screen: Screen;
  /** The width of its zone, in CSS pixels. */
  width: number;
  /** The name of its place in the grid, where it has one to itself. */
  area?: string | undefined;
  /** The controller's title: a question of the same name under another title is another question. */
  heading: string;
  /** Text that was typed and not sent, by heading and question: it outlives a pause. */
  drafts: Map<string, string>;
};

export type EmblemProps = {
  /** The control, option or card that carries it. */
  of: { icon?: Glyph | undefined; glyph?: Glyph | undefined; image?: string | undefined };
  /** In whose folder the image is. */
  game?: string | undefined;
};

/** The code that comes after the page's own: kinds of controls, and what stands on several of them. */
export type LateProps = { [Kind in ControlKind]: ControlProps<Kind> } & { emblem: EmblemProps };
export type LateName = keyof LateProps;

export type Part<Name extends LateName> = ComponentType<LateProps[Name]>;

/** The components whose code comes after the page's own. */
export type LateParts = {
  /** The component, or null while it is on its way. */
  get<Name extends LateName>(name: Name): Part<Name> | null;
  /** Asks for it now. */
  need(name: LateName): void;
  /** Asks for all of them, one after the other. */
  fetchAll(): Promise<void>;
  onChange(listener: () => void): () => void;
};
