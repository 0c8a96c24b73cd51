import { propertiesOf } from '@tiaokuai/domain';
import type { Casework } from './casework.js';

/** A payload with its personal fields sealed, all for one subject of the case: its citizen. */
export async function sealPayload(
  casework: Casework,
  caseId: string,
  payload: unknown,
  personal: readonly string[] = [],
): Promise<object> {
  const sealed: Record<string, unknown> = { ...propertiesOf(payload) };
  for (const field of personal)
    if (sealed[field] !== undefined)
      sealed[field] = await casework.personalData.seal(caseId, 'citizen', sealed[field]);
  return withoutUndefined(sealed);
}

/** Canonical bytes know no undefined; an absent field and an undefined one are the same to every fold. */
export function withoutUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutUndefined(inner)]),
  ) as T;
}
