import { createElement, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ControlKind } from '../../../src-shared/controller.ts';
import { useChanges, usePhone, useTranslate } from '../phone-context.ts';
import type { ControlProps } from './control-props.ts';
import { kindOf } from './kinds.ts';

/** So long nothing came, and a fresh page may do better: Safari does not try twice. In ms. */
const STUCK_MS = 6_000;

type AnyProps = ControlProps<ControlKind>;

/** A control of any kind. */
export function ControlPart(props: AnyProps) {
  const kind = kindOf(props.control);
  return 'part' in kind ? createElement(kind.part as ComponentType<AnyProps>, props) : <Late {...props} />;
}

/** A control whose code may still be on its way. */
function Late(props: AnyProps) {
  const t = useTranslate();
  const { late } = usePhone();
  useChanges(late);
  const [stuck, setStuck] = useState(false);
  const { kind } = props.control;
  const part = late.get(kind) as ComponentType<AnyProps> | null;
  useEffect(() => late.need(kind), [late, kind]);
  useEffect(() => {
    if (part) return undefined;
    const timer = setTimeout(() => setStuck(true), STUCK_MS);
    return () => clearTimeout(timer);
  }, [part === null]);
  if (part) return createElement(part, props);
  return (
    <p class="late" role="status" style={{ gridArea: props.area ?? '' }}>
      {stuck && (
        <button type="button" class="order" onClick={() => location.reload()}>
          {t('control.stuck')}
        </button>
      )}
    </p>
  );
}
