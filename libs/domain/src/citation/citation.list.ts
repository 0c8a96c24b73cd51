import type { Instant } from '../calendar/instant.js';
import type { InForce } from '../context.js';
import { listOf, type Field } from '../form/form.js';
import type { Refusal } from '../refusal.js';
import { citation, citationRefusal, type Citation } from './citation.js';

/** What a decision rests on; empty where the rules say themselves why that is refused. */
export const basis: Field<readonly Citation[]> = listOf({ zh: '依据', en: 'Basis' }, citation, {
  min: 0,
  max: 20,
});

/** `code` when it names no basis, or one that is neither an item nor a law with its article. */
export function basisRefusal(
  citations: readonly Citation[],
  code: string,
  inForce: InForce,
  at: Instant,
): Refusal | undefined {
  if (citations.length === 0) return { refusal: code, field: 'basis' };
  for (const [n, each] of citations.entries()) {
    const refusal = citationRefusal(each, code, inForce, at);
    if (refusal !== undefined)
      return { ...refusal, field: (refusal.field ?? 'citation').replace('citation', `basis.${n}`) };
  }
  return undefined;
}
