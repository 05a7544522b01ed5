import { defineGame } from 'partyline'; export const game = defineGame({ setup: () => ({}), input() {}, controller: () => ({ controls: [] }), result: () => null, mount: () => () => {} });
