import { ICONS } from '../../ui/icons.ts';
import type { TextKey } from '../texts/en.ts';
import { shadesOf } from './shade.ts';

/** A player's icon; the words beside it name it, so it is silent itself. */
export function IconView({ index }: { index: number }) {
  const svg = ICONS[index % ICONS.length]?.svg ?? '';
  return <span class="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** The index of the icon with this name, or null: games may name icons that this phone has not. */
export function iconIndexOf(name: string | undefined): number | null {
  const index = ICONS.findIndex((icon) => icon.name === name);
  return index < 0 ? null : index;
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
