/** The records of a CSV file (RFC 4180: quoted fields may hold commas, quotes and line breaks), by the names of its header. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  while (field.lastIndex < text.length) {
    const [, value = '', end = ''] = field.exec(text) ?? [];
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end !== ',') rows.push([]);
  }
  const [header = [], ...records] = rows.filter((row) => row.length > 0);
  return records.map((row) => Object.fromEntries(header.map((name, n) => [name, row[n] ?? ''])));
}
