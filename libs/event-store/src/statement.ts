import { readFileSync } from 'node:fs';

/** A statement; one with a name is prepared once per connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** Reads `sql/<name>.sql`; src/ and dist/ lie side by side, so the same path serves both. */
export function statement(name: string): Required<Statement> {
  return { name, text: readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8') };
}
