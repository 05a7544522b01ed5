/** The few sentences that the app says outside its page, in the language of the computer. */

export type AppWords = {
  cannotStart: string;
  keepsStopping: string;
  keepsStoppingDetail: string;
  tryAgain: string;
  quit: string;
};

const en: AppWords = {
  cannotStart: 'Partyline cannot start',
  keepsStopping: 'The TV picture keeps stopping.',
  keepsStoppingDetail: 'The party is safe. Try again, or quit and open Partyline once more.',
  tryAgain: 'Try again',
  quit: 'Quit',
};

const ptBr: AppWords = {
  cannotStart: 'O Partyline não consegue abrir',
  keepsStopping: 'A imagem da TV não para de cair.',
  keepsStoppingDetail: 'A festa está a salvo. Tente de novo, ou saia e abra o Partyline outra vez.',
  tryAgain: 'Tentar de novo',
  quit: 'Sair',
};

/** `locale` is a BCP 47 tag; anything that is not Portuguese gets English. */
export function appWords(locale: string): AppWords {
  return locale.toLowerCase().startsWith('pt') ? ptBr : en;
}
