import {
  addDays,
  addMillis,
  dateOf,
  holdersOf,
  type Actor,
  type CaseState,
  type Directory,
  type Instant,
  type JsonSchema,
  propertiesOf,
} from '@tiaokuai/domain';

/** Whole numbers below `n` that follow from a seed. */
export type Dice = (n: number) => number;

export function dice(seed: number): Dice {
  let state = seed + 1;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
}

/** What the words of a form are chosen from. */
export interface Material {
  readonly now: Instant;
  readonly actor: Actor;
  readonly state: CaseState;
  readonly directory: Directory;
  readonly items: readonly string[];
  /** All cases there are. */
  readonly cases: readonly CaseState[];
}

const HOUR = 3_600_000;

/** Something that the form of a command takes, chosen by its schema and widgets; whether the rules take it is theirs to say. */
export function anyPayload(schema: JsonSchema, material: Material, roll: Dice): unknown {
  return anyValue(schema, '', material, roll);
}

function anyValue(schema: JsonSchema, name: string, material: Material, roll: Dice): unknown {
  const choices: readonly unknown[] | undefined = schema['enum'] as readonly unknown[] | undefined;
  if (choices !== undefined) return choices[roll(choices.length)];
  switch (schema['type']) {
    case 'object':
      return anyFields(schema, material, roll);
    case 'array':
      return anyList(schema, name, material, roll);
    case 'boolean':
      return roll(3) > 0;
    case 'integer':
    case 'number': {
      const low = Number(schema['minimum'] ?? 0);
      return low + roll(Math.min(6, Number(schema['maximum'] ?? low + 6) - low + 1));
    }
    default:
      return anyText(schema, name, material, roll);
  }
}

function anyFields(schema: JsonSchema, material: Material, roll: Dice): Record<string, unknown> {
  const properties = fieldsOf(schema);
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  if (properties.has('law') && properties.has('article')) return anyCitation(material, roll);
  const asked = [...properties].filter(
    ([name, field]) =>
      field['widget'] !== 'engine' &&
      (required.includes(name) || roll(field['widget'] === 'case' ? 10 : 2) === 0),
  );
  return Object.fromEntries(asked.map(([name, field]) => [name, anyValue(field, name, material, roll)]));
}

function fieldsOf(schema: JsonSchema): ReadonlyMap<string, JsonSchema> {
  const entries = Object.entries(propertiesOf(schema['properties']));
  return new Map(entries.map(([name, field]) => [name, propertiesOf(field)]));
}

/** Half of a citation is none, so it is an item or an article. */
function anyCitation({ items }: Material, roll: Dice): Record<string, unknown> {
  const itemCode = items[roll(items.length)];
  return [{ itemCode }, { itemCode }, { law: '行政处罚法', article: '第十八条' }, {}][roll(4)] ?? {};
}

/** Rows name no unit twice, and the first is the lead. */
function anyList(schema: JsonSchema, name: string, material: Material, roll: Dice): unknown {
  const low = Number(schema['minItems'] ?? 0);
  const length = Math.min(low + roll(3), Number(schema['maxItems'] ?? 3));
  const elements = propertiesOf(schema['items']);
  const items = Array.from({ length }, () => anyValue(elements, name, material, roll));
  const unique = new Map(
    items.map((item) => [String(propertiesOf(item)['unit'] ?? JSON.stringify(item)), item]),
  );
  return [...unique.values()].map((item, n) => {
    const row = propertiesOf(item);
    return typeof row['role'] === 'string' ? { ...row, role: n === 0 ? 'lead' : 'assist' } : item;
  });
}

function anyText(schema: JsonSchema, name: string, material: Material, roll: Dice): string {
  const { now, actor } = material;
  const named = anyReference(String(schema['widget']), material, roll);
  if (named !== undefined) return named;
  if (schema['format'] === 'date') return addDays(dateOf(now), 1 + roll(20));
  if (schema['format'] === 'date-time')
    return name === 'happenedAt' ? addMillis(now, -roll(48) * HOUR) : addMillis(now, (2 + roll(200)) * HOUR);
  if (String(schema['pattern']).includes('{64}')) return 'a'.repeat(64);
  const texts =
    schema['widget'] === 'phone'
      ? ['0571-88001234', '13800000000', '12345']
      : ['理由充分', '按职责分工办理', `由${actor.unit}说明`];
  return texts[roll(3)] ?? '';
}

/** The code of something that there is; undefined for a text that stands for itself. */
function anyReference(widget: string, material: Material, roll: Dice): string | undefined {
  const { state, directory, items, cases } = material;
  const one = (choices: readonly string[]): string | undefined => choices[roll(choices.length)];
  const involved = state.parties.map(({ unit }) => unit);
  switch (widget) {
    case 'unit':
      return (roll(3) > 0 ? one(involved) : undefined) ?? one(Object.keys(directory.units));
    case 'person':
      return anyPerson(material, roll);
    case 'listItem':
      return (roll(3) > 0 ? one(state.itemCodes) : undefined) ?? one(items);
    case 'clause':
      return one(['A1', 'P1']);
    case 'grid':
      return one(Object.values(directory.units).flatMap(({ grids = [] }) => grids));
    case 'obligation':
      return one(Object.keys(state.obligations)) ?? 'nothing';
    case 'inside':
      return one(state.extensionRequests.map(({ id }) => id)) ?? 'nothing';
    case 'case':
      return one(cases.map(({ caseId }) => caseId)) ?? 'nothing';
    default:
      return undefined;
  }
}

function anyPerson({ actor, directory, now }: Material, roll: Dice): string {
  const held = Object.values(directory.holdings)
    .flat()
    .filter(({ unit }) => unit === actor.unit);
  const post = held[roll(held.length)]?.post;
  return (post && holdersOf(directory, actor.unit, post, now)[roll(2)]) ?? actor.person;
}
