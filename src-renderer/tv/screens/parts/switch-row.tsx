/** One house rule that is on or off. */
import type { ReactElement } from 'react';
import { useWords } from './words.tsx';

type SwitchRowProps = { title: string; hint: string; on: boolean; onChange(on: boolean): void };

export function SwitchRow({ title, hint, on, onChange }: SwitchRowProps): ReactElement {
  const t = useWords();
  return (
    <div className="menu-row">
      <div>
        <h2>{title}</h2>
        <p>{hint}</p>
      </div>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={on}
        aria-label={title}
        onClick={() => onChange(!on)}
      >
        <i />
        {t(on ? 'menu.on' : 'menu.off')}
      </button>
    </div>
  );
}
