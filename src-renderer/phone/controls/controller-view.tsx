/** Renders any controller: words, choices, sticks, cords and buttons, each kind in a zone of its own. */
import type { Control, Controller } from '../../../src-shared/controller.ts';
import { useTranslate } from '../phone-context.ts';
import { Choices, questionKey } from './choices.tsx';
import { CordToy } from './cord-toy.tsx';
import { PLUCK_ICON, type Layout, type Screen } from './layout.ts';
import { PressButton, type ButtonControl } from './press-button.tsx';
import { Stick } from './stick.tsx';

type ControllerViewProps = {
  layout: Layout;
  screen: Screen;
  controller: Controller;
  /** The player's own colour, `#rrggbb`: of the cord, and of buttons that ask for none. */
  color: string;
  /** False while the line is down. */
  live: boolean;
};

/** All zones are always there, so that a control that stays is never taken out of the page under a finger. */
export function ControllerView({ layout, screen, controller, color, live }: ControllerViewProps) {
  const t = useTranslate();
  const zones = zonesOf(controller.controls);
  return (
    <main
      class="controller"
      data-shape={layout.shape}
      data-orientation={layout.orientation}
      data-crowd={Math.min(zones.buttons.length, 4)}
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
      <div class="zone-choices">
        {zones.choices.map((control) => (
          <Choices key={questionKey(control)} control={control} width={choicesWidth(screen, layout.shape)} />
        ))}
      </div>
      <div class="zone-sticks">
        {zones.sticks.map((control) => (
          <Stick key={control.id} control={control} live={live} />
        ))}
      </div>
      <div class="zone-toys">
        {zones.toys.map((control) => (
          <CordToy key={control.id} control={control} color={color} />
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

type Of<Kind extends Control['kind']> = Extract<Control, { kind: Kind }>;
type Zones = {
  sticks: Of<'stick'>[];
  choices: Of<'choices'>[];
  toys: ButtonControl[];
  buttons: ButtonControl[];
};

function zonesOf(controls: readonly Control[]): Zones {
  const zones: Zones = { sticks: [], choices: [], toys: [], buttons: [] };
  for (const control of controls) {
    switch (control.kind) {
      case 'stick':
        zones.sticks.push(control);
        break;
      case 'choices':
        zones.choices.push(control);
        break;
      case 'button':
        (control.icon === PLUCK_ICON ? zones.toys : zones.buttons).push(control);
        break;
      case 'dpad':
      case 'buzzer':
      case 'cards':
      case 'text':
      case 'draw':
      case 'slider':
      case 'toggle':
      case 'swipe':
      case 'tilt':
        break;
    }
  }
  return zones;
}

/** Beside docked buttons in landscape the choices have about two thirds. */
function choicesWidth(screen: Screen, shape: string): number {
  const beside = shape === 'list' && screen.width > screen.height;
  return (beside ? screen.width * 0.64 : Math.min(screen.width, 720)) - 32;
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
