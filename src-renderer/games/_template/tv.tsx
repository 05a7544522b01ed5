/** The picture on the TV: it draws the state, and changes nothing. */
import type { CSSProperties, ReactElement } from 'react';
import { CORDS, type Player, type TvFrame } from 'partyline';
import type { State } from './rules.ts';

export function Tv({ state, players, t }: { state: State } & TvFrame): ReactElement {
  const { phase, rounds, scores, early } = state;
  const winner = phase.at === 'told' ? players.find((player) => player.id === phase.winner) : undefined;
  return (
    <div style={styles.page}>
      <div style={styles.round}>{t('round', rounds)}</div>
      <div style={{ ...styles.light, background: lightOf(phase.at, winner) }} />
      <div style={styles.words}>{wordsOf(state, winner, t)}</div>
      <div style={styles.row}>
        {players.map((player) => (
          <div key={player.id} style={{ ...styles.player, opacity: early.includes(player.id) ? 0.4 : 1 }}>
            <span style={{ ...styles.disc, background: CORDS[player.cordIndex]?.color ?? player.color }}>
              {scores[player.id] ?? 0}
            </span>
            <span style={styles.name}>{player.name}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function lightOf(phase: State['phase']['at'], winner: Player | undefined): string {
  if (phase === 'green') return '#3ee371';
  return winner?.color ?? '#d62b38';
}

function wordsOf({ phase }: State, winner: Player | undefined, t: TvFrame['t']): string {
  if (phase.at === 'over') return phase.headline;
  if (phase.at !== 'told') return t(phase.at === 'red' ? 'tv.red' : 'tv.green');
  return winner ? t('won.other', { name: winner.name }) : t('won.nobody');
}

/** Lengths in parts of the TV's height, so that 720p and 4K look the same. */
const styles = {
  page: {
    height: '100%',
    boxSizing: 'border-box',
    padding: '6vh 4vw',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'space-between',
    background: 'var(--ink)',
    color: 'var(--paper)',
    fontFamily: 'var(--font-display)',
  },
  round: { fontSize: '4vh', color: 'var(--paper-dim)' },
  light: {
    width: '38vh',
    height: '38vh',
    borderRadius: '50%',
    border: '2vh solid var(--brass)',
    boxShadow: '0 2vh 0 #0d0a1f',
  },
  words: { fontSize: '6.5vh', fontWeight: 800, textAlign: 'center' },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '1.5vh 2vw' },
  player: { display: 'flex', alignItems: 'center', gap: '1vh', width: '24vh' },
  disc: {
    flex: 'none',
    width: '6vh',
    height: '6vh',
    borderRadius: '50%',
    display: 'grid',
    placeItems: 'center',
    color: 'var(--ink)',
    fontSize: '3.6vh',
    fontWeight: 800,
  },
  name: { fontSize: '2.8vh', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
} as const satisfies Record<string, CSSProperties>;
