/** Renders any controller: words, and each control in the zone of its kind. */
import type { Controller } from '../../../src-shared/controller.ts';
import { useTranslate } from '../phone-context.ts';
import { Buzzer } from './buzzer/buzzer.tsx';
import { Choices, questionKey } from './choices/choices.tsx';
import { CordToy } from './button/cord-toy.tsx';
import { widthOf } from './grid.ts';
import { Late } from './late.tsx';
import { gridStyle, type Layout, type Screen } from './layout.ts';
import { PressButton } from './button/press-button.tsx';
import { Stick } from './stick/stick.tsx';
import { zonesOf } from './zones.ts';

type ControllerViewProps = {
  layout: Layout;
  screen: Screen;
  controller: Controller;
  /** The player's own colour, `#rrggbb`: of the cord, and of buttons that ask for none. */
  color: string;
  /** False while the line is down. */
  live: boolean;
  /** What was typed and not sent: it outlives a pause. */
  drafts: Map<string, string>;
};

/** All zones are always there, so that a control that stays is never taken out of the page under a finger. */
export function ControllerView({ layout, screen, controller, color, live, drafts }: ControllerViewProps) {
  const t = useTranslate();
  const zones = zonesOf(controller.controls);
  const late = { color, live, screen, heading: controller.title ?? '', drafts };
  const { length: surfaces } = zones.surfaces;
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
      <div class="zone-draw">
        {zones.draw.map((control) => (
          <Late key={control.id} kind="draw" control={control} {...late} />
        ))}
      </div>
      <div class="zone-choices">
        {zones.read.map((control) =>
          control.kind === 'choices' ? (
            <Choices key={questionKey(control)} control={control} width={choicesWidth(screen, layout)} />
          ) : (
            <Late key={control.id} kind="text" control={control} {...late} />
          ),
        )}
      </div>
      <div class={layout.thumbs ? 'zone-sticks split' : 'zone-sticks'} data-count={Math.min(surfaces, 4)}>
        {zones.surfaces.map((control, index) => {
          const key = `${control.kind} ${control.id}`;
          const area = layout.thumbs?.[index];
          switch (control.kind) {
            case 'stick':
              return <Stick key={key} control={control} live={live} area={area} />;
            case 'dpad':
              return <Late key={key} kind="dpad" control={control} {...late} area={area} />;
            case 'swipe':
              return <Late key={key} kind="swipe" control={control} {...late} area={area} />;
            case 'tilt':
              return <Late key={key} kind="tilt" control={control} {...late} area={area} />;
          }
        })}
      </div>
      <div class="zone-toys">
        {zones.toys.map((control) => (
          <CordToy key={control.id} control={control} color={color} />
        ))}
      </div>
      <div class="zone-buzzers">
        {zones.buzzers.map((control) => (
          <Buzzer key={control.id} control={control} color={color} />
        ))}
      </div>
      <div class="zone-tunes">
        {zones.tunes.map((control) =>
          control.kind === 'slider' ? (
            <Late key={`slider ${control.id}`} kind="slider" control={control} {...late} />
          ) : (
            <Late key={`toggle ${control.id}`} kind="toggle" control={control} {...late} />
          ),
        )}
      </div>
      <div class="zone-hand">
        {zones.hand.map((control) => (
          <Late key={control.id} kind="cards" control={control} {...late} />
        ))}
      </div>
      <div
        class="zone-buttons"
        data-columns={layout.buttonColumns}
        style={{ gridTemplateColumns: `repeat(${layout.buttonColumns}, minmax(0, 1fr))` }}
      >
        {zones.buttons.map((control) => (
          <PressButton key={control.id} control={control} color={color} />
        ))}
      </div>
    </main>
  );
}

/** What choices have of the screen's width. */
function choicesWidth(screen: Screen, { grid }: Layout): number {
  return screen.width * widthOf(grid, 'read') - 32;
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
