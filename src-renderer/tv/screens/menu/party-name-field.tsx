/** The party's name; it counts when Enter is pressed or the field is left. */
import { useState, type ReactElement } from 'react';
import { useWords } from '../parts/words.tsx';

const LONGEST = 40;

export function PartyNameField(props: { name: string; onChange(name: string): void }): ReactElement {
  const t = useWords();
  const [draft, setDraft] = useState(props.name);
  const commit = (): void => {
    const name = draft.trim();
    if (name === '') setDraft(props.name);
    else if (name !== props.name) props.onChange(name);
  };
  return (
    <label className="menu-row">
      <h2>{t('menu.partyName')}</h2>
      <input
        type="text"
        className="field"
        value={draft}
        maxLength={LONGEST}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </label>
  );
}
