/** The sentence for a fault in `GET /games` and the log; the TV has words of its own, in its language. */
import { CONTROL_KINDS } from '../../../src-shared/controls/controls.ts';
import type { GameFault, ManifestMember, PackRule } from '../../../src-shared/game-fault.ts';

/** The shape that each member of `game.json` has to have. */
export const WANTED: Record<ManifestMember, string> = {
  id: 'the name of its folder: lower-case letters, digits and dashes, at most 40',
  title: 'a text of 1 to 40 letters',
  tagline: 'a text of at most 120 letters',
  players: '{"min", "max"}: whole numbers from 1 to 200, min not above max',
  minutes: 'a number above 0, at most 600',
  languages: 'a list of language tags such as ["en", "pt-BR"], at least one',
  controls: `a list of these: ${CONTROL_KINDS.join(', ')}`,
  options:
    'by name {"type": "number", "choice", "toggle" or "packs"} with what it needs, at most 12; see docs/game-reference.md',
  packs: '{"schema": "pack.schema.json"}, the JSON Schema of its packs, in the folder',
  teams: '{"min", "max"}: whole numbers from 2 to 4, min not above max',
  poster: 'a picture in the folder, such as "assets/poster.svg"',
  version: 'a text of at most 40 letters, such as "1.0.0"',
  author: 'a text of 1 to 80 letters',
  licence: 'a text of 1 to 40 letters, such as "MIT"',
  sdk: 'the number of the SDK',
};

type Quoted = { member: string; value: string };
const PACK_WORDS: Record<PackRule, (quoted: Quoted) => string> = {
  missing: ({ member }) => `"${member}" is missing.`,
  type: ({ member, value }) => `"${member}" must be of the type ${value}.`,
  minLength: ({ member, value }) => `"${member}" must have at least ${value} letters.`,
  maxLength: ({ member, value }) => `"${member}" must have at most ${value} letters.`,
  minItems: ({ member, value }) => `"${member}" must have at least ${value} entries.`,
  maxItems: ({ member, value }) => `"${member}" must have at most ${value} entries.`,
  minimum: ({ member, value }) => `"${member}" must be at least ${value}.`,
  maximum: ({ member, value }) => `"${member}" must be at most ${value}.`,
  enum: ({ member, value }) => `"${member}" must be one of: ${value}.`,
  unknown: ({ member }) => `"${member}" is not a member that it can have.`,
  repeated: ({ member }) => `"${member}" has the same entry twice.`,
  anyOf: ({ member }) => `"${member}" has none of the forms that it can have.`,
  deep: ({ value }) => `Lists and objects are nested more than ${value} deep.`,
  slow: () => 'It takes too long to check.',
  version: ({ value }) => `"partylinePack" must be ${value}.`,
  id: () => '"id" must be of lower-case letters, digits and dashes, at most 40.',
  language: () => '"language" must be a language tag such as "en" or "pt-BR".',
  game: ({ value }) => `It is for the game "${value}", but lies in another game's folder.`,
  'no-game': ({ value }) => `There is no game "${value}" that takes packs.`,
  'id-taken': ({ member, value }) => `${value} has the id "${member}", too.`,
  'too-many': ({ value }) => `A game has at most ${value} packs.`,
  'too-much': ({ value }) => `All packs of a game have at most ${value} KiB.`,
};

export function faultSentence(fault: GameFault): string {
  switch (fault.code) {
    case 'bad-folder-name':
      return 'The name of the folder cannot be an id: lower-case letters, digits and dashes, at most 40.';
    case 'link-outside':
      return `${fault.link} is a link that leads out of the folder. Put the files themselves there.`;
    case 'unreadable':
      return `${fault.file} cannot be read (${fault.why}).`;
    case 'too-many-files':
      return `There are more than ${fault.most} files in it. Leave out what the game does not need.`;
    case 'no-manifest':
      return 'game.json is missing.';
    case 'too-large':
      return `${fault.file} is larger than ${fault.mostKiB} KiB.`;
    case 'not-utf8':
      return `${fault.file} is not UTF-8 text. Save it as UTF-8.`;
    case 'bad-json':
      return fault.line === 0
        ? `${fault.file} is not valid JSON.`
        : `${fault.file} is not valid JSON: line ${fault.line}, column ${fault.column}.`;
    case 'no-object':
      return `${fault.file} must be one JSON object: {…}.`;
    case 'missing-member':
      return `game.json has no "${fault.member}": ${WANTED[fault.of]}.`;
    case 'wrong-member':
      return `game.json: "${fault.member}" must be ${WANTED[fault.of]}.`;
    case 'wrong-sdk':
      return `It is made for SDK ${fault.found}; this Partyline runs games of SDK ${fault.wanted}.`;
    case 'wrong-id':
      return `game.json says "${fault.found}", the folder "${fault.folder}". They must be the same.`;
    case 'id-taken':
      return `"${fault.folder}" is a game that comes with Partyline. Rename the folder and its id.`;
    case 'no-module':
      return 'game.js is missing.';
    case 'bad-texts':
      return fault.key === ''
        ? `${fault.file} must be one JSON object of texts: {"title": "…"}.`
        : `${fault.file}: "${fault.key}" must be a text.`;
    case 'no-schema':
      return `${fault.file} is missing, which game.json names as the schema of its packs.`;
    case 'bad-schema':
      return `${fault.file}: "${fault.at}" is not understood in a schema of packs; see docs/game-reference.md.`;
    case 'bad-pack': {
      const line = fault.line === 0 ? '' : `, line ${fault.line}`;
      return `${fault.file}${line}: ${PACK_WORDS[fault.of](fault)}`;
    }
    case 'bad-archive':
      return 'It is not a packed game, or it is damaged. Ask for it again.';
    case 'archive-large':
      return `It is larger than ${fault.mostMiB} MiB.`;
    case 'archive-name':
      return `"${fault.file}" cannot be the name of a file on every computer. Rename it, and pack the game again.`;
    case 'archive-kind':
      return `"${fault.file}" is a link, encrypted, or packed in an unusual way. Use npm run pack-game.`;
    case 'archive-twice':
      return `"${fault.file}" is in it twice.`;
    case 'older-version':
      return `Version ${fault.found} is older than ${fault.here}, which is here already.`;
    case 'in-play':
      return 'The game is being played. It is added when that is over.';
    case 'not-added':
      return `It cannot be unpacked here (${fault.why}).`;
  }
}
