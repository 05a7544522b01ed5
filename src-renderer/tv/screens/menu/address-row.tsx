/** The house rule of the address. */
import type { ReactElement } from 'react';
import { AddressChoice, hasChoice, type AddressChoiceProps } from '../parts/address-choice.tsx';
import { useWords } from '../parts/words.tsx';

export function AddressRow(props: AddressChoiceProps): ReactElement | null {
  const t = useWords();
  if (!hasChoice(props.party)) return null;
  return (
    <div className="menu-block">
      <h2>{t('address.title')}</h2>
      <AddressChoice {...props} />
    </div>
  );
}
