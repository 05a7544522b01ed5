/** Fingers: what is held when a control goes away, somebody drops or the game pauses is let go, and the game hears of it (rule 3.11). */
import type { Control } from '../../../src-shared/controller.ts';
import { descriptorOf } from '../../../src-shared/controls/controls.ts';
import { phaseOf } from '../phase-of.ts';
import { chanceFrom } from './chance.ts';
import { tell } from './comings.ts';
import type { Check, Contestant } from './contestant.ts';
import { momentsOf, type Moment } from './moments.ts';
import { look, play, reopenRoom, type Room } from './room.ts';

/** Each way in which fingers are taken off what they hold. */
const WAYS: readonly { name: string; act(room: Room): void }[] = [
  { name: 'everything held is let go in a pause', act: (room) => room.runner.letGo() },
  {
    name: 'everybody who holds something drops',
    act: (room) => peopleOf(room).forEach(({ id }) => room.runner.drop(id)),
  },
  {
    name: 'everybody who holds something but one leaves',
    act: (room) =>
      peopleOf(room)
        .slice(1)
        .forEach(({ id }) => room.runner.leave(id)),
  },
  {
    // Out of this phase, and some way into the next: what is held is not there any more.
    name: 'fingers stay down through the end of the phase',
    act(room) {
      const phase = phaseOf(room.runner.state);
      const isOver = () => phaseOf(room.runner.state) !== phase;
      play(room, { steps: LONGEST_PHASE_STEPS, chance: chanceFrom(8), restless: 0, until: isOver });
    },
  },
];

const LONGEST_PHASE_STEPS = 3_600;

export const survivesReleases: Check = {
  title:
    'survives releases: of what is held when a control goes away, a phone drops or leaves, or the game pauses',
  run(contestant) {
    const moments = momentsOf(contestant, { seed: 35, withoutBots: true }).filter(
      ({ room }) => holdAll(contestant, room) !== null,
    );
    if (moments.length === 0) return 'it shows nothing to hold';
    for (const moment of moments) for (const way of WAYS) takeOff(contestant, moment, way);
    return `${moments.length} moments`;
  },
};

function takeOff(contestant: Contestant, moment: Moment, way: (typeof WAYS)[number]): void {
  tell(moment, way, () => {
    const room = holdAll(contestant, moment.room);
    if (!room) return;
    way.act(room);
    look(room);
    play(room, { steps: 60, chance: chanceFrom(9), restless: 0.2 });
  });
}

/** A room in which everybody holds all that they can; null where there is nothing to hold. */
function holdAll(contestant: Contestant, from: Room): Room | null {
  const room = reopenRoom(contestant, from);
  room.runner.allowStandIns(false);
  const held = peopleOf(room).flatMap(({ id }) =>
    (room.shows.get(id)?.controls ?? []).filter((control) => hold(room, id, control)),
  );
  return held.length > 0 ? room : null;
}

function hold({ runner }: Room, playerId: string, { id, kind, disabled }: Control): boolean {
  const { grip } = descriptorOf(kind);
  if (disabled || grip === null) return false;
  return runner.input({ playerId, control: id, value: grip.held });
}

const peopleOf = ({ runner }: Room) => runner.players.filter((one) => one.connected && !one.bot);
