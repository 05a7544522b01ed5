/** The four letters on the TV. */

/** No vowels, so that no word appears, and no letters that look like others. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXZ';
/** Words that are rude without vowels, too. */
const AVOIDED = /FCK|FKK|KKK|CNT|DCK|FDP|PQP|VTNC|HHH/;

/** `random` is uniform in [0, 1). */
export function newPartyCode(random: () => number): string {
  for (;;) {
    const letters = Array.from({ length: 4 }, () => LETTERS[Math.floor(random() * LETTERS.length)]);
    const code = letters.join('');
    if (!AVOIDED.test(code)) return code;
  }
}

/** As the TV shows it, however it was typed; null where it is not four letters. */
export function normalCode(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return /^[A-Z]{4}$/.test(code) ? code : null;
}
