/** People: they drop, return, come late and leave, at every phase. */
import { phaseOf } from '../phase-of.ts';
import { chanceFrom } from './chance.ts';
import { Broken, fewOf, hold, patienceOf, type Check, type Contestant } from './contestant.ts';
import { momentsOf, type Moment } from './moments.ts';
import { look, makePlayer, makePlayers, openRoom, play, reopenRoom, type Room } from './room.ts';

type Deed = { name: string; act(room: Room): void; after?(room: Room): void };

const people = (room: Room) => room.runner.players.filter((one) => !one.bot);

const DEEDS: readonly Deed[] = [
  {
    name: 'a phone drops and returns',
    act: (room) =>
      people(room)
        .slice(0, 1)
        .forEach((one) => room.runner.drop(one.id)),
    after: (room) => people(room).forEach((one) => room.runner.back(one.id)),
  },
  {
    name: 'everybody drops and returns',
    act: (room) => people(room).forEach((one) => room.runner.drop(one.id)),
    after: (room) => people(room).forEach((one) => room.runner.back(one.id)),
  },
  {
    name: 'somebody comes late',
    act: (room) => room.runner.join(makePlayer(room.nextSeat++)),
  },
  {
    name: 'somebody leaves',
    act: (room) =>
      people(room)
        .slice(0, 1)
        .forEach((one) => room.runner.leave(one.id)),
  },
  {
    name: 'somebody drops for good and another comes late',
    act(room) {
      people(room)
        .slice(-1)
        .forEach((one) => room.runner.drop(one.id));
      room.runner.join(makePlayer(room.nextSeat++));
    },
  },
];

export const comingsAtEveryPhase: Check = {
  title: 'lets phones drop, return, come late and leave at every phase',
  run(contestant) {
    const moments = momentsOf(contestant, { seed: 31 });
    for (const moment of moments) for (const deed of DEEDS) happen(contestant, moment, deed);
    return `${moments.length} moments`;
  },
};

export const beginsWithoutSomebody: Check = {
  title: 'begins while somebody is away, and takes them in when they return',
  run(contestant) {
    const players = makePlayers(fewOf(contestant));
    const away = players.at(-1);
    if (!away || players.length === 1) return;
    const room = openRoom(contestant, {
      players: players.map((one) => (one === away ? { ...one, connected: false } : one)),
      standIns: false,
      seed: 33,
    });
    const chance = chanceFrom(6);
    play(room, { steps: 90, chance, restless: 0.3 });
    room.runner.back(away.id);
    look(room);
    play(room, { steps: 90, chance, restless: 0.3 });
    hold(room.shows.has(away.id), 'the phone of who comes back shows nothing');
  },
};

function happen(contestant: Contestant, moment: Moment, deed: Deed): void {
  const room = reopenRoom(contestant, moment.room);
  const chance = chanceFrom(5);
  tell(moment, deed, () => {
    deed.act(room);
    look(room);
    play(room, { steps: 90, chance, restless: 0.3 });
    deed.after?.(room);
    look(room);
    play(room, { steps: 90, chance, restless: 0.3 });
    for (const { id } of people(room)) {
      hold(room.shows.has(id), `the phone of ${id} shows nothing`);
    }
  });
}

/** Adds the moment of the fault to its message. */
export function tell(moment: Moment, deed: { name: string }, work: () => void): void {
  try {
    work();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Broken(`When ${deed.name} ${moment.phase}: ${said}`, { cause: error });
  }
}

export const endsForTheLast: Check = {
  title: 'ends, or goes on to an end, when all but one leave or hang up at any phase',
  run(contestant) {
    const moments = momentsOf(contestant, { seed: 32, withoutBots: true }).filter((one) =>
      one.phase.startsWith('at the start of'),
    );
    const first = moments.filter(
      (one, index) => moments.findIndex((other) => other.phase === one.phase) === index,
    );
    for (const moment of first) {
      for (const deed of ['leave', 'drop'] as const) {
        tell(moment, { name: deed === 'leave' ? 'all but one leave' : 'all but one hang up' }, () => {
          const room = reopenRoom(contestant, moment.room);
          room.runner.allowStandIns(false);
          for (const player of [...room.runner.players].slice(1)) room.runner[deed](player.id);
          look(room);
          const mostSteps = patienceOf(contestant);
          const steps = play(room, { steps: mostSteps, chance: chanceFrom(2), restless: 0.05 });
          hold(steps < mostSteps, 'the game never ends');
        });
      }
    }
  },
};

/** Long enough for rules to notice that everybody is away, and shorter than the grace of any stand-in. */
const EMPTY_STEPS = 120;

export const waitsInAnEmptyRoom: Check = {
  title: 'does not take an empty room for an answer',
  run(contestant) {
    const asked = momentsOf(contestant, { seed: 34, withoutBots: true }).filter(({ room }) =>
      asksEverybody(room),
    );
    for (const moment of asked) {
      tell(moment, { name: 'all phones are away' }, () => {
        const [silent, empty] = [moment.room, moment.room].map((room) => {
          const again = reopenRoom(contestant, room);
          again.runner.allowStandIns(false);
          return again;
        });
        if (!silent || !empty) return;
        for (const { id } of people(empty)) empty.runner.drop(id);
        for (let step = 0; step < EMPTY_STEPS; step += 1) {
          silent.runner.step();
          empty.runner.step();
          if (whereIs(silent) !== whereIs(moment.room)) return;
          hold(
            whereIs(empty) === whereIs(silent),
            'the game goes on, though it would wait for them if they were here and silent. `every` is true of ' +
              'an empty list: use everybodyHere or everybodyAnswered, which are false while nobody is here.',
          );
        }
      });
    }
    return `${asked.length} moments`;
  },
};

/** A turn of one player may pass on when that one hangs up; a question to all of them waits. */
function asksEverybody(room: Room): boolean {
  const isAsked = (id: string) => room.shows.get(id)?.controls.some(({ disabled }) => !disabled) ?? false;
  return people(room).every(({ id }) => isAsked(id));
}

function whereIs({ runner }: Room): string {
  return JSON.stringify([phaseOf(runner.state), runner.result() !== null]);
}
