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

function sizeOf(text: string): number {
  return [...text].length;
}
