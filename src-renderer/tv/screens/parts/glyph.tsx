/** One drawing of Phosphor or one player's icon, in the text's colour. */
import type { ReactElement } from 'react';
import { iconPaths } from '../../../ui/icon-paths.ts';
import { ICONS } from '../../../ui/icons.ts';

export function Glyph({ svg, className }: { svg: string; className?: string }): ReactElement {
  return (
    <svg className={`glyph ${className ?? ''}`} viewBox="0 0 256 256" aria-hidden="true">
      {iconPaths(svg).map((d) => (
        <path key={d} d={d} fill="currentColor" />
      ))}
    </svg>
  );
}

export function PlayerIcon({ iconIndex }: { iconIndex: number }): ReactElement {
  return <Glyph svg={ICONS[iconIndex % ICONS.length]?.svg ?? ''} />;
}

/** The head of a plug: a disc in the player's colour with their icon. */
export function PlugHead(props: { color: string; iconIndex: number; className?: string }): ReactElement {
  return (
    <span className={`plug-head ${props.className ?? ''}`} style={{ backgroundColor: props.color }}>
      <PlayerIcon iconIndex={props.iconIndex} />
    </span>
  );
}
