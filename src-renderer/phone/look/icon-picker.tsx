import { ICONS } from '../../ui/icons.ts';
import { useTranslate } from '../phone-context.ts';
import { IconView, iconTextKey } from './icon-view.tsx';

type IconPickerProps = { picked: number; onPick(index: number): void };

/** All icons as sockets; the picked one is plugged. */
export function IconPicker({ picked, onPick }: IconPickerProps) {
  const t = useTranslate();
  return (
    <div class="icons" role="radiogroup" aria-label={t('join.icon')} onKeyDown={moveFocus}>
      {ICONS.map((icon, index) => (
        <button
          type="button"
          key={icon.name}
          class="icon-socket"
          role="radio"
          aria-checked={index === picked}
          aria-label={t(iconTextKey(index))}
          tabIndex={index === picked ? 0 : -1}
          onClick={() => onPick(index)}
        >
          <IconView index={index} />
        </button>
      ))}
    </div>
  );
}

/** Arrows walk from socket to socket; Enter and Space are the button's own. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 6, ArrowUp: -6 }[event.key];
  const focused = document.activeElement;
  if (step === undefined || !(focused instanceof HTMLElement)) return;
  const sockets = Array.from(focused.parentElement?.querySelectorAll<HTMLElement>('.icon-socket') ?? []);
  sockets[sockets.indexOf(focused) + step]?.focus();
  event.preventDefault();
}
