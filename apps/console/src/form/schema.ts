import type { AskedWhen, PeopleOf, Widget } from '@tiaokuai/contracts';
import { lengthOf } from '@tiaokuai/domain';

/** The part of JSON Schema that the domain's forms use, with its annotations (`libs/domain/src/kernel/form.ts`). */
export interface FieldSchema {
  readonly title?: string;
  readonly type?: 'string' | 'boolean' | 'integer' | 'number' | 'array' | 'object';
  readonly enum?: readonly string[];
  readonly enumLabels?: Readonly<Record<string, { readonly zh: string }>>;
  readonly widget?: Widget;
  /** Whose people a `person` is one of; the acting unit's where absent. */
  readonly people?: PeopleOf;
  /** With which choices beside it it is asked for; always where absent. */
  readonly askedWhen?: AskedWhen;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

/** Where a value stands in a form: `['departments', 0, 'unit']`. */
export type Path = readonly (string | number)[];

/** Does what is chosen beside this field ask for it? */
export function isAsked({ askedWhen }: FieldSchema, values: Readonly<Record<string, unknown>>): boolean {
  return askedWhen === undefined || askedWhen.is.some((choice) => choice === values[askedWhen.field]);
}

/**
 * What was typed as the command takes it: what was left empty is absent, and what no choice asks for any more, but a list
 * that has to be sent is sent empty.
 */
export function payloadOf(
  { properties = {}, required = [] }: FieldSchema,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const lists = required.filter((name) => properties[name]?.type === 'array');
  const asked = Object.entries(values).filter(([name]) => isAsked(properties[name] ?? {}, values));
  return {
    ...Object.fromEntries(lists.map((name) => [name, []])),
    ...withoutEmptyFields(Object.fromEntries(asked)),
  };
}

/** Drops what was left empty, so that an optional field is absent instead of ''. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const filled = value.map(withoutEmpty).filter((inner) => inner !== undefined);
    return filled.length === 0 ? undefined : filled;
  }
  if (typeof value === 'object' && value !== null) {
    const filled = withoutEmptyFields(value);
    return Object.keys(filled).length === 0 ? undefined : filled;
  }
  return value;
}

/** The same for a form as a whole: without fields where nothing is filled in. */
export function withoutEmptyFields(values: object): Record<string, unknown> {
  const entries = Object.entries(values)
    .map(([key, inner]): [string, unknown] => [key, withoutEmpty(inner)])
    .filter(([, inner]) => inner !== undefined && inner !== '' && inner !== null);
  return Object.fromEntries(entries);
}

/** Does the schema hold `sha256`, i.e. is it a stored file? */
export function isFile(schema: FieldSchema): boolean {
  return schema.type === 'object' && schema.properties?.['sha256'] !== undefined;
}

/** Is it where a device says it is? A place that is typed has no accuracy. */
export function isPosition({ type, properties = {} }: FieldSchema): boolean {
  return type === 'object' && ['lat', 'lon', 'accuracy'].every((name) => properties[name] !== undefined);
}

/** The control on the screen that a rejection's field (`citation`, `departments.0.unit`) belongs to: itself, or the first inside. */
export function controlOf(schema: FieldSchema, field: string): Path {
  const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  let inner = path.reduce<FieldSchema | undefined>(
    (at, part) => (typeof part === 'number' ? at?.items : at?.properties?.[part]),
    schema,
  );
  while (inner !== undefined && !isFile(inner) && !isPosition(inner)) {
    const next = inner.type === 'array' ? 0 : Object.keys(inner.properties ?? {})[0];
    if (next === undefined) break;
    path.push(next);
    inner = typeof next === 'number' ? inner.items : inner.properties?.[next];
  }
  return path;
}

/** What every form of this schema begins with: nothing ticked, and a row where something has to stand in a list. */
export function emptyValues({ properties = {}, required = [] }: FieldSchema): Record<string, unknown> {
  const values = Object.entries(properties).flatMap(([name, { type }]): [string, unknown][] => {
    if (type === 'boolean') return [[name, false]];
    return type === 'array' ? [[name, required.includes(name) ? [undefined] : []]] : [];
  });
  return Object.fromEntries(values);
}

/** What a clerk would put there anyway, by the name of the field: as far as the form asks for it and takes it. */
export function fitToSchema(
  { properties = {} }: FieldSchema,
  usual: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, unknown>> {
  const names = Object.entries(properties).filter(([name, field]) => accepts(field, usual[name]));
  return Object.fromEntries(names.map(([name]) => [name, usual[name]]));
}

function accepts(
  { type, enum: allowed, maxLength = Infinity }: FieldSchema,
  value: string | undefined,
): boolean {
  if (value === undefined || type !== 'string') return false;
  return (allowed?.includes(value) ?? true) && lengthOf(value) <= maxLength;
}
