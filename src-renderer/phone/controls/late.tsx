import { createElement, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useChanges, usePhone, useTranslate } from '../phone-context.ts';
import type { LateKind, LateProps } from './late-props.ts';

/** So long nothing came, and a fresh page may do better: Safari does not try twice. In ms. */
const STUCK_MS = 6_000;

/** A control whose code may still be on its way. */
export function Late<Kind extends LateKind>({ kind, ...props }: { kind: Kind } & LateProps<Kind>) {
  const t = useTranslate();
  const { late } = usePhone();
  useChanges(late);
  const [stuck, setStuck] = useState(false);
  const part = late.get(kind) as ComponentType<LateProps<Kind>> | null;
  useEffect(() => late.need(kind), [late, kind]);
  useEffect(() => {
    if (part) return undefined;
    const timer = setTimeout(() => setStuck(true), STUCK_MS);
    return () => clearTimeout(timer);
  }, [part === null]);
  if (part) return createElement(part, props as unknown as LateProps<Kind>);
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
