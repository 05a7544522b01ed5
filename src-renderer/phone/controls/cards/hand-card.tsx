import { useRef } from 'preact/hooks';
import type { ControlOf } from '../../../../src-shared/controller.ts';
import { shadesOf } from '../../look/shade.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { type CardDrag, dragged, dropped, PLAY_LIFT } from './card-drag.ts';
import { type Fan, placeInFan } from './fan.ts';
import { capture } from '../press-edges.ts';
import { useTap } from '../tap.ts';

export type Card = ControlOf<'cards'>['cards'][number];

/** A lifted card stands so much higher, in CSS pixels. */
export const LIFT_PX = 30;

type HandCardProps = {
  card: Card;
  game: string | undefined;
  fan: Fan;
  place: { index: number; count: number };
  lifted: boolean;
  disabled: boolean;
  onTap(event: Event): void;
  onPlay(event: Event): void;
};

/** One card of the hand: follows a finger that goes up, and says whether it was tapped or played. */
export function HandCard({ card, game, fan, place, lifted, disabled, onTap, onPlay }: HandCardProps) {
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
        {card.suit === undefined && short && <Emblem of={card} />}
      </span>
      {short ? (
        <span class="card-middle" aria-hidden="true">
          <Middle card={card} />
        </span>
      ) : (
        <>
          <Emblem of={card} game={game} />
          <span class="card-words-text">{card.label}</span>
        </>
      )}
    </button>
  );
}

/** A card of few letters is known by its icon, its suit, or the letters. */
function Middle({ card }: { card: Card }) {
  if (card.icon !== undefined) return <Emblem of={card} />;
  return <>{card.suit === undefined ? card.label : <Suit name={card.suit} />}</>;
}

/** The four suits as drawings, red or black; any other suit is a word of the game's own. */
const SUITS: Record<string, { red: boolean; d: string }> = {
  hearts: {
    red: true,
    d: 'M 12 21 C 3 14 1 10 1 7 A 5.6 5.6 0 0 1 12 5 A 5.6 5.6 0 0 1 23 7 C 23 10 21 14 12 21 Z',
  },
  diamonds: { red: true, d: 'M 12 1 L 21 12 L 12 23 L 3 12 Z' },
  spades: {
    red: false,
    d: 'M 12 1 C 18 8 22 11 22 15 A 5 5 0 0 1 13.4 18 L 15.5 23 H 8.5 L 10.6 18 A 5 5 0 0 1 2 15 C 2 11 6 8 12 1 Z',
  },
  clubs: {
    red: false,
    d: 'M 12 1 A 5 5 0 0 1 15.6 9.5 A 5 5 0 1 1 13.4 17 L 15.5 23 H 8.5 L 10.6 17 A 5 5 0 1 1 8.4 9.5 A 5 5 0 0 1 12 1 Z',
  },
};

function Suit({ name }: { name: string }) {
  const suit = SUITS[name.toLowerCase()];
  if (!suit) return <span class="suit-word">{name}</span>;
  return (
    <svg class={suit.red ? 'suit red' : 'suit'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={suit.d} />
    </svg>
  );
}
