/**
 * Makes typed text fit for one line: removes invisible characters, line breaks and changes of direction.
 * Each step takes a time that grows with the length alone; callers bound the length first.
 */

const EMOJI_PART = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|[\ufe0e\ufe0f])?`;
/** Scripts in which a joiner between two letters changes how they are written. */
const JOINING = 'Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt'
  .split(' ')
  .map((script) => String.raw`\p{Script_Extensions=${script}}`)
  .join('');

/** Where what is not seen by itself belongs to what is: UTS #51 for emoji, variants of Han and Mongolian letters, joiners. */
const BELONGS = [
  String.raw`\p{Regional_Indicator}{2}`,
  String.raw`[0-9#*]\ufe0f?\u20e3`,
  // Flags of parts of countries.
  String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}`,
  // No emoji that exists has more parts.
  String.raw`${EMOJI_PART}(?:\u200d${EMOJI_PART}){0,3}`,
  String.raw`\p{Script=Han}[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
  String.raw`\p{Script=Mongolian}[\u180b-\u180f]`,
  String.raw`[${JOINING}][\u200c\u200d](?=[${JOINING}])`,
].join('|');

/** Characters that are drawn as nothing and have a width, or stand between words. */
const BLANK = String.raw`\u200b\u115f\u1160\u2800\u3164\uffa0\ufffc\u{1d159}\u{16fe4}`;
const TURNS_ROUND = String.raw`\u202a-\u202e\u2066-\u2069`;

const UNSEEN = new RegExp(
  String.raw`(${BELONGS})|[${BLANK}${TURNS_ROUND}\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|([\p{Default_Ignorable_Code_Point}\p{Cf}])`,
  'gu',
);
/** UTS #39 knows no word that needs more marks on a letter; above it they climb over the screen. */
const STACK = /(\p{M}{4})\p{M}+/gu;
const TWICE = /([\p{Mn}\p{Me}])\1+/gu;
/** A mark with no letter under it. */
const LONE_MARKS = /(^|\s)\p{M}+/gu;

export function tidyText(text: string): string {
  return (
    text
      .replace(
        UNSEEN,
        (_all, belongs?: string, unseen?: string) => belongs ?? (unseen === undefined ? ' ' : ''),
      )
      .replace(TWICE, '$1')
      .replace(STACK, '$1')
      .replace(LONE_MARKS, '$1')
      // Only now: putting a long stack of marks in order takes time that grows with its square.
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}
