const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * `text` in at most `most` code points, which is how channels count; what is longer ends with … behind a whole character as
 * people see it, so that nothing is cut in half.
 */
export function shortened(text: string, most: number): string {
  if (sizeOf(text) <= most) return text;
  return `${firstOf(charactersOf(text), most - 1)
    .join('')
    .trimEnd()}…`;
}

/** The same with the end kept, for what is told from its like by its end: a case number of a unit with a long name. */
export function shortenedInFront(text: string, most: number): string {
  if (sizeOf(text) <= most) return text;
  return `…${firstOf(charactersOf(text).reverse(), most - 1)
    .reverse()
    .join('')
    .trimStart()}`;
}

function charactersOf(text: string): string[] {
  return [...CHARACTERS.segment(text)].map(({ segment }) => segment);
}

/** As many as fit whole. */
function firstOf(characters: readonly string[], most: number): string[] {
  let size = 0;
  const end = characters.findIndex((each) => (size += sizeOf(each)) > most);
  return characters.slice(0, end < 0 ? undefined : end);
}

function sizeOf(text: string): number {
  return [...text].length;
}
