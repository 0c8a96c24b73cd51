/** Between whom a case is, and what it is about. */
export interface Likeness {
  readonly between: readonly string[];
  /** List items, or what stands for them; nothing named is like nothing else. */
  readonly about: readonly string[];
}

/** Another open case of the same kind and matter. */
export interface Sibling {
  readonly caseId: string;
  /** `Procedure.likeness` of it. */
  readonly likeness: string | undefined;
}

/** Equal for two cases between the same units about the same, in whatever order they are named. */
export function likenessText({ between, about }: Likeness): string | undefined {
  const named = (each: readonly string[]): readonly string[] => [...new Set(each)].sort();
  return about.length === 0 ? undefined : JSON.stringify([named(between), named(about)]);
}
