import { useEffect, useRef, useState } from 'preact/hooks';
import type { ControlOf } from '../../../src-shared/controller.ts';
import { shadesOf } from '../look/shade.ts';
import { usePhone, useTranslate } from '../phone-context.ts';
import { dragged, dropped, playedWith, PLAY_LIFT, type CardDrag } from './card-drag.ts';
import { fanOf, placeInFan, type Fan } from './fan.ts';
import type { LateProps } from './late-props.ts';
import { afterTap } from './picks.ts';
import { capture } from './press-edges.ts';
import { Suit } from './suit.tsx';
import { useTap } from './tap.ts';
import { useBox } from './use-box.ts';

type Card = ControlOf<'cards'>['cards'][number];

/** A card that the game did not take comes back to the hand, in ms. */
const AWAY_MS = 2_500;
/** A lifted card stands so much higher, in CSS pixels. */
const LIFT_PX = 30;

/** The hand: a tap lifts, a second tap or a way up plays; where several are played, all lifted ones go together. */
export function Cards({ control, screen }: LateProps<'cards'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const [lifted, setLifted] = useState<readonly string[]>([]);
  const [away, setAway] = useState<readonly string[]>([]);
  const [box, boxRef] = useBox<HTMLDivElement>();
  const range = control.pick ?? { min: 1, max: 1 };
  const disabled = control.disabled === true;
  const cards = control.cards.filter((card) => !away.includes(card.id));
  const chosen = lifted.filter((id) => cards.some((card) => card.id === id && card.playable !== false));
  const ids = control.cards.map((card) => card.id).join('\n');
  // A new hand: what was on its way is there or gone.
  useEffect(() => setAway([]), [ids]);
  useEffect(() => {
    if (away.length === 0) return undefined;
    const timer = setTimeout(() => setAway([]), AWAY_MS);
    return () => clearTimeout(timer);
  }, [away]);

  const fits = (count: number) => !disabled && count >= range.min && count <= range.max;
  function play(played: readonly string[], event: Event): void {
    if (!fits(played.length)) return;
    feel.tick();
    setLifted([]);
    setAway(played);
    inputs.send(control.id, [...played], event);
  }
  function tap(card: Card, event: Event): void {
    if (disabled || card.playable === false) return;
    if (range.max === 1 && chosen.includes(card.id)) return play([card.id], event);
    feel.tick();
    setLifted(afterTap(chosen, card.id, range));
  }

  const room = {
    width: (box?.width ?? screen.width - 32) - 8,
    height: screen.height * (screen.height > screen.width ? 0.22 : 0.4),
  };
  const fan = fanOf(
    cards.map((card) => card.label),
    room,
  );
  const button = useTap((event) => play(chosen, event));
  const label = control.label ?? t('control.cards');
  return (
    <div class="hand" data-control={control.id} role="group" aria-label={label} aria-disabled={disabled}>
      <div class="hand-bar">
        <span class="tune-label">{hintOf()}</span>
        <button type="button" class="hand-play" aria-disabled={!fits(chosen.length)} {...button}>
          {range.max > 1 && chosen.length > 0
            ? t('control.playCount', { count: chosen.length })
            : t('control.play')}
        </button>
      </div>
      <div class={fan.width > room.width + 1 ? 'hand-scroll scrolls' : 'hand-scroll'} ref={boxRef}>
        <div
          class="hand-cards"
          style={{ width: `${fan.width}px`, height: `${fan.card.height + LIFT_PX + 14}px` }}
        >
          {cards.map((card, index) => (
            <HandCard
              key={card.id}
              card={card}
              fan={fan}
              place={{ index, count: cards.length }}
              lifted={chosen.includes(card.id)}
              disabled={disabled || card.playable === false}
              onTap={(event) => tap(card, event)}
              onPlay={(event) => play(playedWith(chosen, card.id, range.max), event)}
            />
          ))}
        </div>
        {cards.length === 0 && <p class="hand-empty">{t('control.noCards')}</p>}
      </div>
    </div>
  );

  function hintOf(): string {
    if (disabled || cards.length === 0) return control.label ?? '';
    if (range.max === 1) return control.label ?? t('control.playOne');
    const count = chosen.length;
    const amount =
      range.min === range.max
        ? t('control.pickExactly', { max: range.max, count })
        : t('control.pickSome', { ...range, count });
    return control.label === undefined ? amount : `${control.label} · ${amount}`;
  }
}

type HandCardProps = {
  card: Card;
  fan: Fan;
  place: { index: number; count: number };
  lifted: boolean;
  disabled: boolean;
  onTap(event: Event): void;
  onPlay(event: Event): void;
};

function HandCard({ card, fan, place, lifted, disabled, onTap, onPlay }: HandCardProps) {
  const root = useRef<HTMLButtonElement>(null);
  const drag = useRef<(CardDrag & { pointerId: number }) | null>(null);
  const { turn, drop } = placeInFan(place.index, place.count, fan);
  const shades = card.color === undefined ? null : shadesOf(card.color);
  const tap = useTap((event) => {
    // Fingers are heard by the drag below; this is for keys and screen readers.
    if (event.type === 'click') onTap(event);
  });

  function follow(lift: number): void {
    root.current?.style.setProperty('--drag', `${-lift}px`);
    root.current?.classList.toggle('ready', lift >= PLAY_LIFT && !disabled);
  }
  function letGo(): void {
    drag.current = null;
    follow(0);
    root.current?.classList.remove('dragged');
  }
  const short = Array.from(card.label).length <= 4;
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
        drag.current = { x: event.clientX, y: event.clientY, lift: 0, pointerId: event.pointerId };
      }}
      onPointerMove={(event) => {
        const now = drag.current;
        if (now?.pointerId !== event.pointerId) return;
        drag.current = { ...dragged(now, { x: event.clientX, y: event.clientY }), pointerId: now.pointerId };
        root.current?.classList.toggle('dragged', drag.current.lift > 0);
        follow(disabled ? Math.min(10, drag.current.lift) : drag.current.lift);
      }}
      onPointerUp={(event) => {
        tap.onPointerUp(event);
        const now = drag.current;
        if (now?.pointerId !== event.pointerId) return;
        letGo();
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
