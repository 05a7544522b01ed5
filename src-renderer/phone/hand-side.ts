/** The hand that leads: kept by the phone, and used by the layout. */
import type { Memory } from './memory.ts';

export type HandSide = {
  leftHanded(): boolean;
  setLeftHanded(leftHanded: boolean): void;
  onChange(listener: () => void): () => void;
};

export function createHandSide(memory: Pick<Memory, 'leftHanded' | 'keepLeftHanded'>): HandSide {
  let leftHanded = memory.leftHanded();
  const listeners = new Set<() => void>();
  return {
    leftHanded: () => leftHanded,
    setLeftHanded(next) {
      leftHanded = next;
      memory.keepLeftHanded(next);
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
