/** What the game itself remembers of somebody, apart from the score: one ticket each. */
import type { ReactElement } from 'react';
import type { ToldAward } from '../../../../src-shared/stage-link.ts';
import { PlugHead } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';
import type { Actor } from './cast.ts';

export type AwardsProps = { awards: readonly ToldAward[]; cast(playerId: string): Actor };

export function Awards({ awards, cast }: AwardsProps): ReactElement {
  const t = useWords();
  return (
    <ul className="awards" aria-label={t('result.awards')}>
      {awards.map(({ playerId, text }, index) => {
        const actor = cast(playerId);
        return (
          <li key={index} className="award">
            <PlugHead color={actor.cord.color} iconIndex={actor.iconIndex} />
            <p>
              <bdi className="award-name">{actor.name}</bdi>
              <span className="award-text">{text}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
