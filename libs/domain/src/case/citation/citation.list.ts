import type { Instant } from '../../kernel/instant.js';
import type { InForce } from '../../reference/in-force.js';
import { listOf, type Field } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { citation, citationRejection, type Citation } from './citation.js';

/** What a decision rests on; empty where the rules say themselves why that is refused. */
export const basis: Field<readonly Citation[]> = listOf({ zh: '依据', en: 'Basis' }, citation, {
  min: 0,
  max: 20,
});

/** `missing` when it names no basis, or one that is neither an item nor a law with its article. */
export function basisRejection(
  citations: readonly Citation[],
  missing: Rejection,
  inForce: InForce,
  at: Instant,
): Rejection | undefined {
  if (citations.length === 0) return { ...missing, field: 'basis' };
  for (const [n, each] of citations.entries()) {
    const rejection = citationRejection(each, missing, inForce, at);
    if (rejection !== undefined)
      return { ...rejection, field: (rejection.field ?? 'citation').replace('citation', `basis.${n}`) };
  }
  return undefined;
}
