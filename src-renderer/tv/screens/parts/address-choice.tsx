/** The choice of the address that the TV shows: the best one by itself, or one that the host person picks. */
import type { ReactElement } from 'react';
import type { Address, Party } from '../../../../src-shared/party.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { useWords } from './words.tsx';

export type AddressChoiceProps = {
  party: Pick<Party, 'addresses' | 'shownAddress' | 'isAddressChosen'>;
  orders: Pick<ShellOrders, 'showAddress'>;
};

/** Where there is but one address there is nothing to choose. */
export function hasChoice({ addresses }: Pick<Party, 'addresses'>): boolean {
  return addresses.length > 1;
}

export function AddressChoice({ party, orders }: AddressChoiceProps): ReactElement {
  const t = useWords();
  const { addresses, shownAddress, isAddressChosen } = party;
  const [best] = addresses;
  return (
    <div className="address-choice" role="radiogroup" aria-label={t('address.title')}>
      <button
        type="button"
        role="radio"
        aria-checked={!isAddressChosen}
        onClick={() => orders.showAddress(null)}
      >
        <i />
        <b>{t('address.auto')}</b>
        <span>{best?.address}</span>
      </button>
      {addresses.map((one) => (
        <button
          type="button"
          role="radio"
          key={`${one.interfaceName} ${one.address}`}
          aria-checked={isAddressChosen && one.address === shownAddress}
          onClick={() => orders.showAddress(one.address)}
        >
          <i />
          <b>{one.address}</b>
          <AddressPlace {...one} />
        </button>
      ))}
    </div>
  );
}

function AddressPlace({ kind, interfaceName }: Address): ReactElement {
  const t = useWords();
  return <span>{`${t(`address.kind.${kind}`)}, ${interfaceName}`}</span>;
}
