/** Renders any controller: words, and each control in the zone of its kind. */
import type { Control, Controller } from '../../../src-shared/controller.ts';
import { useTranslate } from '../phone-context.ts';
import { ControlPart } from './control-part.tsx';
import type { Screen } from './control-props.ts';
import { widthOf, type ZoneName } from './grid.ts';
import { kindOf } from './kinds.ts';
import { gridStyle, type Layout } from './layout.ts';
import { zonesOf } from './layout.ts';

type ControllerViewProps = {
  layout: Layout;
  screen: Screen;
  controller: Controller;
  /** The player's own colour, `#rrggbb`: of the cord, and of buttons that ask for none. */
  color: string;
  /** False while the line is down. */
  live: boolean;
  /** Text that was typed and not sent: it outlives a pause. */
  drafts: Map<string, string>;
};

/** All zones are always there, so that a control that stays is never taken out of the page under a finger. */
export function ControllerView({ layout, screen, controller, color, live, drafts }: ControllerViewProps) {
  const t = useTranslate();
  const zones = zonesOf(controller.controls);
  const { length: surfaces } = zones.surfaces;
  const partsIn = (zone: ZoneName, places: readonly string[] = []) =>
    zones[zone].map((control, index) => (
      <ControlPart
        key={keyOf(control)}
        control={control}
        color={color}
        live={live}
        screen={screen}
        width={screen.width * widthOf(layout.grid, zone) - 32}
        area={places[index]}
        heading={controller.title ?? ''}
        drafts={drafts}
      />
    ));
  return (
    <main
      class="controller"
      data-shape={layout.shape}
      data-orientation={layout.orientation}
      data-crowd={Math.min(zones.buttons.length, 4)}
      style={layout.shape === 'words' ? {} : gridStyle(layout.grid)}
    >
      <div class="words">
        {controller.title !== undefined && <h1 class={sizeOf(controller.title)}>{controller.title}</h1>}
        {controller.text !== undefined && (
          <p class={isName(controller.text) ? `slip ${sizeOf(controller.text)}` : sizeOf(controller.text)}>
            {controller.text}
          </p>
        )}
        {layout.turn === 'sideways' && <p class="turn">{t('control.turnSideways')}</p>}
        {layout.turn === 'upright' && <p class="turn">{t('control.turnUpright')}</p>}
      </div>
      <div class="zone-draw">{partsIn('draw')}</div>
      <div class="zone-pictures">{partsIn('pictures')}</div>
      <div class="zone-choices">{partsIn('read')}</div>
      <div class={layout.thumbs ? 'zone-sticks split' : 'zone-sticks'} data-count={Math.min(surfaces, 4)}>
        {partsIn('surfaces', layout.thumbs ?? [])}
      </div>
      <div class="zone-toys">{partsIn('toys')}</div>
      <div class="zone-buzzers">{partsIn('buzzers')}</div>
      <div class="zone-tunes">{partsIn('tunes')}</div>
      <div class="zone-hand">{partsIn('hand')}</div>
      <div
        class="zone-buttons"
        data-columns={layout.mostBeside}
        dir={zones.buttons.some(({ group }) => group === 'row') ? 'ltr' : undefined}
        style={{
          gridTemplateColumns: `repeat(${layout.buttonColumns}, minmax(0, 1fr))`,
          // Rows of a fixed height would make the primary one as high as three of them.
          gridAutoRows: layout.areas.some((area) => area.includes('span 3 /')) ? 'auto' : '',
        }}
      >
        {partsIn('buttons', layout.areas)}
      </div>
    </main>
  );
}

/** Another kind under the same id, or another question, is another control. */
function keyOf(control: Control): string {
  return `${control.kind} ${kindOf(control).question?.(control) ?? control.id}`;
}

/** A word or two without a full stop is a thing, such as a secret, not a sentence. */
function isName(text: string): boolean {
  return text.length <= 28 && !/[.!?…:,]$/.test(text);
}

/** A word may shout, a sentence speaks. */
function sizeOf(text: string): string {
  if (text.length <= 12) return 'shout';
  return text.length <= 40 ? 'say' : 'tell';
}
