// What people see of a text, which is not always what it is made of. Unicode 15; no source but the characters' own properties.

/** Leaves no mark: fillers, format and control characters, the blank of braille, marks of notes between the lines. */
const UNSEEN = String.raw`[\p{DI}\u2800\uFFF9-\uFFFB\u{1D159}\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]`;

/** Scripts in whose words a joiner decides how letters are written. */
const JOINING = [
  ...['Arabic', 'Syriac', 'Nko', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya'],
  ...['Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'],
]
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');

/** Unseen too, but what stands before them would be another character without them. */
const NEEDED = [
  // A variant: a picture in colour, a Han character of a name as its bearer writes it.
  String.raw`(?<=[\p{Emoji}\p{Script=Han}\p{Sm}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
  // One picture of several.
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=[\p{L}\p{M}])(?<=[${JOINING}])[\u200C\u200D](?=[\p{L}\p{M}])(?=[${JOINING}])`,
  String.raw`(?<=[\u1820-\u18AA])[\u180B-\u180F]`,
].join('|');

const ANY_UNSEEN = new RegExp(UNSEEN, 'u');
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');
const NEEDED_OR_UNSEEN = new RegExp(`(${NEEDED})|${UNSEEN}`, 'gu');
const BIDI_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Without what nobody sees, a byte order mark among it; joiners stay inside words that need them. Blanks stay. */
export function visibleText(text: string): string {
  if (!ANY_UNSEEN.test(text)) return text;
  return text.replace(NEEDED_OR_UNSEEN, (_all, needed: string | undefined) => needed ?? '');
}

/** For finding and comparing: one width, one case, one form of each character, nothing unseen, no blank at either end. */
export function foldedText(text: string): string {
  return text.normalize('NFKC').replace(ALL_UNSEEN, '').toLowerCase().trim();
}

/** The same without any blank, so that a blank inside a word hides nothing. */
export function squeezedText(text: string): string {
  return foldedText(text).replace(/\s/gu, '');
}

/** In code points: what lies beyond the basic plane counts once, as JSON Schema's `maxLength` counts it. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _each of text) length += 1;
  return length;
}

/** Does it turn the direction of what follows, so that `gpj.exe` may read `exe.jpg`? */
export function turnsDirection(text: string): boolean {
  return BIDI_CONTROL.test(text);
}
