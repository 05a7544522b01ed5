/** Fields that the schemas of several kinds share. */
import { z } from 'zod';
import { GLYPH_NAMES, glyphsLike } from '../glyphs.ts';
import { CONTROL_LIMITS } from '../limits.ts';

export const id = z.string().min(1).max(64);
export const label = z.string().max(120);
export const color = z.string().regex(/^#[0-9a-f]{6}$/i);
/** A game's id, which is its folder's name. */
export const GAME_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** A file of the game's own folder, such as `assets/cow.webp`: no way out of it, and no address. */
export const gameFile = z
  .string()
  .max(200)
  .refine(
    (path) => !/[:\\%?#]/.test(path) && path.split('/').every((part) => part !== '' && !part.startsWith('.')),
    {
      error: 'no file of the game\'s own folder, such as "assets/cow.webp"',
    },
  );
/** Whose folder that is: the TV's shell says so, whatever the game says. */
export const game = z.string().regex(GAME_ID).optional();
/** The picture in words, for those who do not see it. */
export const alt = z.string().min(1).max(CONTROL_LIMITS.altLength);

/** One of the named icons; of another name the sentence names those that may have been meant. */
export const icon = z.enum(GLYPH_NAMES, { error: ({ input }) => noIcon(input) }).optional();

function noIcon(name: unknown): string {
  if (typeof name !== 'string') return 'an icon is given by its name';
  const near = glyphsLike(name).map((one) => `"${one}"`);
  const hint = near.length > 0 ? `near it: ${near.join(', ')}` : 'docs/icons.md lists all';
  return `no icon has this name (${hint})`;
}

/** An option or a card may carry this beside its words: an icon, or an image of the game's folder. */
export const emblem = { icon, image: gameFile.optional() };

type Emblem = { label?: string | undefined; icon?: unknown; glyph?: unknown; image?: unknown };

/** A control's own icon, by either name; `icon` wins. */
export const iconOf = <Icon>(one: { icon?: Icon; glyph?: Icon }): Icon | undefined => one.icon ?? one.glyph;

/** The words say what is seen to those who do not see it. */
export const isInWords = ({ label: words, image, ...one }: Emblem): boolean =>
  Boolean(words) || (iconOf(one) === undefined && image === undefined);
export const IN_WORDS = { error: 'an icon or an image needs a label beside it' };

/** The rules of an option or a card with an emblem. */
export function withEmblem<Shape extends z.ZodType<Emblem>>(one: Shape): Shape {
  return one
    .refine(({ icon: own, image }) => own === undefined || image === undefined, {
      error: 'there is room for an icon or an image, not for both',
    })
    .refine(isInWords, IN_WORDS);
}

/** The fields of every control. */
export const common = {
  id,
  label: label.optional(),
  color: color.optional(),
  disabled: z.boolean().optional(),
  /** An icon before its label; on a button or a toggle the same as `icon`. */
  glyph: icon,
  /** Buttons beside one another that name the same stand in a row, the first one on the left, or one above the other. */
  group: z.enum(['row', 'column']).optional(),
  /** It gets most of the room; of several that say so, the first does. */
  primary: z.boolean().optional(),
};

/** Whether no two have the same id. */
export function unlike(list: readonly { id: string }[]): boolean {
  return new Set(list.map((one) => one.id)).size === list.length;
}
