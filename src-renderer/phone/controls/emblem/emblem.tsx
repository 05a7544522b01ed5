import { createElement } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Glyph } from '../../../../src-shared/glyphs.ts';
import { useChanges, usePhone } from '../../phone-context.ts';
import type { EmblemProps } from '../control-props.ts';

/** The icon or the image beside a control's words. Its code comes late: until then there are the words. */
export function Emblem(props: EmblemProps) {
  const { late } = usePhone();
  useChanges(late);
  useEffect(() => late.need('emblem'), []);
  const part = late.get('emblem');
  return part && createElement(part, props);
}

type SurfaceLabelProps = { of: { label?: string | undefined; glyph?: Glyph | undefined } };

/** The words at the lower edge of what is steered with; without words its icon stands there alone. */
export function SurfaceLabel({ of }: SurfaceLabelProps) {
  return (of.label ?? of.glyph) === undefined ? null : (
    <span class={of.label ? 'surface-label' : 'surface-label sign'}>
      <Emblem of={of} />
      {of.label}
    </span>
  );
}
