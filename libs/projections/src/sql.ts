import { readFileSync } from 'node:fs';

/** Reads `sql/<name>.sql`; src/ and dist/ lie side by side, so the same path serves both. */
export function sql(name: string): string {
  return readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8');
}
