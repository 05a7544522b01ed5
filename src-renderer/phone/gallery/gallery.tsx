/**
 * The phone's controls on one page, for looking at: `?show=N` is one handset with the real components,
 * `?size=390x844` is all of them as phones of that size; `only=row` are those
 * with that in their names; `dir=rtl` and `letters=2` hold for either. Served by `npm run screens` and never shipped.
 */
import '../../ui/tokens.css';
import '../styles/all.css';
import { render } from 'preact';
import { createLateParts, lateStyleSheet } from '../controls/late-parts.ts';
import { browserTimer } from '../controls/latest-wins.ts';
import { createFeel } from '../feel/feel.ts';
import { createHandSide } from '../hand-side.ts';
import { createPhoneLink } from '../link/phone-link.ts';
import { safeStorage } from '../../ui/safe-storage.ts';
import { createVisit } from '../link/visit.ts';
import { createMemory } from '../memory.ts';
import { PhoneContext } from '../phone-context.ts';
import { Handset } from '../screens/handset.tsx';
import { en } from '../texts/en.ts';
import { ptBr } from '../texts/pt-br.ts';
import { loadTable } from '../texts/tables.ts';
import { createTexts } from '../texts/texts.ts';
import type { Exhibit } from './exhibit.ts';
import { EXHIBITS } from './exhibits.ts';
import { strike } from './pose.ts';

const CORAL = '#ff6b57';
const root = document.getElementById('root');
const query = new URLSearchParams(location.search);
const exhibit = EXHIBITS[Number(query.get('show') ?? -1)];
if (root && exhibit) await showOne(root, exhibit);
else if (root) showAll(root, query.get('size') ?? '390x844');

async function showOne(at: HTMLElement, { controller, poses = [], ...more }: Exhibit): Promise<void> {
  document.documentElement.style.fontSize = `${(more.letters ?? Number(query.get('letters') ?? 1)) * 100}%`;
  document.documentElement.dir = query.get('dir') ?? 'ltr';
  const memory = createMemory(safeStorage(() => null));
  const hand = createHandSide(memory);
  hand.setLeftHanded(more.leftHanded === true);
  const nobody = () => ({ send: () => {}, close: () => {} });
  const link = createPhoneLink({
    carrier: { silentMs: 3_000, open: nobody },
    now: () => 0,
    after: () => () => {},
    random: () => 0,
    visit: createVisit(memory),
  });
  const late = createLateParts({ styles: lateStyleSheet, after: browserTimer });
  const feel = createFeel({
    vibrate: () => true,
    beeps: { play: () => {}, wake: () => {} },
    flash: () => {},
    now: () => 0,
  });
  const phone = {
    link,
    memory,
    hand,
    late,
    feel,
    inputs: { send: () => {}, stream: () => {} },
    texts: createTexts(wordsOf(more.language ?? 'en'), loadTable),
  };
  const seat = {
    playerId: 'p',
    name: 'Ana',
    iconIndex: 1,
    color: more.color ?? CORAL,
    token: '',
    inCharge: false,
    partyName: '',
  };
  render(
    <PhoneContext.Provider value={phone}>
      <Handset
        seat={seat}
        controller={{ ...controller, scene: 'game', revision: 1 }}
        line="up"
        inCharge={null}
      />
    </PhoneContext.Provider>,
    at,
  );
  await Promise.all([late.fetchAll(), document.fonts.ready]);
  await twoFrames();
  for (const pose of poses) {
    await strike(pose);
    await twoFrames();
  }
  document.body.dataset['ready'] = 'yes';
}

async function twoFrames(): Promise<void> {
  for (let count = 0; count < 2; count += 1) await new Promise(requestAnimationFrame);
}

function showAll(at: HTMLElement, size: string): void {
  const [width = 390, height = 844] = size.split('x').map(Number);
  document.documentElement.style.cssText = document.body.style.cssText =
    'height: auto; overflow: visible; background: #3a3748';
  render(
    <div style={{ display: 'flex', flexWrap: 'wrap', padding: '12px' }}>
      {EXHIBITS.map(
        ({ name }, index) =>
          name.includes(query.get('only') ?? '') && (
            <figure key={name} style={{ margin: '12px' }}>
              <figcaption style={{ font: '600 17px sans-serif', paddingBottom: '6px', width: `${width}px` }}>
                {name}
              </figcaption>
              <iframe
                title={name}
                src={`?show=${index}&dir=${query.get('dir') ?? 'ltr'}&letters=${query.get('letters') ?? 1}`}
                style={{ width: `${width}px`, height: `${height}px`, border: '0', borderRadius: '14px' }}
              />
            </figure>
          ),
      )}
    </div>,
    at,
  );
}

function wordsOf(language: 'en' | 'pt-BR'): Parameters<typeof createTexts>[0] {
  return { language, table: language === 'en' ? en : ptBr };
}
