import { fillStyle } from '../../look/shade.ts';
import { useTranslate } from '../../phone-context.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { useEdges } from '../use-edges.ts';

/** A big button; both edges go to the host. */
export function Button({ control, color, area }: ControlProps<'button'>) {
  const t = useTranslate();
  const { held, handlers } = useEdges(control);
  return (
    <button
      type="button"
      class={held ? 'press held' : 'press'}
      data-control={control.id}
      aria-disabled={control.disabled === true}
      aria-label={control.label || control.alt || t('control.button')}
      style={{ ...fillStyle(control.color ?? color), gridArea: area ?? '' }}
      {...handlers}
    >
      <Emblem of={control} />
      {control.label !== undefined && <span class="press-label">{control.label}</span>}
    </button>
  );
}
