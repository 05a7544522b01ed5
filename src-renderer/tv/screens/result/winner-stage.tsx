/** An empty socket that waits for the winner, then the winner's plug clicks in. */
import type { ReactElement } from 'react';
import type { Actor } from './cast.ts';
import { CordPath } from '../parts/cord-path.tsx';
import { PlayerIcon } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';

/** More sockets than that would be a board, not a stage. */
const MOST = 4;

export type WinnerStageProps = {
  /** Empty until told, and where a game ranks nobody. */
  winners: readonly Actor[];
  told: boolean;
  everybody: boolean;
};

export function WinnerStage({ winners, told, everybody }: WinnerStageProps): ReactElement {
  const t = useWords();
  const shown = winners.slice(0, MOST);
  return (
    <section className={`winner ${told ? 'winner-told' : ''}`} aria-live="assertive">
      <div className="winner-rays" />
      <div className="winner-sockets" data-count={Math.max(1, shown.length)}>
        {shown.length === 0 && <WinnerSocket actor={null} />}
        {shown.map((actor) => (
          <WinnerSocket key={actor.id} actor={actor} />
        ))}
      </div>
      <h1 className={nameSize(winners)}>{told ? sayWinners(winners, everybody, t) : t('result.suspense')}</h1>
    </section>
  );
}

function WinnerSocket({ actor }: { actor: Actor | null }): ReactElement {
  return (
    <div className="winner-socket">
      <svg viewBox="0 0 400 640">
        <circle cx="212" cy="216" r="186" fill="#0c0920" />
        <circle cx="200" cy="200" r="186" fill="#e8b04b" />
        <circle cx="200" cy="200" r="158" fill="#9a6a1c" />
        <circle cx="200" cy="200" r="146" fill="#171330" />
        <circle cx="200" cy="200" r="66" fill="none" stroke="#3b2f6b" strokeWidth="14" />
        {actor && (
          <g className="winner-plug">
            <CordPath
              d="M200 330 C200 470 120 520 170 900 C200 1100 170 1300 200 1500 S170 1900 200 2400"
              cord={actor.cord}
              width={34}
            />
            <rect x="164" y="316" width="72" height="86" rx="10" fill="#9a6a1c" />
            <rect x="164" y="316" width="44" height="86" rx="10" fill="#e8b04b" />
            <circle cx="206" cy="210" r="140" fill="#0c0920" />
            <circle cx="200" cy="200" r="138" fill={actor.cord.color} stroke="#fff4de" strokeWidth="12" />
          </g>
        )}
      </svg>
      {actor && (
        <span className="winner-icon">
          <PlayerIcon iconIndex={actor.iconIndex} />
        </span>
      )}
    </div>
  );
}

/** Long names and several winners are set smaller, so that they stay on the screen. */
function nameSize(winners: readonly Actor[]): string {
  const letters = winners.reduce((sum, winner) => sum + winner.name.length, 0);
  if (winners.length === 0) return 'winner-suspense';
  if (winners.length > 1 || letters > 12) return 'winner-long';
  return letters > 7 ? 'winner-middling' : '';
}

function sayWinners(winners: readonly Actor[], everybody: boolean, t: ReturnType<typeof useWords>): string {
  const names = winners.map((winner) => winner.name);
  const [only] = names;
  if (only === undefined) return t('result.nobody');
  if (names.length === 1) return t('result.wins', { name: only });
  if (everybody || names.length > MOST) return t('result.everyone');
  const last = names.at(-1) ?? '';
  const joined = t('result.and', { first: names.slice(0, -1).join(', '), last });
  return t('result.winTogether', { names: joined });
}
