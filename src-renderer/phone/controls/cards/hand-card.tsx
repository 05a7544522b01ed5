import { useRef } from 'preact/hooks';
import type { ControlOf } from '../../../../src-shared/controller.ts';
import { shadesOf } from '../../look/shade.ts';
import { dragged, dropped, PLAY_LIFT, type CardDrag } from './card-drag.ts';
import { placeInFan, type Fan } from './fan.ts';
import { capture } from '../press-edges.ts';
import { Suit } from './suit.tsx';
import { useTap } from '../tap.ts';

export type Card = ControlOf<'cards'>['cards'][number];

/** A lifted card stands so much higher, in CSS pixels. */
export const LIFT_PX = 30;

type HandCardProps = {
  card: Card;
  fan: Fan;
  place: { index: number; count: number };
  lifted: boolean;
  disabled: boolean;
  onTap(event: Event): void;
  onPlay(event: Event): void;
};

/** One card of the hand: follows a finger that goes up, and says whether it was tapped or played. */
export function HandCard({ card, fan, place, lifted, disabled, onTap, onPlay }: HandCardProps) {
  const root = useRef<HTMLButtonElement>(null);
  const drag = useRef<(CardDrag & { pointerId: number; dead: boolean }) | null>(null);
  const { turn, drop } = placeInFan(place.index, place.count, fan);
  const shades = card.color === undefined ? null : shadesOf(card.color);
  const tap = useTap((event) => {
    // Fingers are heard by the drag below; this is for keys and screen readers.
    if (event.type === 'click') onTap(event);
  }, disabled);

  function follow(lift: number): void {
    root.current?.style.setProperty('--drag', `${-lift}px`);
    root.current?.classList.toggle('ready', lift >= PLAY_LIFT && !disabled);
  }
  function letGo(): void {
    drag.current = null;
    follow(0);
    root.current?.classList.remove('dragged');
  }
  // The finger does nothing until it is lifted, although the card is enabled meanwhile.
  if (disabled && drag.current) drag.current.dead = true;
  const short = !fan.withWords;
  return (
    <button
      ref={root}
      type="button"
      class={['card-face', lifted && 'lifted', !short && 'with-words'].filter(Boolean).join(' ')}
      aria-pressed={lifted}
      aria-disabled={disabled}
      aria-label={card.suit === undefined ? card.label : `${card.label}, ${card.suit}`}
      style={{
        left: `${place.index * fan.step}px`,
        width: `${fan.card.width}px`,
        height: `${fan.card.height}px`,
        '--turn': `${lifted ? turn / 2 : turn}deg`,
        '--drop': `${drop}px`,
        ...(shades ? { '--card-ink': shades.surface } : {}),
      }}
      onPointerDown={(event) => {
        tap.onPointerDown(event);
        if (event.button > 0 || drag.current) return;
        capture(event);
        drag.current = {
          x: event.clientX,
          y: event.clientY,
          lift: 0,
          pointerId: event.pointerId,
          dead: disabled,
        };
      }}
      onPointerMove={(event) => {
        const now = drag.current;
        if (now?.pointerId !== event.pointerId) return;
        drag.current = { ...now, ...dragged(now, { x: event.clientX, y: event.clientY }) };
        root.current?.classList.toggle('dragged', drag.current.lift > 0);
        follow(disabled || now.dead ? Math.min(10, drag.current.lift) : drag.current.lift);
      }}
      onPointerUp={(event) => {
        tap.onPointerUp(event);
        const now = drag.current;
        if (now?.pointerId !== event.pointerId) return;
        letGo();
        if (now.dead) return;
        const meant = dropped(now, { x: event.clientX, y: event.clientY });
        if (meant === 'tap') onTap(event);
        if (meant === 'play' && !disabled) onPlay(event);
      }}
      onPointerCancel={(event) => {
        tap.onPointerCancel(event);
        if (drag.current?.pointerId === event.pointerId) letGo();
      }}
      onClick={tap.onClick}
      onContextMenu={(event) => event.preventDefault()}
    >
      <span class="card-corner">
        {short && <span class="card-rank">{card.label}</span>}
        {card.suit !== undefined && <Suit name={card.suit} />}
      </span>
      {short ? (
        <span class="card-middle" aria-hidden="true">
          {card.suit === undefined ? card.label : <Suit name={card.suit} />}
        </span>
      ) : (
        <span class="card-words-text">{card.label}</span>
      )}
    </button>
  );
}
