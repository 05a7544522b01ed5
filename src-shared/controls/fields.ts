/** Fields that the schemas of several kinds share. */
import { z } from 'zod';

export const id = z.string().min(1).max(64);
export const label = z.string().max(120);
export const color = z.string().regex(/^#[0-9a-f]{6}$/i);
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
