import { createElement } from 'preact';
import { useEffect } from 'preact/hooks';
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
