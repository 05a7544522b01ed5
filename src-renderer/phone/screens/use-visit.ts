import { useEffect, useRef } from 'preact/hooks';
import type { RefusedReason } from '../../../src-shared/limits.ts';
import type { LinkState } from '../link/link-state.ts';
import { usePhone } from '../phone-context.ts';
import { CODE_LENGTH } from './code.ts';

/** After these a look through the door may still help. */
const NOT_FINAL: readonly RefusedReason[] = ['bad-token', 'party-locked', 'party-full'];

/** While the join form is up the phone stands at the door: it learns whose party this is, and which seats wait. */
export function useVisit(state: LinkState, typed: string): void {
  const { link } = usePhone();
  const code = typed.length === CODE_LENGTH ? typed : '';
  const shown = useRef('');
  useEffect(() => {
    if (mayVisit(state, code !== shown.current)) link.visit(code);
    shown.current = code;
  }, [state.at, code]);
}

function mayVisit(state: LinkState, isNewCode: boolean): boolean {
  if (state.at === 'idle') return true;
  if (state.at !== 'refused') return false;
  return NOT_FINAL.includes(state.reason) || (state.reason === 'wrong-code' && isNewCode);
}
