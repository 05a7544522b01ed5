import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scene } from '../../../src-shared/limits.ts';
import type { HostToPhone, PersonHere, SeatClaim } from '../../../src-shared/protocol.ts';
import type { Seat } from '../link/link-state.ts';
import { IconPicker } from '../look/icon-picker.tsx';
import { IconView } from '../look/icon-view.tsx';
import { LanguageSwitch } from '../look/language-switch.tsx';
import { useChanges, usePhone, useTranslate } from '../phone-context.ts';
import { ClaimSlip } from '../screens/claim-slip.tsx';
import { AskFirst } from './ask-first.tsx';
import { Charge } from './charge.tsx';
import { Face } from '../look/icon-view.tsx';
import { byName } from '../screens/door-view.ts';
import { PersonOrders } from './person-orders.tsx';

type YouSheetProps = {
  seat: Seat;
  scene: Scene;
  /** Only of the phone in charge, and over a line that is up. */
  inCharge: {
    claims: readonly SeatClaim[];
    people: Extract<HostToPhone, { type: 'people' }>['data'] | null;
  } | null;
  onClose(): void;
};

/** The player's own name and icon, and the orders of the phone in charge. Changes count however the sheet is closed. */
export function YouSheet({ seat, scene, inCharge, onClose }: YouSheetProps) {
  const t = useTranslate();
  const { link, memory } = usePhone();
  // Null until it is touched: what the host changes meanwhile is not changed back.
  const [newName, setName] = useState<string | null>(null);
  const [newIcon, setIconIndex] = useState<number | null>(null);
  const name = newName ?? seat.name;
  const iconIndex = newIcon ?? seat.iconIndex;
  const panel = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<'you' | 'people'>('you');
  useFocusInside(panel);
  usePeople(inCharge !== null);
  const people = inCharge?.people ?? null;

  function close(): void {
    const wanted = name.trim() === '' ? seat.name : name.trim();
    const changes = {
      ...(wanted === seat.name ? {} : { name: wanted }),
      ...(iconIndex === seat.iconIndex ? {} : { iconIndex }),
    };
    if (Object.keys(changes).length > 0) {
      link.send({ type: 'profile', data: changes });
      memory.keepProfile({ name: wanted, iconIndex });
    }
    onClose();
  }

  return (
    <div
      class="sheet"
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div
        class="sheet-panel"
        role="dialog"
        aria-modal="true"
        aria-label={t('you.title')}
        ref={panel}
        tabIndex={-1}
      >
        {inCharge && <ClaimSlip claims={inCharge.claims} roomy />}
        {page === 'people' && people ? peoplePage(people.players) : youPage()}
        <div class="sheet-foot">
          <button type="button" class="call" onClick={close}>
            {t('you.done')}
          </button>
        </div>
      </div>
    </div>
  );

  function peoplePage(players: Parameters<typeof People>[0]['people']) {
    return (
      <div class="sheet-scroll for-people">
        <div class="sheet-top">
          <h2>{t('people.open', { count: players.length })}</h2>
          <button type="button" class="order" onClick={() => setPage('you')}>
            {t('people.back')}
          </button>
        </div>
        <People people={players} ownId={seat.playerId} />
      </div>
    );
  }

  function youPage() {
    return (
      <div class="sheet-scroll">
        <div class="sheet-top">
          <h2>{t('you.title')}</h2>
          <LanguageSwitch />
        </div>
        {seat.inCharge && (
          <Charge scene={scene} people={people} onPeople={() => setPage('people')} onDone={close} />
        )}
        <label class="name-field">
          <span class="disc">
            <IconView index={iconIndex} />
          </span>
          <input
            class={name.length > 11 ? 'long' : ''}
            aria-label={t('join.name')}
            value={name}
            maxLength={32}
            autoComplete="off"
            spellcheck={false}
            enterkeyhint="done"
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') close();
            }}
          />
        </label>
        <IconPicker picked={iconIndex} onPick={setIconIndex} />
        <LeftHanded />
        <AskFirst
          label={t('you.leave')}
          question={t('you.leaveAsk')}
          yes={t('you.leaveYes')}
          onYes={() => link.leave()}
        />
      </div>
    );
  }
}

/** Takes the focus in while open and gives it back; the page behind is out of reach of the Tab key. */
function useFocusInside(panel: { current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    const keepInside = (event: FocusEvent) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) panel.current?.focus();
    };
    document.addEventListener('focusin', keepInside);
    return () => {
      document.removeEventListener('focusin', keepInside);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [panel]);
}

/** Puts stick and drawing under the other thumb, for phones that are held sideways. */
function LeftHanded() {
  const t = useTranslate();
  const { hand } = usePhone();
  useChanges(hand);
  const on = hand.leftHanded();
  return (
    <button
      type="button"
      class={on ? 'order left-handed on' : 'order left-handed'}
      role="switch"
      aria-checked={on}
      onClick={() => hand.setLeftHanded(!on)}
    >
      <span>{t('you.leftHanded')}</span>
      <span class="toggle-slot">
        <span class="toggle-lever" />
      </span>
    </button>
  );
}

type PeopleProps = { people: readonly PersonHere[]; ownId: string };

/** Everybody, by name; a tap shows what the phone in charge may do with one. */
function People({ people, ownId }: PeopleProps) {
  const t = useTranslate();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <ul class="people">
      {byName(people).map((person) => {
        const { playerId, name, connected } = person;
        const isOwn = playerId === ownId;
        const isOpen = openId === playerId && !isOwn;
        return (
          <li key={playerId}>
            <button
              type="button"
              class={connected ? 'person' : 'person gone'}
              disabled={isOwn}
              aria-expanded={isOpen}
              onClick={() => setOpenId(isOpen ? null : playerId)}
            >
              <Face {...person} />
              <bdi>{name}</bdi>
              <span>{isOwn ? t('you.title') : connected ? '' : t('people.away')}</span>
            </button>
            {isOpen && <PersonOrders person={person} onDone={() => setOpenId(null)} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Has the host say who is here while this is on, over each line. */
function usePeople(isOn: boolean): void {
  const { link } = usePhone();
  useEffect(() => {
    if (!isOn) return;
    link.send({ type: 'people', data: { open: true } });
    return () => void link.send({ type: 'people', data: { open: false } });
  }, [isOn, link]);
}
