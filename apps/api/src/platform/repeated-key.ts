/** Texts with the colon that makes them keys, and what opens, closes and parts; numbers and words are passed over. */
const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\],]/g;

interface Level {
  /** The keys of an object so far; absent for a list. */
  readonly keys?: Set<string>;
  /** Where in it we are. */
  at: string | number;
}

/** The path of the first key that stands twice in one object of a JSON text (`payload.title`). The text must be valid JSON. */
export function repeatedKey(json: string): string | undefined {
  const levels: Level[] = [];
  for (const [token, literal, colon] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ keys: new Set(), at: '' });
    else if (token === '[') levels.push({ at: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && typeof level?.at === 'number') level.at += 1;
    else if (literal !== undefined && colon !== undefined && level?.keys !== undefined) {
      level.at = literal.includes('\\') ? String(JSON.parse(`"${literal}"`)) : literal;
      if (level.keys.has(level.at)) return levels.map(({ at }) => at).join('.');
      level.keys.add(level.at);
    }
  }
  return undefined;
}
