// Sounds whatever its phone says: loops, samples, beds, a bell, and sounds of its own past the shell.
import { defineGame } from 'partyline';

const MUSIC = {
  low: { loop: 'assets/low.wav', title: 'low' },
  high: { loop: 'assets/high.wav' },
  bed: { bed: 'lively' },
  none: null,
};
const EFFECTS = {
  sting: { sample: 'assets/sting.wav', duck: true, caption: 'sting' },
  gone: { sample: 'assets/gone.wav' },
  text: { sample: 'game.json' },
  bell: { sound: 'bell' },
};
const IDS = [...Object.keys(MUSIC), ...Object.keys(EFFECTS), 'own', 'end'];

export const game = defineGame({
  setup: () => ({ music: 'none', own: false, isOver: false }),
  input(state, player, control, value, ctx) {
    if (!value) return;
    if (control in MUSIC) state.music = control;
    if (control in EFFECTS) ctx.effect('tv', EFFECTS[control]);
    if (control === 'own') state.own = true;
    if (control === 'end') state.isOver = true;
  },
  music: (state) => MUSIC[state.music],
  controller: () => ({
    title: 'Band',
    controls: IDS.map((id) => ({ kind: 'button', id, label: id })),
  }),
  result: (state) => (state.isOver ? { ranking: [], headline: 'Silence' } : null),
  mount(element, { asset }) {
    let context = null;
    return (state) => {
      if (!state.own || context) return;
      context = new AudioContext();
      const tone = new OscillatorNode(context, { frequency: 700 });
      // Fifty times as loud as anything can be, also where it gets at the gain before the loudspeaker.
      tone.connect(new GainNode(context, { gain: 50 })).connect(context.destination);
      context.destination.gain.value = 50;
      tone.start();
      const audio = new Audio(asset('assets/low.wav'));
      audio.onerror = () => (element.textContent = 'No audio element sounds.');
      void audio.play();
    };
  },
});
