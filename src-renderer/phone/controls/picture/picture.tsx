import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ControlOf } from '../../../../src-shared/controller.ts';
import { useTranslate } from '../../phone-context.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { createPaper, groundFor, type Paper, sheetIn } from '../draw/paper.ts';
import { useBox } from '../use-screen.ts';
import { imageAddress } from './image-address.ts';

/** Something to look at, as large as the room allows. */
export function Picture({ control, area }: ControlProps<'picture'>) {
  const t = useTranslate();
  const { label, alt, strokes } = control;
  return (
    <figure
      class="picture"
      data-control={control.id}
      style={{ gridArea: area ?? '' }}
      aria-label={label ?? t('control.picture')}
    >
      {strokes ? (
        <Drawing strokes={strokes} alt={alt} aspect={control.aspect ?? 1} />
      ) : (
        <Image {...control} />
      )}
      {label !== undefined && (
        <figcaption class="picture-label" aria-hidden="true">
          <Emblem of={{ glyph: control.glyph }} />
          {label}
        </figcaption>
      )}
    </figure>
  );
}

function Image({ alt, image = '', game = '' }: ControlOf<'picture'>) {
  const address = imageAddress(game, image);
  const [missing, setMissing] = useState('');
  // A line that fails leaves at least the words.
  if (missing === address) return <p class="picture-words">{alt}</p>;
  return (
    <div class="picture-box">
      <img key={address} src={address} alt={alt} draggable={false} onError={() => setMissing(address)} />
    </div>
  );
}

type DrawingProps = { strokes: NonNullable<ControlOf<'picture'>['strokes']>; alt: string; aspect: number };

function Drawing({ strokes, alt, aspect }: DrawingProps) {
  const [box, boxRef] = useBox<HTMLDivElement>();
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const paper = useRef<Paper | null>(null);
  const sheet = sheetIn(box, aspect);
  useLayoutEffect(() => {
    if (!below.current || !above.current) return;
    paper.current ??= createPaper(below.current, above.current);
    paper.current.resize(sheet);
  }, [sheet.width, sheet.height]);
  useLayoutEffect(() => paper.current?.show(strokes), [JSON.stringify(strokes)]);
  return (
    <div class="picture-box" ref={boxRef}>
      <div
        class="draw-sheet"
        role="img"
        aria-label={alt}
        style={{
          width: `${sheet.width}px`,
          height: `${sheet.height}px`,
          '--sheet': groundFor(strokes.map(({ color }) => color)),
        }}
      >
        <canvas ref={below} />
        <canvas ref={above} />
      </div>
    </div>
  );
}
