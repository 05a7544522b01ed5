/** The paper slip on which the places appear, from the last to the first. */
import type { ReactElement } from 'react';
import type { Actor } from './cast.ts';
import { PlugHead } from '../parts/glyph.tsx';
import type { Placed } from './places.ts';
import { useWords } from '../parts/words.tsx';

export type RankingSlipProps = {
  headline: string;
  placed: readonly Placed[];
  cast(playerId: string): Actor;
  /** Places from the last to this one are told. */
  upTo: number;
};

export function RankingSlip({ headline, placed, cast, upTo }: RankingSlipProps): ReactElement {
  const t = useWords();
  const shown = placed.slice(0, 16);
  const size = shown.length > 10 ? 'many' : shown.length > 5 ? 'some' : 'few';
  return (
    <section className={`ranking ranking-${size}`} aria-label={t('result.ranking')}>
      <h2>{upTo === 1 ? headline || t('result.ranking') : t('result.ranking')}</h2>
      <ol>
        {shown.map((one) => {
          const actor = cast(one.playerId);
          const told = one.place >= upTo;
          return (
            <li
              key={one.playerId}
              className={`rank ${told ? 'rank-told' : ''} ${one.place === 1 ? 'rank-first' : ''}`}
            >
              <span className="rank-place">{t('result.place', { place: one.place })}</span>
              {told && (
                <>
                  <PlugHead color={actor.cord.color} iconIndex={actor.iconIndex} />
                  <bdi className="rank-name">{actor.name}</bdi>
                  {actor.bot && <span className="rank-bot">{t('result.bot')}</span>}
                  <span className="rank-score">{one.score}</span>
                </>
              )}
            </li>
          );
        })}
      </ol>
      {placed.length > shown.length && (
        <p className="rank-more">{t('board.gallery', { count: placed.length - shown.length })}</p>
      )}
    </section>
  );
}
