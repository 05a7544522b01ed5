/** The house rule of the address. */
import type { ReactElement } from 'react';
import { AddressChoice, type AddressChoiceProps } from './address-choice.tsx';
import { useWords } from './words.tsx';

export function AddressRow(props: AddressChoiceProps): ReactElement {
  const t = useWords();
  return (
    <div className="menu-block">
      <h2>{t('address.title')}</h2>
      <AddressChoice {...props} />
    </div>
  );
}
