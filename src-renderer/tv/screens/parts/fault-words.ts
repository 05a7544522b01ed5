/** Why a folder is no game, for whoever made it, in the party's language. */
import type { GameFault } from '../../../../src-shared/game-fault.ts';
import type { Texts } from '../../texts/i18n.ts';

export function faultWords(fault: GameFault, t: Texts): string {
  switch (fault.code) {
    case 'bad-json':
      return t(fault.line === 0 ? 'fault.bad-json-somewhere' : 'fault.bad-json', fault);
    case 'bad-texts':
      return t(fault.key === '' ? 'fault.bad-texts-whole' : 'fault.bad-texts', fault);
    case 'missing-member':
    case 'wrong-member':
      return t(`fault.${fault.code}`, { ...fault, wanted: t(`fault.wants.${fault.of}`) });
    case 'bad-pack':
      return t(fault.line === 0 ? 'fault.bad-pack-somewhere' : 'fault.bad-pack', {
        ...fault,
        reason: t(`fault.pack.${fault.of}`, fault),
      });
    default:
      return t(`fault.${fault.code}`, fault);
  }
}
