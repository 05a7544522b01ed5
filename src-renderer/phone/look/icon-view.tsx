import { ICONS } from '../../ui/icons.ts';
import type { TextKey } from '../texts/en.ts';
import { shadesOf } from './shade.ts';

/** A player's icon; the words beside it name it, so it is silent itself. */
export function IconView({ index }: { index: number }) {
  const svg = ICONS[index % ICONS.length]?.svg ?? '';
  return <span class="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** The text that names an icon. */
export function iconTextKey(index: number): TextKey {
  return `icon.${ICONS[index]?.name ?? 'cat'}` as TextKey;
}

/** Somebody's icon in a socket of their colour. */
export function Face({ color, iconIndex }: { color: string; iconIndex: number }) {
  const { fill, onFill } = shadesOf(color);
  return (
    <span class="disc" style={{ '--fill': fill, '--on-fill': onFill }}>
      <IconView index={iconIndex} />
    </span>
  );
}
