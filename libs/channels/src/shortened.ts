const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * `text` in at most `most` code points, which is how channels count; what is longer ends with … behind a whole character as
 * people see it, so that nothing is cut in half.
 */
export function shortened(text: string, most: number): string {
  if (sizeOf(text) <= most) return text;
  let [kept, size] = ['', 0];
  for (const { segment } of CHARACTERS.segment(text)) {
    size += sizeOf(segment);
    if (size > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The same with the end kept, for what is told from its like by its end: a case number of a unit with a long name. */
export function shortenedInFront(text: string, most: number): string {
  const characters = [...CHARACTERS.segment(text)].map(({ segment }) => segment);
  if (sizeOf(text) <= most) return text;
  let kept = '';
  for (const character of characters.reverse()) {
    if (sizeOf(character) + sizeOf(kept) > most - 1) break;
    kept = `${character}${kept}`;
  }
  return `…${kept.trimStart()}`;
}

function sizeOf(text: string): number {
  return [...text].length;
}
