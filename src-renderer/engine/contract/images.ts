/** The check of the images that phones are shown: each is a file of the game's folder. */
import type { Control } from '../../../src-shared/controller.ts';
import { chanceFrom } from './chance.ts';
import { Broken, someCountsOf, type Check } from './contestant.ts';
import { makePlayer, makePlayers, openRoom, play, stir, watched } from './room.ts';

const MOST_SENTENCES = 8;

export const imagesAreThere: Check = {
  title: 'shows phones no image that its folder does not have',
  run(contestant) {
    const { hasFile, manifest } = contestant;
    if (!hasFile) return 'its files are not at hand';
    const shown = new Set<string>();
    /** The sentence about each that is missing. */
    const missing = new Map<string, string>();
    const game = watched(contestant, ({ controls }) => {
      for (const { image, where } of controls.flatMap(imagesOf)) {
        if (shown.has(image)) continue;
        shown.add(image);
        if (hasFile(image) || missing.size === MOST_SENTENCES) continue;
        missing.set(image, `${where} shows the image "${image}", and the game's folder has no such file.`);
      }
    });
    for (const count of someCountsOf(contestant)) {
      const audience = count === manifest.players.max ? [makePlayer(count)] : [];
      const room = openRoom(game, { players: makePlayers(count), audience, seed: count });
      play(room, { steps: 1_500, chance: chanceFrom(count), restless: 0.3, deed: stir });
    }
    if (missing.size > 0) throw new Broken([...missing.values()].join('\n'));
    return shown.size === 0 ? 'it shows none' : `${shown.size} seen`;
  },
};

type Shown = { image: string; where: string };
type Part = { id: string; image?: string | undefined };

function imagesOf(control: Control): Shown[] {
  const where = `the ${control.kind} "${control.id}"`;
  const partsOf = (parts: readonly Part[], name: string): Shown[] =>
    parts.flatMap(({ id, image }) =>
      image === undefined ? [] : [{ image, where: `The ${name} "${id}" of ${where}` }],
    );
  switch (control.kind) {
    case 'picture':
      return control.image === undefined
        ? []
        : [{ image: control.image, where: `The picture "${control.id}"` }];
    case 'choices':
      return partsOf(control.options, 'option');
    case 'cards':
      return partsOf(control.cards, 'card');
    default:
      return [];
  }
}
