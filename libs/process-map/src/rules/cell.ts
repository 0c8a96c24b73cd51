/** Words in both languages, one under the other as a cell of a table has them. */
export const both = (zh: string, en: string): string => (zh === '' ? '' : `${zh}<br>${en}`);

/** Text as a cell of a table can hold it. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
