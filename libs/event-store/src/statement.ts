import { readFileSync } from 'node:fs';

/** A statement prepared once per connection under its file's name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Reads `sql/<name>.sql`; src/ and dist/ lie side by side, so the same path serves both. */
export function statement(name: string): Statement {
  return { name, text: readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8') };
}
