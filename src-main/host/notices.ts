/** What the command line says of a notice; the TV has words of its own. */
import type { Notice } from '../../src-shared/party.ts';

const SENTENCES: Record<Notice, string> = {
  'port-taken':
    'The usual port was taken, so this is the next free one. Phones that remember the old one must scan again.',
  'no-network':
    'This machine has no network that phones could reach. Join a Wi-Fi or open a hotspot: the address then appears by itself.',
  'network-changed':
    'The network changed, and so did the address. Phones that were on the old one must join the same Wi-Fi and scan again.',
  'data-unwritable':
    'The data folder cannot be written, so nothing is kept tonight. Choose another with --data.',
  'settings-corrupt':
    'The settings file was damaged. It was set aside in the data folder, and the usual settings hold.',
  'party-corrupt':
    'The file of the last party was damaged. It was set aside in the data folder; this is a new party.',
  'code-guessed':
    'Somebody on this network is guessing the code, and is slowed down. With a new code, from the TV’s menu, they start from nothing.',
};

export function noticeSentence(notice: Notice): string {
  return SENTENCES[notice];
}
