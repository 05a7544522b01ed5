/** What may be chosen before the start of the game that is shown. */
import minusSvg from '@phosphor-icons/core/assets/bold/minus-bold.svg?raw';
import plusSvg from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import type { ReactElement } from 'react';
import type { OptionValue } from '../../../../src-shared/game-options.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { stepOption, togglePack, type ShownOption } from '../../show/shown-options.ts';
import { Cover } from '../parts/cover.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';

type OptionsPanelProps = {
  title: string;
  options: readonly ShownOption[];
  orders: Pick<ShellOrders, 'choose'>;
  onClose(): void;
};

export function OptionsPanel({ title, options, orders, onClose }: OptionsPanelProps): ReactElement {
  return (
    <Cover kind="menu" title={title} light onClose={onClose}>
      <div className="menu-rows">
        {options.map((shown) => (
          <OptionRow key={shown.name} shown={shown} onValue={(value) => orders.choose(shown.name, value)} />
        ))}
      </div>
    </Cover>
  );
}

function OptionRow({
  shown,
  onValue,
}: {
  shown: ShownOption;
  onValue(value: OptionValue): void;
}): ReactElement {
  const t = useWords();
  const { option, value, label } = shown;
  const word = optionWord(shown, t);
  if (option.type === 'packs') return <PacksRow shown={shown} onValue={onValue} />;
  if (option.type === 'toggle')
    return (
      <div className="menu-row">
        <h2>{label}</h2>
        <button
          type="button"
          role="switch"
          className="switch"
          aria-checked={value === true}
          aria-label={label}
          onClick={() => onValue(value !== true)}
        >
          <i />
          {word}
        </button>
      </div>
    );
  const go = (step: 1 | -1): void => onValue(stepOption(option, value, step));
  return (
    <div className="menu-row" role="group" aria-label={label}>
      <h2>{label}</h2>
      <div className="stepper stepper-wide">
        <button
          type="button"
          className="key"
          aria-label={t('options.before', { label })}
          disabled={stepOption(option, value, -1) === value}
          onClick={() => go(-1)}
        >
          <Glyph svg={minusSvg} />
        </button>
        <output>{word}</output>
        <button
          type="button"
          className="key"
          aria-label={t('options.after', { label })}
          disabled={stepOption(option, value, 1) === value}
          onClick={() => go(1)}
        >
          <Glyph svg={plusSvg} />
        </button>
      </div>
    </div>
  );
}

/** Several at once; the last one that is chosen cannot be put back. */
function PacksRow({
  shown,
  onValue,
}: {
  shown: ShownOption;
  onValue(value: OptionValue): void;
}): ReactElement {
  const t = useWords();
  const { packs, value, label } = shown;
  const chosen = Array.isArray(value) ? value : [];
  return (
    <div className="packs" role="group" aria-label={label}>
      <div className="packs-head">
        <h2>{label}</h2>
        <p>
          {packs.length === 0
            ? t('options.noPacks')
            : t('options.packs', { all: packs.length, chosen: chosen.length })}
        </p>
      </div>
      <ul>
        {packs.map(({ id, title, tongue, items }) => (
          <li key={id}>
            <button
              type="button"
              role="checkbox"
              aria-checked={chosen.includes(id)}
              onClick={() => onValue(togglePack(shown, id))}
            >
              <i />
              <span>{title}</span>
              <small>
                {tongue === null ? '' : `${tongue} · `}
                {t('options.items', { count: items })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is chosen, in words. */
export function optionWord({ value, wordOf }: ShownOption, t: ReturnType<typeof useWords>): string {
  return wordOf(value) ?? t(value === true ? 'menu.on' : 'menu.off');
}
