/** One bad game (or more) for each check of the contract, and a piece of the sentence that its maker is told. */
import type { Contestant } from '../../../src-renderer/engine/contract/contestant.ts';
import {
  answeredBy,
  countOutside,
  shows,
  starts,
  takesInput,
  ticks,
  waits,
  withBot,
  withVariable,
  without,
} from './breaking.ts';
import { contestant, good, words } from './good-game.ts';

export type Bad = { check: string; what: string; says: string | RegExp; contestant: Contestant };

const { en, pt } = words;

export const BAD: readonly Bad[] = [
  {
    check: 'has every text in every language',
    what: 'a text that Portuguese lacks',
    says: 'texts.pt-BR.json lacks "heads"',
    contestant: contestant({}, { 'pt-BR': without(pt, 'heads') }),
  },
  {
    check: 'has every text in every language',
    what: 'a text that only Portuguese has',
    says: 'texts.en.json lacks "more"',
    contestant: contestant({}, { 'pt-BR': { ...pt, more: 'Mais' } }),
  },
  {
    check: 'has every text in every language',
    what: 'another value to fill in',
    says: '"round" fills in "rodada"',
    contestant: contestant({}, { 'pt-BR': { ...pt, round: 'Rodada {{rodada}}' } }),
  },
  {
    check: 'has every text in every language',
    what: 'an empty text',
    says: '"heads" is empty',
    contestant: contestant({}, { en: { ...en, heads: ' ' } }),
  },
  {
    check: 'has every text in every language',
    what: 'no tagline',
    says: 'has no "tagline"',
    contestant: contestant({}, { en: without(en, 'tagline') }),
  },
  {
    check: 'starts with every number of players it is made for, each with something to see',
    what: 'a crash with five',
    says: 'five is a crowd',
    contestant: starts((_state, ctx) => {
      if (ctx.players.length === 5) throw new Error('five is a crowd');
    }),
  },
  {
    check: 'starts with every number of players it is made for, each with something to see',
    what: 'a phone with nothing on it',
    says: 'the phone of p1 shows nothing',
    contestant: shows((shown, _state, player) => (player.id === 'p1' ? { controls: [] } : shown)),
  },
  {
    check: 'starts with every number of players it is made for, each with something to see',
    what: 'a controller that does not fit',
    says: 'does not fit at "color"',
    contestant: shows((shown) => ({ ...shown, color: 'red' })),
  },
  {
    check: 'shows only the kinds of controls that game.json lists, and the ids it declares',
    what: 'a kind that is not listed',
    says: 'shows a button, which "controls" of game.json does not list',
    contestant: shows((shown) => ({ ...shown, controls: [{ kind: 'button', id: 'guess' }] })),
  },
  {
    check: 'shows only the kinds of controls that game.json lists, and the ids it declares',
    what: 'an id that is not declared',
    says: 'the control "other", which the game does not declare',
    contestant: shows((shown) => ({
      ...shown,
      controls: [{ kind: 'choices', id: 'other', options: [{ id: 'a', label: 'A' }] }],
    })),
  },
  {
    check: 'shows only the kinds of controls that game.json lists, and the ids it declares',
    what: 'several picks where one is declared',
    says: 'declared as choices, and a phone shows it as choices-many',
    contestant: shows((shown) => ({
      ...shown,
      controls: [
        { kind: 'choices', id: 'guess', options: [{ id: 'a', label: 'A' }], pick: { min: 1, max: 2 } },
      ],
    })),
  },
  {
    check: 'keeps a state of plain JSON, small enough to be kept',
    what: 'a Map in the state',
    says: 'state.seen is a Map',
    contestant: starts((state) => Object.assign(state, { seen: new Map() })),
  },
  {
    check: 'keeps a state of plain JSON, small enough to be kept',
    what: 'a state that grows',
    says: '900 fit',
    contestant: starts((state) => Object.assign(state, { log: 'x'.repeat(950_000) })),
  },
  {
    check:
      'survives a restless room: taps, late taps, nonsense, phones that drop, return, come late and leave',
    what: 'a crash when somebody returns',
    says: 'who are you',
    contestant: contestant({
      back() {
        throw new Error('who are you');
      },
    }),
  },
  {
    check: 'goes on from what was kept at every phase, each phone with the same screen',
    what: 'a variable of the module that a phone shows',
    says: /the phone of p0 shows another screen: something is kept outside of the state/,
    contestant: { ...contestant(), ...withVariable() },
  },
  {
    check: 'goes on from what was kept at every phase, each phone with the same screen',
    what: 'something kept outside of the state',
    says: 'something is kept outside of the state',
    contestant: ticks((state) => {
      const count = countOutside();
      if (count % 7 === 0) state.scores['p0'] = count;
    }),
  },
  {
    check: 'goes on from what was kept at every phase, each phone with the same screen',
    what: 'a screen made of something outside of the state',
    says: 'shows another screen',
    contestant: shows((shown) => ({ ...shown, text: String(countOutside()) })),
  },
  {
    check: 'is the same game again from the same seed and the same inputs',
    what: 'chance of its own',
    says: 'two different games',
    contestant: takesInput((state) => Object.assign(state, { luck: Math.random() })),
  },
  {
    check: 'is played again with what it kept in its store',
    what: 'a second evening that cannot read what the first one kept',
    says: 'my own record is a riddle to me',
    contestant: starts((_state, { store }) => {
      if (store.get('best') !== undefined) throw new Error('my own record is a riddle to me');
      store.set('best', { points: 3 });
    }),
  },
  {
    check: 'is played again with what it kept in its store',
    what: 'what JSON cannot hold',
    says: 'ctx.store "best" is NaN: what is kept must be plain JSON.',
    contestant: ticks((_state, { store }) => store.set('best', NaN)),
  },
  {
    check: 'takes time and chance from its context alone',
    what: 'the clock on the wall',
    says: 'The rules called Date.now() in "tick". Take the time from ctx.now',
    contestant: ticks(() => void Date.now()),
  },
  {
    check: 'makes controllers and results by only reading the state',
    what: 'a controller that counts',
    says: '"controller" changes the state',
    contestant: shows((shown, state) => {
      state.round += 0.001;
      return shown;
    }),
  },
  {
    check: 'makes controllers and results by only reading the state',
    what: 'a controller that throws dice',
    says: '"controller" takes chance',
    contestant: shows((shown, _state, _player, ctx) => ({ ...shown, text: String(ctx.random()) })),
  },
  {
    check: 'makes controllers and results by only reading the state',
    what: 'a controller that buzzes',
    says: '"controller" sends an effect',
    contestant: shows((shown, _state, player, ctx) => {
      ctx.effect(player, { haptic: 30 });
      return shown;
    }),
  },
  {
    check: 'shows no player’s secret on another phone',
    what: 'everybody’s hope on every phone',
    says: 'depends on the secret of p',
    contestant: shows((shown, state) => ({ ...shown, text: JSON.stringify(state.secrets) })),
  },
  {
    check: 'shows no player’s secret on another phone',
    what: 'a secret that the order of the options tells',
    says: 'the list of controls on the phone of',
    contestant: shows((shown, state) => ({
      ...shown,
      controls: shown.controls.map((control) => ({
        ...control,
        disabled: state.secrets['p0']?.side === 'heads',
      })),
    })),
  },
  {
    check: 'shows no player’s secret on another phone',
    what: 'the word that only one knows, on the phone of who watches',
    says: 'on the phone of p90 depends on the secret of p0',
    contestant: contestant({
      setup: (ctx) => Object.assign(good.setup(ctx), { secrets: { p0: { word: 'whale' } } }),
      controller: (_state, player) => ({ title: player.name, controls: [] }),
      join() {},
      audience: (state) => ({ title: JSON.stringify(state.secrets), controls: [] }),
    }),
  },
  {
    check: 'ends by itself when nobody ever answers',
    what: 'a phase without a clock',
    says: 'silent players it still runs',
    contestant: waits((state) => answeredBy(state) > 0),
  },
  {
    check: 'is not held up by one who never answers',
    what: 'a phase that waits for everybody',
    says: 'p0 never answers',
    contestant: waits((state, ctx) => answeredBy(state) === ctx.players.length),
  },
  {
    check: 'ends, or goes on to an end, when all but one leave or hang up at any phase',
    what: 'a phase that waits for those who hung up',
    says: 'the game never ends',
    contestant: waits((state, ctx) => answeredBy(state) >= Math.min(2, ctx.players.length)),
  },
  {
    check: 'has a result that ranks everybody once, and a headline',
    what: 'somebody who is not in the ranking',
    says: 'The ranking names',
    contestant: contestant({
      result: (state) => {
        const result = good.result(state);
        return result && { ...result, ranking: result.ranking.slice(1) };
      },
    }),
  },
  {
    check: 'has a result that ranks everybody once, and a headline',
    what: 'no headline',
    says: 'no headline',
    contestant: contestant({
      result: (state) => {
        const result = good.result(state);
        return result && { ...result, headline: '' };
      },
    }),
  },
  {
    check: 'is played to its end by bots alone',
    what: 'bots that never guess',
    says: 'bots alone come to no end',
    contestant: {
      ...waits((state) => answeredBy(state) > 0),
      ...withBot(
        () => null,
        (state) => answeredBy(state) > 0,
      ),
    },
  },
  {
    check: 'has bots that do only what their phone could do',
    what: 'a bot that uses a control that is not there',
    says: 'A bot uses the control "cheat"',
    contestant: contestant({ bot: () => ({ control: 'cheat', value: true }) }),
  },
  {
    check: 'has bots that do only what their phone could do',
    what: 'a bot that sends what no thumb could',
    says: 'A bot sends "edge" to "guess"',
    contestant: contestant({
      bot: (state) => (state.phase.at === 'guess' ? { control: 'guess', value: 'edge' } : null),
    }),
  },
  {
    check: 'never shows the name of a text in the place of the text',
    what: 'a key that was never looked up',
    says: 'a phone shows "hope.edge"',
    contestant: shows((shown) => ({ ...shown, text: 'hope.edge' })),
  },
  {
    check: 'never shows the name of a text in the place of the text',
    what: 'a value that is not filled in',
    says: 'a value is not filled in',
    contestant: shows((shown, _state, _player, ctx) => ({ ...shown, title: ctx.t('round') })),
  },
];
