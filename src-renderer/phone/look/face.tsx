import { IconView } from './icon-view.tsx';
import { shadesOf } from './shade.ts';

/** Somebody's icon in a socket of their colour. */
export function Face({ color, iconIndex }: { color: string; iconIndex: number }) {
  const { fill, onFill } = shadesOf(color);
  return (
    <span class="disc" style={{ '--fill': fill, '--on-fill': onFill }}>
      <IconView index={iconIndex} />
    </span>
  );
}
