import type { CaseState } from '@tiaokuai/domain';

/** A code of the rules (`resultsIn`), not a name, an instant, an id or somebody's words. */
const CODE = /^[a-z]{3,}[A-Za-z]*$/;

/**
 * What distinguishes states whose next steps may differ: the codes and flags in them, whatever the procedure calls its
 * fields, and which clocks stand how. Units, persons, texts and instants make no difference.
 */
export function signatureOf({ obligations, ...rest }: CaseState): string {
  const owed = Object.values(obligations).map(({ key, status }) => `${key}=${status}`);
  return [...new Set([...owed, ...codesIn(rest)])].sort().join(' ');
}

function codesIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'boolean') return [`${name}=${value}`];
  if (typeof value === 'string') return CODE.test(value) ? [`${name}=${value}`] : [];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => codesIn(each, name));
  return Object.entries(Object(value)).flatMap(([key, each]) => codesIn(each, key));
}
