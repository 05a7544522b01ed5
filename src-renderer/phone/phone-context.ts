/** The deps of every screen; made once in main.tsx and handed down. */
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { Inputs } from './controls/inputs.ts';
import type { LateParts } from './controls/control-props.ts';
import type { Feel } from './feel/feel.ts';
import type { HandSide } from './hand-side.ts';
import type { PhoneLink } from './link/phone-link.ts';
import type { Memory } from './memory.ts';
import type { Texts, Translate } from './texts/texts.ts';

export type Phone = {
  link: PhoneLink;
  inputs: Inputs;
  texts: Texts;
  memory: Memory;
  feel: Feel;
  hand: HandSide;
  late: LateParts;
};

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('a screen stands outside of the phone');
  return phone;
}

export function useTranslate(): Translate {
  return usePhone().texts.t;
}

type Source = { onChange(listener: () => void): () => void };

/** Renders again after each change of the source. */
export function useChanges(source: Source): void {
  const [, setCount] = useState(0);
  // Before anything else can happen: a welcome between the first picture and a later effect would be missed.
  useLayoutEffect(() => source.onChange(() => setCount((count) => count + 1)), [source]);
}
