/** The shell's texts on phones and in refusals: in each phone's language, so apart from the TV's own texts. */
import { type Language, LANGUAGES } from '../../../src-shared/party.ts';
import type { ErrorReason } from '../../../src-shared/limits.ts';
import type { ShowRefusal } from '../show/show-state.ts';
import type { StageFault } from '../stage/stage-talk.ts';

/** Orders from the TV that may be refused: by the show, or by the host. */
export type TvRefusal = ShowRefusal | Extract<ErrorReason, 'unfit-name'>;

export type Words = {
  onTheLine: string;
  /** For who waits; `name` is in charge, null where nobody is. */
  pluckMeanwhile(name: string | null): string;
  youAreInCharge: string;
  lockedInCharge: string;
  noGames: string;
  game: string;
  bots: string;
  noBots: string;
  upTo(count: number): string;
  teams: string;
  noTeams: string;
  shuffleTeams: string;
  /** Above the teams, of which one is one's own. */
  side: string;
  start(title: string): string;
  pluck: string;
  eyesOnTv: string;
  place(place: number): string;
  score(score: number): string;
  watched: string;
  next(name: string | null): string;
  rematch: string;
  lobby: string;
  paused: string;
  pausedBy(name: string | null): string;
  resume: string;
  /** Nobody can see the TV. */
  covered: string;
  uncover: string;
  /** Under the 3, 2, 1 before a game goes on. */
  goesOnNow: string;
  quit: string;
  /** Under the sentence of a how-to, while its controls may be tried. */
  tryIt: string;
  ready: string;
  /** Takes back that one is ready. */
  notYet: string;
  waitFor(count: number): string;
  playNow: string;
  stopped(title: string): string;
  /** A game that goes on once its folder is back. */
  missing(title: string): string;
  goesOn(folder: string): string;
  giveUp: string;
  refusal: Record<TvRefusal, string>;
  fault: Record<StageFault, string>;
};

const en: Words = {
  onTheLine: 'You are on the line',
  pluckMeanwhile: (name) => (name ? `${name} starts the game. ` : '') + 'Until then, pluck your cord.',
  youAreInCharge: 'You are in charge. Start when everybody is here.',
  lockedInCharge: 'You are in charge. The party is locked: nobody new gets in.',
  noGames: 'There is no game to play yet. The TV says why.',
  game: 'Game',
  bots: 'Fill up with bots',
  noBots: 'None',
  upTo: (count) => `Up to ${count}`,
  teams: 'Teams',
  noTeams: 'None',
  shuffleTeams: 'Shuffle the teams',
  side: 'Your team',
  start: (title) => `Start ${title}`,
  pluck: 'Pluck',
  eyesOnTv: 'Eyes on the TV.',
  place: (place) => (place === 1 ? 'You won' : `${ordinal(place)} place`),
  score: (score) => `Score: ${score}`,
  watched: 'You watched this one. You are in the next.',
  next: (name) => (name ? `${name} decides what comes next.` : 'The TV decides what comes next.'),
  rematch: 'Rematch',
  lobby: 'Back to the lobby',
  paused: 'Paused',
  pausedBy: (name) => (name ? `${name} or the TV can go on.` : 'The TV can go on.'),
  resume: 'Resume',
  covered: 'The TV is covered',
  uncover: 'Something is in front of it. The game goes on when it can be seen.',
  goesOnNow: 'The game goes on.',
  quit: 'Back to the lobby',
  tryIt: 'Try it. Nothing counts yet.',
  ready: 'Ready',
  notYet: 'Not yet',
  waitFor: (count) => (count === 1 ? 'One is still trying.' : `${count} are still trying.`),
  playNow: 'Start now',
  stopped: (title) => `${title} stopped`,
  missing: (title) => `${title} is not on the shelf`,
  goesOn: (folder) => `It goes on where it was as soon as the folder “${folder}” is back.`,
  giveUp: 'Give it up',
  refusal: {
    'not-now': 'Not now. The TV shows what can be done.',
    'no-such-game': 'That game is not here. Pick another one.',
    'no-packs': 'There is nothing to play it with: in family mode only packs for families count.',
    'not-enough-players': 'Nobody is on the line yet. Scan the code first.',
    'unfit-name': 'That name does not go on the TV. Pick another.',
  },
  fault: {
    rubbish: 'The game said something nobody understands. Pick another one, or try again.',
    'no-answer': 'The game does not answer. Pick another one, or try again.',
    'no-start': 'The game does not start. Pick another one, or try again.',
    threw: 'The game tripped over itself. Pick another one, or try again.',
    left: 'The game walked off the stage. Pick another one.',
    grabbed: 'The game wanted the keyboard for itself. Pick another one.',
    'packs-gone': 'The questions or words of this game have changed meanwhile. Start it again.',
  },
};

const ptBR: Words = {
  onTheLine: 'Você está na linha',
  pluckMeanwhile: (name) => (name ? `${name} começa o jogo. ` : '') + 'Até lá, puxe o seu fio.',
  youAreInCharge: 'Você está no comando. Comece quando todos chegarem.',
  lockedInCharge: 'Você está no comando. A festa está trancada: ninguém novo entra.',
  noGames: 'Ainda não há jogo para jogar. A TV diz por quê.',
  game: 'Jogo',
  bots: 'Completar com robôs',
  noBots: 'Nenhum',
  upTo: (count) => `Até ${count}`,
  teams: 'Times',
  noTeams: 'Sem times',
  shuffleTeams: 'Sortear os times',
  side: 'Seu time',
  start: (title) => `Começar ${title}`,
  pluck: 'Puxar',
  eyesOnTv: 'De olho na TV.',
  place: (place) => (place === 1 ? 'Você venceu' : `${place}º lugar`),
  score: (score) => `Pontos: ${score}`,
  watched: 'Desta vez você assistiu. Na próxima você joga.',
  next: (name) => (name ? `${name} decide o que vem agora.` : 'A TV decide o que vem agora.'),
  rematch: 'Revanche',
  lobby: 'Voltar ao saguão',
  paused: 'Pausado',
  pausedBy: (name) => (name ? `${name} ou a TV podem continuar.` : 'A TV pode continuar.'),
  resume: 'Continuar',
  covered: 'A TV está coberta',
  uncover: 'Há algo na frente dela. O jogo continua quando der para ver.',
  goesOnNow: 'O jogo continua.',
  quit: 'Voltar ao saguão',
  tryIt: 'Experimente. Ainda não vale nada.',
  ready: 'Pronto',
  notYet: 'Ainda não',
  waitFor: (count) => (count === 1 ? 'Falta uma pessoa.' : `Faltam ${count} pessoas.`),
  playNow: 'Começar já',
  stopped: (title) => `${title} parou`,
  missing: (title) => `${title} não está na estante`,
  goesOn: (folder) => `O jogo continua de onde parou assim que a pasta “${folder}” voltar.`,
  giveUp: 'Desistir dele',
  refusal: {
    'not-now': 'Agora não. A TV mostra o que dá para fazer.',
    'no-such-game': 'Esse jogo não está aqui. Escolha outro.',
    'no-packs': 'Não há com que jogar: no modo família só valem pacotes para famílias.',
    'not-enough-players': 'Ainda não há ninguém na linha. Escaneie o código primeiro.',
    'unfit-name': 'Esse nome não vai para a TV. Escolha outro.',
  },
  fault: {
    rubbish: 'O jogo disse algo que ninguém entende. Escolha outro ou tente de novo.',
    'no-answer': 'O jogo não responde. Escolha outro ou tente de novo.',
    'no-start': 'O jogo não começa. Escolha outro ou tente de novo.',
    threw: 'O jogo tropeçou nele mesmo. Escolha outro ou tente de novo.',
    grabbed: 'O jogo quis o teclado só para ele. Escolha outro.',
    left: 'O jogo saiu do palco. Escolha outro.',
    'packs-gone': 'As perguntas ou palavras deste jogo mudaram no meio-tempo. Comece de novo.',
  },
};

export const WORDS: Record<Language, Words> = { en, 'pt-BR': ptBR };

function ordinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}

/** The language of ours that a BCP 47 tag means, whatever its region; the other one where we have none. */
export function languageFor(tag: string | undefined, otherwise: Language): Language {
  const main = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language.toLowerCase().split('-')[0] === main) ?? otherwise;
}
