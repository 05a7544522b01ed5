/** The texts of the party's language, for every component below. */
import { createContext, useContext } from 'react';
import { createTexts, type Texts } from '../../texts/i18n.ts';

export const Words = createContext<Texts>(createTexts('en'));

export function useWords(): Texts {
  return useContext(Words);
}
