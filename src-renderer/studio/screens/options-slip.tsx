/** The picked game's options before its start: kept by the host, as if chosen at the TV. */
import type { ReactElement } from 'react';
import type { OptionValue } from '../../../src-shared/game-options.ts';
import type { StudioOption } from '../../../src-shared/studio-link.ts';
import { useStore } from '../store.ts';
import type { Studio } from '../studio.ts';
import { useWords } from '../words/words.ts';
import { Popover } from './popover.tsx';

export function OptionsSlip({ studio }: { studio: Studio }): ReactElement | null {
  const t = useWords();
  const { gameId } = useStore(studio.view);
  const library = useStore(studio.tv, (now) => now.library);
  const options = library?.games.find(({ id }) => id === gameId)?.options ?? [];
  if (gameId === null || options.length === 0) return null;
  return (
    <Popover glyph="sliders" text={t('options')} hint={t('optionsHint')}>
      {() => (
        <div className="options">
          {options.map((option) => (
            <OptionRow
              key={option.name}
              option={option}
              onValue={(value) =>
                studio.tv.say({ type: 'option', data: { gameId, option: option.name, value } })
              }
            />
          ))}
        </div>
      )}
    </Popover>
  );
}

type RowProps = { option: StudioOption; onValue(value: OptionValue): void };

function OptionRow({ option, onValue }: RowProps): ReactElement {
  const t = useWords();
  const { type, label, value, values } = option;
  switch (type) {
    case 'toggle':
      return (
        <label className="option">
          <span>{label}</span>
          <input
            type="checkbox"
            aria-label={label}
            checked={value === true}
            onChange={({ currentTarget }) => onValue(currentTarget.checked)}
          />
        </label>
      );
    case 'packs':
      return (
        <fieldset className="option-packs">
          <legend>{label}</legend>
          {values.length === 0 && <p className="still">{t('noPacks')}</p>}
          {values.map(({ value: id, text }) => (
            <PackBox key={String(id)} id={String(id)} text={text} chosen={value} onValue={onValue} />
          ))}
        </fieldset>
      );
    case 'number':
    case 'choice':
      return (
        <label className="option">
          <span>{label}</span>
          <select
            aria-label={label}
            value={String(value)}
            onChange={({ currentTarget }) => {
              const chosen = values[currentTarget.selectedIndex];
              if (chosen) onValue(chosen.value);
            }}
          >
            {values.map((one) => (
              <option key={String(one.value)} value={String(one.value)}>
                {one.text}
              </option>
            ))}
          </select>
        </label>
      );
  }
}

type PackProps = { id: string; text: string; chosen: OptionValue; onValue(value: OptionValue): void };

/** The last pack that is chosen stays: a game needs some. */
function PackBox({ id, text, chosen, onValue }: PackProps): ReactElement {
  const ids = Array.isArray(chosen) ? chosen : [];
  const isChosen = ids.includes(id);
  return (
    <label className="option-pack">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={isChosen && ids.length === 1}
        onChange={() => onValue(isChosen ? ids.filter((one) => one !== id) : [...ids, id])}
      />
      {text}
    </label>
  );
}
