/** The command line's words for each notice; the TV has words of its own. */
import type { Notice } from '../../../src-shared/party.ts';
import type { Owner } from './owner.ts';
import type { HostEvent } from '../host-api.ts';

const SENTENCES: Record<Notice, string> = {
  'port-taken':
    'The usual port was taken, so this is the next free one. Phones that remember the old one must scan again.',
  'no-network':
    'This machine has no network that phones could reach. Join a Wi-Fi or open a hotspot: the address then appears by itself.',
  'network-changed':
    'The network changed, and so did the address. Phones that were on the old one must join the same Wi-Fi and scan again.',
  'data-unwritable':
    'The data folder cannot be written. The party goes on, but is not kept until it can: make room on the disk, or choose another folder with --data.',
  'data-in-use':
    'Another Partyline keeps its party in this data folder. This one goes on and keeps nothing: close one of them, or choose another folder with --data.',
  'settings-corrupt':
    'Settings that could not be read are the usual ones again. The damaged file was set aside in the data folder.',
  'party-corrupt':
    'Some of the last party could not be read, and is gone. The damaged file was set aside in the data folder.',
  'code-guessed':
    'Somebody on this network is guessing the code, and is slowed down. With a new code, from the TV’s menu, they start from nothing.',
};

/** `owner` is the other host that has the data folder. */
export function noticeEvent(reason: Notice, owner: Owner | null): Extract<HostEvent, { event: 'problem' }> {
  const message =
    owner && reason === 'data-in-use' ? inUseSentence(owner, 'keep-nothing') : SENTENCES[reason];
  return { event: 'problem', reason, message };
}

/** The event that says that the data folder is well again. */
export function noticeOver(reason: Notice): Extract<HostEvent, { event: 'problemOver' }> {
  return {
    event: 'problemOver',
    reason,
    message: 'The data folder can be written again: the party is kept.',
  };
}

export function inUseSentence({ pid, url }: Owner, then: 'refuse' | 'keep-nothing'): string {
  const where = url === null ? '' : ` at ${url}`;
  const rest =
    then === 'refuse'
      ? 'Use that one or close it, or start this one with a folder of its own: --data DIR.'
      : 'This one goes on and keeps nothing: close one of them, or choose another folder with --data.';
  return `Partyline is running already${where} (process ${pid}) and keeps its party in this data folder. ${rest}`;
}
