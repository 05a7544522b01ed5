/** Which control goes where: each kind has a zone, and within it the game's own order holds. */
import type { Control, ControlOf } from '../../../src-shared/controller.ts';

/** What a button with this `icon` is: the cord of the waiting room. */
export const PLUCK_ICON = 'pluck';

/**
 * `draw` and `surfaces` are held and moved over, `buzzers` and `buttons` are hit, `read` is read and scrolled,
 * `hand` is the cards, `tunes` are sliders and switches, `toys` the cord.
 */
export type Zones = {
  draw: ControlOf<'draw'>[];
  surfaces: ControlOf<'stick' | 'dpad' | 'swipe' | 'tilt'>[];
  toys: ControlOf<'button'>[];
  buzzers: ControlOf<'buzzer'>[];
  read: ControlOf<'choices' | 'text'>[];
  hand: ControlOf<'cards'>[];
  tunes: ControlOf<'slider' | 'toggle'>[];
  buttons: ControlOf<'button'>[];
};
export type ZoneName = keyof Zones;

export function zonesOf(controls: readonly Control[]): Zones {
  const zones: Zones = {
    draw: [],
    surfaces: [],
    toys: [],
    buzzers: [],
    read: [],
    hand: [],
    tunes: [],
    buttons: [],
  };
  for (const control of controls) {
    switch (control.kind) {
      case 'draw':
        zones.draw.push(control);
        break;
      case 'stick':
      case 'dpad':
      case 'swipe':
      case 'tilt':
        zones.surfaces.push(control);
        break;
      case 'buzzer':
        zones.buzzers.push(control);
        break;
      case 'choices':
      case 'text':
        zones.read.push(control);
        break;
      case 'cards':
        zones.hand.push(control);
        break;
      case 'slider':
      case 'toggle':
        zones.tunes.push(control);
        break;
      case 'button':
        (control.icon === PLUCK_ICON ? zones.toys : zones.buttons).push(control);
        break;
    }
  }
  return zones;
}
