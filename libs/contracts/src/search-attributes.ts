/** By what a case is found in Temporal: the one list. The names are registered with running servers and never change. */
export const SEARCH_ATTRIBUTES = {
  street: { name: 'TiaokuaiStreet', type: 'KEYWORD' },
  departments: { name: 'TiaokuaiDepartments', type: 'KEYWORD_LIST' },
  stage: { name: 'TiaokuaiStage', type: 'KEYWORD' },
  number: { name: 'TiaokuaiNumber', type: 'KEYWORD' },
  nextDue: { name: 'TiaokuaiNextDue', type: 'DATETIME' },
} as const;

type Attribute = (typeof SEARCH_ATTRIBUTES)[keyof typeof SEARCH_ATTRIBUTES];

/** Temporal's own numbers for the types of a search attribute (temporal.api.enums.v1.IndexedValueType). */
const TYPE_NUMBERS: Readonly<Record<Attribute['type'], number>> = {
  KEYWORD: 2,
  DATETIME: 6,
  KEYWORD_LIST: 7,
};

/** What it takes of Temporal's operator service, so that this room needs to know nothing of its client. */
export interface SearchAttributeRegistry {
  listSearchAttributes(request: {
    namespace: string;
  }): Promise<{ readonly customAttributes?: Readonly<Record<string, unknown>> | null }>;
  addSearchAttributes(request: {
    namespace: string;
    searchAttributes: Record<string, number>;
  }): Promise<unknown>;
}

/** Adds what is missing; a flag at the server's start would be ignored for a namespace that exists. */
export async function registerSearchAttributes(
  registry: SearchAttributeRegistry,
  namespace: string,
): Promise<void> {
  const { customAttributes } = await registry.listSearchAttributes({ namespace });
  const known = customAttributes ?? {};
  const missing = Object.values(SEARCH_ATTRIBUTES).filter(({ name }) => !(name in known));
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map(({ name, type }) => [name, TYPE_NUMBERS[type]]));
  await registry.addSearchAttributes({ namespace, searchAttributes });
}
