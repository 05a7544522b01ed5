/** Fields that the schemas of several kinds share. */
import { z } from 'zod';

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
export const icon = z.string().max(40).optional();

/** The fields of every control. */
export const common = {
  id,
  label: label.optional(),
  color: color.optional(),
  disabled: z.boolean().optional(),
};

/** Whether no two have the same id. */
export function unlike(list: readonly { id: string }[]): boolean {
  return new Set(list.map((one) => one.id)).size === list.length;
}
