/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Tells a page which language it is in, and so which way it runs. */
export function showLanguage(language: string): void {
  const page = document.documentElement;
  page.lang = language;
  page.dir = directionOf(language);
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
