/** Its executable and whether it is Electron at all, or a plain reason why there is none. */
export type FoundElectron =
  { kind: 'real' | 'stand-in'; exe: string } | { kind: 'none'; exe: null; why: string };

/** The Electron that this project has, or the dist folder that ELECTRON_OVERRIDE_DIST_PATH names. */
export function findElectron(from?: string): FoundElectron;

/** The Electron in a dist folder. */
export function inDistFolder(folder: string): FoundElectron;
