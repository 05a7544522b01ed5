/** The choice of the game, its seed, the number of players, and the bots for phones. */
import type { ReactElement } from 'react';
import { useStore } from '../store.ts';
import type { Studio } from '../studio.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { OptionsSlip } from './options-slip.tsx';

const PLAYERS = [0, 2, 3, 4, 6, 8, 12, 16];

export function GameBar({ studio }: { studio: Studio }): ReactElement {
  const t = useWords();
  const { tv } = studio;
  const { gameId, games, players } = useStore(studio.view);
  const scene = useStore(tv, (now) => now.scene);
  const { list } = useStore(studio.phones);
  const isOn = scene.at !== 'none';
  const isPaused = scene.at === 'live' && scene.paused;
  const allBots = list.length > 0 && list.every(({ autopilot }) => autopilot);
  return (
    <>
      <div className="group">
        <select
          aria-label={t('game')}
          title={t('game')}
          value={gameId ?? ''}
          disabled={isOn}
          onFocus={studio.refreshGames}
          onChange={({ currentTarget }) => studio.choose({ gameId: currentTarget.value })}
        >
          {games.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        {!isOn && <OptionsSlip studio={studio} />}
        {!isOn && (
          <Button
            kind="main"
            glyph="play"
            text={t('start')}
            hint={t('start')}
            disabled={gameId === null}
            onClick={studio.start}
          />
        )}
        {scene.at === 'live' && (
          <Button
            glyph={isPaused ? 'play' : 'pause'}
            text={t(isPaused ? 'resume' : 'pause')}
            hint={t(isPaused ? 'resume' : 'pause')}
            onClick={() => tv.say({ type: isPaused ? 'resume' : 'pause', data: {} })}
          />
        )}
        {isOn && (
          <Button
            glyph="stop"
            text={t('quit')}
            hint={t('quit')}
            onClick={() => tv.say({ type: 'quit', data: {} })}
          />
        )}
        {isOn && (
          <Button
            glyph="reload"
            text={t('reloadGame')}
            hint={t('reloadHint')}
            onClick={() => tv.say({ type: 'reload', data: {} })}
          />
        )}
      </div>
      <div className="group">
        <select
          aria-label={t('playersHint')}
          title={t('playersHint')}
          value={players}
          onChange={({ currentTarget }) => studio.choose({ players: Number(currentTarget.value) })}
        >
          {PLAYERS.map((count) => (
            <option key={count} value={count}>
              {count === 0 ? t('playersAsTheyAre') : t('playersUpTo', { count })}
            </option>
          ))}
        </select>
        <Button
          glyph="robot"
          text={t('botsPlayAll')}
          hint={t('botsPlayAllHint')}
          on={allBots}
          disabled={list.length === 0}
          onClick={() => studio.setAutopilotForAll(!allBots)}
        />
      </div>
      <Seed studio={studio} />
    </>
  );
}

function Seed({ studio }: { studio: Studio }): ReactElement {
  const t = useWords();
  const { seed } = useStore(studio.view);
  const scene = useStore(studio.tv, (now) => now.scene);
  const current = 'seed' in scene ? scene.seed : null;
  return (
    <div className="group">
      <label className="seed" title={t('seedHint')}>
        {t('seed')}
        <input
          inputMode="numeric"
          aria-label={t('seedHint')}
          placeholder={current === null ? t('seedAny') : String(current)}
          value={seed ?? ''}
          onChange={({ currentTarget }) => studio.choose({ seed: readSeed(currentTarget.value) })}
        />
      </label>
      {current !== null && (
        <>
          <Button
            glyph="pin"
            hint={t('pinSeed')}
            on={seed === current}
            onClick={() => studio.choose({ seed: seed === current ? null : current })}
          />
          <Button glyph="copy" hint={t('copySeed')} onClick={() => copy(String(current))} />
        </>
      )}
    </div>
  );
}

/** The clipboard may be shut to this window: the seed can still be read. */
function copy(text: string): void {
  navigator.clipboard?.writeText(text).catch(() => {});
}

/** Seeds are 32-bit integers. */
function readSeed(text: string): number | null {
  const digits = text.replace(/[^\d-]/g, '');
  return digits === '' || digits === '-' ? null : Number(digits) | 0;
}
