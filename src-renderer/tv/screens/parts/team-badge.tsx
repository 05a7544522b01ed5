/** A team's emblem on its colour. */
import cloudSvg from '@phosphor-icons/core/assets/fill/cloud-fill.svg?raw';
import heartSvg from '@phosphor-icons/core/assets/fill/heart-fill.svg?raw';
import leafSvg from '@phosphor-icons/core/assets/fill/leaf-fill.svg?raw';
import starSvg from '@phosphor-icons/core/assets/fill/star-fill.svg?raw';
import type { ReactElement } from 'react';
import { TEAMS, type TeamLook } from '../../../../src-shared/teams.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './words.tsx';

const EMBLEMS: Record<TeamLook['id'], string> = {
  stars: starSvg,
  hearts: heartSvg,
  clouds: cloudSvg,
  leaves: leafSvg,
};

/** `team`: an index into TEAMS. */
export function TeamBadge({ team }: { team: number }): ReactElement | null {
  const t = useWords();
  const look = TEAMS[team];
  if (!look) return null;
  return (
    <span
      className="team-badge"
      role="img"
      aria-label={t(`team.${look.id}`)}
      style={{ backgroundColor: look.color }}
    >
      <Glyph svg={EMBLEMS[look.id]} />
    </span>
  );
}
