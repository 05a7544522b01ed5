/** The sign of a check's state: a shape of its own for each, so that colour is never alone. */
import wellSvg from '@phosphor-icons/core/assets/fill/check-circle-fill.svg?raw';
import cannotTellSvg from '@phosphor-icons/core/assets/fill/question-fill.svg?raw';
import lookSvg from '@phosphor-icons/core/assets/fill/warning-fill.svg?raw';
import badSvg from '@phosphor-icons/core/assets/fill/x-circle-fill.svg?raw';
import type { ReactElement } from 'react';
import type { CheckState } from '../../../../src-shared/doctor.ts';
import { Glyph } from '../parts/glyph.tsx';

const SIGNS: Record<CheckState, string> = {
  well: wellSvg,
  look: lookSvg,
  bad: badSvg,
  'cannot-tell': cannotTellSvg,
};

export function StateGlyph({ state }: { state: CheckState }): ReactElement {
  return <Glyph svg={SIGNS[state]} className={`sign-${state}`} />;
}
