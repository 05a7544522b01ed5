import { useEffect, useState } from 'preact/hooks';
import { usePhone, useTranslate } from '../../phone-context.ts';
import { playedWith } from './card-drag.ts';
import { fanOf } from './fan.ts';
import { HandCard, LIFT_PX, type Card } from './hand-card.tsx';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { afterTap } from '../picks.ts';
import { useTap } from '../tap.ts';
import { useBox } from '../use-screen.ts';

/** A card that the game did not take comes back to the hand, in ms. */
const AWAY_MS = 2_500;

/** The hand: a tap lifts, a second tap or a way up plays; where several are played, all lifted ones go together. */
export function Cards({ control, screen }: ControlProps<'cards'>) {
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

  const isUpright = screen.height > screen.width;
  const room = {
    width: (box?.width ?? screen.width - 32) - 8,
    height: screen.height * (isUpright ? 0.22 : 0.4),
    isUpright,
  };
  const fan = fanOf(cards, room);
  const button = useTap((event) => play(chosen, event), disabled);
  const label = control.label ?? t('control.cards');
  return (
    <div class="hand" data-control={control.id} role="group" aria-label={label} aria-disabled={disabled}>
      <div class="hand-bar">
        <span class="hand-hint">
          <Emblem of={control} />
          {hintOf()}
        </span>
        {cards.length > 0 && (
          <button type="button" class="hand-play" aria-disabled={!fits(chosen.length)} {...button}>
            {range.max > 1 && chosen.length > 0
              ? t('control.playCount', { count: chosen.length })
              : t('control.play')}
          </button>
        )}
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
              game={control.game}
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
