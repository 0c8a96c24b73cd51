import type { Label } from './label.js';
import { PHONE_PATTERN } from './phone-number.js';
import { propertiesOf } from './properties.js';

/**
 * JSON Schema (2020-12) with our annotations: `titleEn`, `widget` (how a form asks for it), `people`, `enumLabels`,
 * `askedWhen`, `nothingPersonal` (no number by which somebody is known).
 */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** One thing a command asks for: its schema for the wire and its type for the rules. */
export interface Field<T> {
  readonly schema: JsonSchema;
  readonly optional?: boolean;
  /** Never set; carries the type. */
  readonly value?: T;
}
export type Value<F> = F extends Field<infer T> ? T : never;

type Fields = Readonly<Record<string, Field<unknown>>>;
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { optional: true } ? K : never;
}[keyof F];
export type Values<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Value<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: Value<F[K]> };

/** How a console asks for a text that stands for something else. */
export type Widget =
  | 'unit'
  | 'person'
  | 'listItem'
  /** A clause of duty of the list item in the field `itemCode` beside it. */
  | 'clause'
  | 'instant'
  | 'date'
  | 'multiline'
  | 'phone'
  | 'obligation'
  /** Something inside the case by its id: a request, a task, a place in a register. */
  | 'inside'
  | 'grid'
  | 'case'
  | 'score'
  /** Not asked for at all: only the engine may fill it in (`byEngine`). */
  | 'engine';

const titled = (label: Label): JsonSchema => ({ title: label.zh, titleEn: label.en });

/** A text of 1 to `max` characters, blanks alone rejected; 300 unless told. */
export function text(label: Label, options: { max?: number; widget?: Widget } = {}): Field<string> {
  const { max = 300, widget } = options;
  return {
    schema: {
      ...titled(label),
      type: 'string',
      minLength: 1,
      maxLength: max,
      pattern: '\\S',
      ...(widget ? { widget } : {}),
    },
  };
}

/** What lists show to everybody: casework refuses it with the number of a telephone, a person or a card in it. */
export function nothingPersonal(field: Field<string>): Field<string> {
  return { schema: { ...field.schema, nothingPersonal: true } };
}

/** The one line by which a case stands in lists. */
export function caseTitle(label: Label): Field<string> {
  return nothingPersonal(text(label, { max: 60 }));
}

/** A telephone number that can be called; casework folds its width first. */
export function phone(label: Label): Field<string> {
  return {
    schema: {
      ...titled(label),
      type: 'string',
      minLength: 1,
      maxLength: 30,
      pattern: PHONE_PATTERN,
      widget: 'phone',
    },
  };
}

/** A code that names a unit, an item, an obligation …; the rules say whether it exists. */
export function reference(label: Label, widget: Widget): Field<string> {
  return { schema: { ...titled(label), type: 'string', minLength: 1, maxLength: 100, widget } };
}

/** Whose people a form offers: of the unit named in the field `unit` beside it, or of any unit in the case. */
export type PeopleOf = 'unitBeside' | 'parties';

/** A person of another unit than the acting one, whose own people `reference` asks for. */
export function personOf(label: Label, people: PeopleOf): Field<string> {
  return { schema: { ...reference(label, 'person').schema, people } };
}

/** An RFC 3339 instant with its zone. casework hands it to the rules in the one canonical form. */
export function instant(label: Label): Field<string> {
  return { schema: { ...titled(label), type: 'string', format: 'date-time', widget: 'instant' } };
}

/** A civil date `YYYY-MM-DD`. */
export function date(label: Label): Field<string> {
  return { schema: { ...titled(label), type: 'string', format: 'date', widget: 'date' } };
}

/** One of a closed list; the words shown stand beside the codes. */
export function choice<const C extends Readonly<Record<string, Label>>>(
  label: Label,
  choices: C,
): Field<keyof C & string> {
  return { schema: { ...titled(label), type: 'string', enum: Object.keys(choices), enumLabels: choices } };
}

export function flag(label: Label): Field<boolean> {
  return { schema: { ...titled(label), type: 'boolean' } };
}

export function wholeNumber(
  label: Label,
  range: { min: number; max: number; widget?: Widget },
): Field<number> {
  const { min, max, widget } = range;
  return {
    schema: { ...titled(label), type: 'integer', minimum: min, maximum: max, ...(widget ? { widget } : {}) },
  };
}

export function decimal(label: Label, range: { min: number; max: number }): Field<number> {
  return { schema: { ...titled(label), type: 'number', minimum: range.min, maximum: range.max } };
}

export function listOf<T>(
  label: Label,
  item: Field<T>,
  range: { min: number; max: number },
): Field<readonly T[]> {
  return {
    schema: { ...titled(label), type: 'array', items: item.schema, minItems: range.min, maxItems: range.max },
  };
}

/** As long as the choice in the field `field` beside it is one of `is`; `required`: then it has to be filled in. */
export interface AskedWhen {
  readonly field: string;
  readonly is: readonly string[];
  readonly required?: true;
}

/** A field that makes sense with some choices only: a form asks for it with those. What has to be sent the rules say. */
export function askedWhen<T>(field: Field<T>, when: AskedWhen): Field<T> & { readonly optional: true } {
  return { schema: { ...field.schema, askedWhen: when }, optional: true };
}

/** What a command asks for: named fields and nothing beside them. Its title is the command's own label. */
export function fields<const F extends Fields>(named: F): Field<Values<F>> {
  const names = Object.keys(named);
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(names.map((name) => [name, named[name]?.schema])),
      required: names.filter((name) => named[name]?.optional !== true),
    },
  };
}

/** Named fields under a title of their own, inside a form. */
export function group<const F extends Fields>(label: Label, named: F): Field<Values<F>> {
  return { schema: { ...titled(label), ...fields(named).schema } };
}

/** A field that only a reaction's command may carry; a person who sends it is rejected with CASE.ENGINE_ONLY. */
export function byEngine<T>(field: Field<T>): Field<T> & { readonly optional: true } {
  return { ...field, schema: { ...field.schema, widget: 'engine' }, optional: true };
}

/** Which of the fields sent may come from the engine alone. */
export function engineFields(schema: JsonSchema, payload: unknown): readonly string[] {
  const asked = propertiesOf(schema['properties']);
  return Object.keys(propertiesOf(payload)).filter(
    (name) => propertiesOf(asked[name])['widget'] === 'engine',
  );
}

export function optional<T>(field: Field<T>): Field<T> & { readonly optional: true } {
  return { ...field, optional: true };
}

/** What a command without any field asks for. */
export const nothing: Field<Values<Record<never, never>>> = fields({});
