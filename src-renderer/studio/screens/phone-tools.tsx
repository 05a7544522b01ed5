/** Buttons for all that can be done to a simulated phone. */
import type { ReactElement, ReactNode } from 'react';
import { LANGUAGE_NAMES } from '../../phone/texts/texts.ts';
import { PHONE_SIZES, SIZE_NAMES, type PhoneChange, type SimPhone } from '../phones/sim-phone.ts';
import { barsOf } from '../phones/weathers.ts';
import type { Studio } from '../studio.ts';
import { useWords } from '../words/words.ts';
import { Bars } from './bars.tsx';
import { Button } from './button.tsx';
import { LineSlip } from './line-slip.tsx';
import { Popover } from './popover.tsx';

type ToolsProps = {
  studio: Studio;
  phone: SimPhone;
  /** Lock, line and the slip, which then holds the others, too. */
  isNarrow: boolean;
};

export function PhoneTools({
  studio,
  phone,
  isNarrow,
  children,
}: ToolsProps & { children?: ReactNode }): ReactElement {
  const t = useWords();
  const { phones } = studio;
  const isLocked = phone.lineState === 'locked';
  const change = (changed: PhoneChange): void => phones.change(phone.id, changed);
  return (
    <div className="tools" role="toolbar" aria-label={t('tools', { name: phone.name })}>
      <Button
        kind="small"
        glyph={isLocked ? 'lock' : 'lockOpen'}
        hint={t(isLocked ? 'unlock' : 'lock')}
        on={isLocked}
        onClick={() => change({ lineState: isLocked ? 'up' : 'locked' })}
      />
      <Popover kind="small" sign={<Bars bars={barsOf(phone.weather)} />} hint={t('line')}>
        {() => (
          <LineSlip
            weather={phone.weather}
            onWeather={(weather) => change({ weather })}
            onForAll={() => {
              for (const { id } of phones.now().list) phones.change(id, { weather: phone.weather });
            }}
          />
        )}
      </Popover>
      {!isNarrow && <Switches phone={phone} change={change} kind="small" />}
      {children}
      <Popover kind="small" glyph="dots" hint={t('more')}>
        {(close) => <MoreSlip studio={studio} phone={phone} isNarrow={isNarrow} close={close} />}
      </Popover>
    </div>
  );
}

type SwitchesProps = { phone: SimPhone; change(change: PhoneChange): void; kind: 'small' | 'plain' };

/** A phone's switches besides the lock. */
function Switches({ phone, change, kind }: SwitchesProps): ReactElement {
  const t = useWords();
  const isCut = phone.lineState === 'cut';
  const named = (text: string): { text?: string; hint: string } =>
    kind === 'small' ? { hint: text } : { text, hint: text };
  return (
    <>
      <Button
        kind={kind}
        glyph="plugs"
        {...named(t(isCut ? 'mend' : 'cut'))}
        on={isCut}
        onClick={() => change({ lineState: isCut ? 'up' : 'cut' })}
      />
      <Button
        kind={kind}
        glyph="robot"
        {...named(t('autopilot'))}
        on={phone.autopilot}
        onClick={() => change({ autopilot: !phone.autopilot })}
      />
      <Button
        kind={kind}
        glyph="baby"
        {...named(t('fingers'))}
        on={phone.fingers}
        onClick={() => change({ fingers: !phone.fingers })}
      />
    </>
  );
}

function MoreSlip({ studio, phone, isNarrow, close }: ToolsProps & { close: () => void }): ReactElement {
  const t = useWords();
  const { phones } = studio;
  const change = (changed: PhoneChange): void => phones.change(phone.id, changed);
  const closing = (run: () => void) => () => {
    close();
    run();
  };
  const isIn = phone.told?.at === 'online' || phone.told?.at === 'offline';
  return (
    <div className="more-slip">
      <div className="choices" role="radiogroup" aria-label={t('language')}>
        {LANGUAGE_NAMES.map(({ language, name }) => (
          <button
            key={language}
            type="button"
            role="radio"
            aria-checked={language === phone.language}
            onClick={() => change({ language })}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="choices" role="radiogroup" aria-label={t('size')}>
        {SIZE_NAMES.map((size) => (
          <button
            key={size}
            type="button"
            role="radio"
            aria-checked={size === phone.size}
            onClick={() => change({ size })}
          >
            <i className="shape" style={shapeOf(PHONE_SIZES[size])} aria-hidden="true" />
            {t(`size.${size}`)}
          </button>
        ))}
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={phone.leftHanded}
          onChange={(event) => change({ leftHanded: event.currentTarget.checked })}
        />
        {t('leftHanded')}
      </label>
      <div className="orders">
        {isNarrow && <Switches phone={phone} change={change} kind="plain" />}
        <Button
          text={t('reloadPhone')}
          glyph="reload"
          hint={t('reloadPhone')}
          onClick={closing(() => change({ page: phone.page + 1 }))}
        />
        <Button
          text={t(isIn ? 'leave' : 'rejoin')}
          glyph="phone"
          hint={t(isIn ? 'leave' : 'rejoin')}
          onClick={closing(() =>
            phones.say(phone.id, isIn ? { type: 'leave', data: {} } : { type: 'join', data: {} }),
          )}
        />
        <Button
          text={t('remove')}
          glyph="x"
          hint={t('remove')}
          onClick={closing(() => phones.remove(phone.id))}
        />
      </div>
    </div>
  );
}

function shapeOf({ width, height }: { width: number; height: number }): { width: number; height: number } {
  return { width: width / 60, height: height / 60 };
}
