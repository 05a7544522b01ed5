/** The house's ink, paper, brass and letters, for a canvas; CSS has them as `var(--ink)` and so on. */
export const LOOK = {
  ink: '#171330',
  plum: '#2a2150',
  paper: '#fff4de',
  paperDim: '#cfc3bb',
  brass: '#e8b04b',
  /** Numbers, names, titles; sentences are set in `text`. */
  display: '"Bricolage Grotesque Variable", "Trebuchet MS", sans-serif',
  text: '"Atkinson Hyperlegible Next Variable", Verdana, sans-serif',
} as const;

/** Resolves when the display face is here: words painted ahead before that have the stand-in's shapes. Never rejects. */
export function loadType(): Promise<void> {
  return document.fonts.load(`800 40px ${LOOK.display}`).then(
    () => {},
    () => {}, // the host went away just now: plainer letters are no reason to stop
  );
}
