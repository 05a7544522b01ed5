import { useEffect, useState } from 'preact/hooks';
import { addStyleSheet } from '../style-sheet.ts';
import lateStyles from '../styles/sheet.css?url';
import type { LATE_SHEET } from '../you/late-sheet.ts';

/**
 * The sheet and the slip come after the controller, which needs neither; null until they are there. What failed is
 * tried again with the next line, and when somebody wants to see it.
 */
export function useSheet(isUp: boolean, isWanted: boolean): typeof LATE_SHEET | null {
  const [late, setLate] = useState<typeof LATE_SHEET | null>(null);
  useEffect(() => {
    if (!isUp || late) return;
    const load = async (): Promise<void> => {
      const [parts] = await Promise.all([import('../you/late-sheet.ts'), addStyleSheet(lateStyles)]);
      setLate(parts.LATE_SHEET);
    };
    load().catch(() => undefined);
  }, [isUp, isWanted, late]);
  return late;
}
