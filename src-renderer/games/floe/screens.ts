/** The controller of each phone: few changes, since each one is a message. */
import type { Context, Controller, ControllerOf, Player } from 'partyline';
import type { FloeControls, FloeState } from './state.ts';

export function controllerFor(state: FloeState, player: Player, ctx: Context): ControllerOf<FloeControls> {
  const { phase } = state;
  const { t } = ctx;
  const score = state.scores.find((one) => one.playerId === player.id);
  const disc = state.discs.find((one) => one.playerId === player.id);
  const points = t('points', { count: score?.points ?? 0 });
  if (phase.at === 'over')
    return { title: phase.headline, text: `${points} ${t('over.text')}`, controls: [] };
  if (!disc) return { title: t('wait.title'), text: t('wait.text'), controls: [] };

  const stick = { kind: 'stick', id: 'move', label: t('move') } as const;
  const button = { kind: 'button', id: 'dash', label: t('dash'), icon: 'lightning' } as const;
  if (phase.at === 'roundOver') {
    const text = points;
    return { title: wonTitle(state, player, ctx), text, controls: [stick, { ...button, disabled: true }] };
  }
  if (disc.fell) {
    const splash = { kind: 'button', id: 'splash', label: t('splash') } as const;
    const title = t('swim.title', { place: disc.fell.place });
    return { title, text: t('swim.text'), controls: [stick, splash] };
  }
  const ready = phase.at === 'play' && disc.dashReadyAt <= ctx.now;
  return {
    title: t('round.title', { round: state.round, rounds: state.rounds }),
    text: t('play.text'),
    controls: [stick, ready ? button : { ...button, disabled: true }],
  };
}

/** Phones beyond the sixteenth are for somebody, and may change their mind until the round is over. */
export function audienceScreen({ phase, round }: FloeState, { players, t }: Context): Controller {
  if (phase.at === 'over') return { title: phase.headline, controls: [] };
  if (phase.at === 'roundOver') return { title: t('cheer.over'), controls: [] };
  const options = players.map(({ id, name, color }) => ({ id, label: name, color }));
  return {
    title: t('cheer.title', { round }),
    text: t('cheer.text'),
    controls: [{ kind: 'choices', id: 'cheer', options }],
  };
}

function wonTitle({ phase }: FloeState, player: Player, { players, t }: Context): string {
  if (phase.at !== 'roundOver') return '';
  const { winners } = phase;
  if (winners.includes(player.id)) return t(winners.length > 1 ? 'won.shared' : 'won.you');
  const winner = players.find((one) => one.id === winners[0]);
  return winner && winners.length === 1 ? t('won.other', { name: winner.name }) : t('won.draw');
}
