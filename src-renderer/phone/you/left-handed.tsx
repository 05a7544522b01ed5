import { useChanges, usePhone, useTranslate } from '../phone-context.ts';

/** Puts stick and drawing under the other thumb, for phones that are held sideways. */
export function LeftHanded() {
  const t = useTranslate();
  const { hand } = usePhone();
  useChanges(hand);
  const on = hand.leftHanded();
  return (
    <button
      type="button"
      class={on ? 'order left-handed on' : 'order left-handed'}
      role="switch"
      aria-checked={on}
      onClick={() => hand.setLeftHanded(!on)}
    >
      <span>{t('you.leftHanded')}</span>
      <span class="toggle-slot">
        <span class="toggle-lever" />
      </span>
    </button>
  );
}
