import { useEffect, useState } from 'preact/hooks';
import type { Glyph } from '../../../../src-shared/glyphs.ts';
import { drawingOf } from '../../../ui/glyph-drawings.ts';
import { useChanges, usePhone } from '../../phone-context.ts';
import type { EmblemProps } from '../control-props.ts';
import { imageAddress } from '../picture/image-address.ts';

/**
 * What leads back leads the other way where one reads from the right. Arrows and turns are directions on the TV: they stay
 * as they are in every language, and so does what is no direction at all.
 */
const MIRRORED: readonly Glyph[] = ['undo'];

/** The words beside it say what it is, so it is silent itself. */
export function EmblemPart({ of: { glyph, icon = glyph, image }, game = '' }: EmblemProps) {
  if (image !== undefined) return <Image address={imageAddress(game, image)} />;
  const svg = icon && drawingOf(icon);
  return svg ? (
    <span
      class={MIRRORED.includes(icon) ? 'icon mirrored' : 'icon'}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  ) : null;
}

/** A line that fails leaves the words; the image is asked for again once the line is back. */
function Image({ address }: { address: string }) {
  const { link } = usePhone();
  useChanges(link);
  const [missing, setMissing] = useState('');
  const isOnline = link.state().at === 'online';
  useEffect(() => setMissing(''), [isOnline]);
  return (
    <span class="emblem">
      {missing !== address && (
        <img key={address} src={address} alt="" draggable={false} onError={() => setMissing(address)} />
      )}
    </span>
  );
}
