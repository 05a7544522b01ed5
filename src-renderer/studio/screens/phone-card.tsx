/** One simulated phone: its name and tools, and its page in a frame, drawn at its own size and shown at ours. */
import type { ReactElement } from 'react';
import type { StudioScene } from '../../../src-shared/studio-link.ts';
import { secondsLeft } from '../phones/late-join.ts';
import { PHONE_SIZES, type SimPhone } from '../phones/sim-phone.ts';
import { HEAD_PX, type Rect } from '../placement.ts';
import type { Studio } from '../studio.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { Glyph } from './glyph.tsx';
import { PhoneTools } from './phone-tools.tsx';

type PhoneCardProps = {
  studio: Studio;
  phone: SimPhone;
  index: number;
  place: Rect;
  isLarge: boolean;
  code: string;
  scene: StudioScene;
};

/** Narrower cards keep half of their tools in the slip. */
const TOOLS_WIDTH_PX = 150;
/** Brass, for a cord that is nobody's yet. */
const NOBODY = '#e8b04b';

export function PhoneCard({
  studio,
  phone,
  index,
  place,
  isLarge,
  code,
  scene,
}: PhoneCardProps): ReactElement {
  const t = useWords();
  const seat = phone.told?.seat;
  const name = seat?.name ?? phone.name;
  const screen = PHONE_SIZES[phone.size];
  const scale = Math.min((place.height - HEAD_PX) / screen.height, place.width / screen.width);
  const at = phone.told?.at ?? 'idle';
  const isNarrow = place.width < TOOLS_WIDTH_PX;
  const enlarge = (
    <Button
      kind="small"
      glyph={isLarge ? 'arrowsIn' : 'arrowsOut'}
      hint={t(isLarge ? 'shrink' : 'enlarge')}
      onClick={() => studio.toggleLarge(index)}
    />
  );
  return (
    <section
      className={`card ${isLarge ? 'large' : ''} is-${at}`}
      style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
      aria-label={t('number', { number: index + 1, name })}
      data-phone={phone.name}
      data-at={at}
    >
      <header>
        <i className="dot" style={{ background: seat?.color ?? NOBODY }} aria-hidden="true" />
        <span className="name" title={name}>
          {name}
        </span>
        {!isNarrow && index < 10 && <kbd>{(index + 1) % 10}</kbd>}
        {!isNarrow && enlarge}
      </header>
      <PhoneTools studio={studio} phone={phone} isNarrow={isNarrow}>
        {isNarrow && enlarge}
      </PhoneTools>
      <div className="screen" style={{ width: screen.width * scale, height: screen.height * scale }}>
        {phone.presence.at === 'here' ? (
          <iframe
            key={phone.page}
            title={t('number', { number: index + 1, name })}
            src="/studio-phone/"
            style={{ width: screen.width, height: screen.height, scale: String(scale) }}
            allow="autoplay"
            onLoad={({ currentTarget }) => {
              if (currentTarget.contentWindow)
                studio.phones.attach(phone.id, currentTarget.contentWindow, code);
            }}
          />
        ) : (
          <div className="late">
            <Glyph name="clock" />
            <p>{t('comesIn', { seconds: Math.max(0, Math.ceil(secondsLeft(phone.presence, scene))) })}</p>
            <Button
              text={t('joinNow')}
              hint={t('joinNow')}
              onClick={() => studio.phones.change(phone.id, { presence: { at: 'here' } })}
            />
          </div>
        )}
        {phone.lineState === 'locked' && (
          <button
            type="button"
            className="pocket"
            title={t('lockedHint')}
            onClick={() => studio.phones.change(phone.id, { lineState: 'up' })}
          >
            <Glyph name="lock" />
            {t('locked')}
          </button>
        )}
      </div>
    </section>
  );
}
