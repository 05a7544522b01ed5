export const defineGame = (game) => game;
