import {
  foldedPhone,
  holdsPersonalNumber,
  parseDate,
  parseInstant,
  reject,
  type CommandDescription,
  type JsonSchema,
  type Rejection,
  propertiesOf,
  visibleText,
} from '@tiaokuai/domain';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

/** Annotations of the domain's forms that say nothing about validity. */
const ANNOTATIONS = ['titleEn', 'widget', 'people', 'enumLabels', 'askedWhen', 'nothingPersonal'];
/** No form nests as deep; what does is turned away by its form, and not walked before. */
const DEEPEST = 16;

const EVENT_TIMES = ['recordedAt', 'effectiveAt'];

/** Checks what a command brings against the form it is asked for by, and gives it in the form the rules expect. */
export class PayloadValidator {
  private readonly ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true });
  private readonly checks = new WeakMap<JsonSchema, ValidateFunction>();

  constructor() {
    this.ajv.addVocabulary(ANNOTATIONS);
    this.ajv.addFormat('date-time', (text) => parseInstant(text) !== undefined);
    this.ajv.addFormat('date', (text) => parseDate(text) !== undefined);
  }

  /**
   * The payload without what nobody sees, with every instant in canonical form, or CASE.FIELD_MISSING, CASE.FIELD_INVALID,
   * CASE.BACKDATED, CASE.PERSONAL_NUMBER naming the field. What the engine sends on was typed and judged before (`byEngine`), maybe by the
   * rules of then.
   */
  validate(
    command: CommandDescription,
    given: unknown,
    { byEngine = false }: { readonly byEngine?: boolean } = {},
  ): { readonly payload: unknown } | Rejection {
    const payload = visible(command.schema, given, DEEPEST);
    let check = this.checks.get(command.schema);
    if (check === undefined) {
      check = this.ajv.compile(command.schema);
      this.checks.set(command.schema, check);
    }
    if (!check(payload)) return shapeRejection(check.errors?.[0]);
    // Only now: the form bounds how deep and how long it is, and with it this walk.
    const unfit = unfitText(payload, '');
    if (unfit !== undefined) return reject('CASE.FIELD_INVALID', unfit, { reason: 'text' });
    const personal = byEngine ? undefined : personalText(command.schema, payload, '');
    if (personal !== undefined) return reject('CASE.PERSONAL_NUMBER', personal);
    return { payload: canonical(command.schema, payload) };
  }
}

function shapeRejection(error: ErrorObject | undefined): Rejection {
  const at = (error?.instancePath ?? '')
    .slice(1)
    .split('/')
    .filter((part) => part !== '');
  const params = propertiesOf(error?.params);
  if (error?.keyword === 'required')
    return reject('CASE.FIELD_MISSING', [...at, String(params['missingProperty'])].join('.'));
  if (error?.keyword === 'additionalProperties') {
    const unknown = String(params['additionalProperty']);
    const field = [...at, unknown].join('.');
    // Nobody tells the engine when something happened: the moment of recording is its own.
    if (EVENT_TIMES.includes(unknown)) return reject('CASE.BACKDATED', field, { reason: 'supplied' });
    return reject('CASE.FIELD_INVALID', field, { reason: 'unknown' });
  }
  return reject('CASE.FIELD_INVALID', at.join('.') || undefined, { reason: error?.keyword ?? 'shape' });
}

/** NUL, or half of a surrogate pair. */
const UNFIT = /\0|\p{Surrogate}/u;

/** NUL cannot be stored by PostgreSQL and a lone surrogate has no UTF-8 bytes to hash: the path of the first such text. */
function unfitText(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return UNFIT.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    const unfit = unfitText(key, at) ?? unfitText(inner, at);
    if (unfit !== undefined) return unfit;
  }
  return undefined;
}

/** Each text as it is seen, a telephone number in the keyboard's width; the same value where nothing changes. */
function visible(schema: JsonSchema, value: unknown, levels: number): unknown {
  if (typeof value === 'string')
    return schema['widget'] === 'phone' ? foldedPhone(value) : visibleText(value);
  if (typeof value !== 'object' || value === null || levels === 0) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => visible(propertiesOf(schema['items']), item, levels - 1));
    return items.every((item, place) => item === value[place]) ? value : items;
  }
  const properties = propertiesOf(schema['properties']);
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    return [key, inner, visible(propertiesOf(properties[key]), inner, levels - 1)] as const;
  });
  if (entries.every(([, before, after]) => before === after)) return value;
  return Object.fromEntries(entries.map(([key, , after]) => [key, after]));
}

/** The path of the first text that must hold no personal number, and does. */
function personalText(schema: JsonSchema, value: unknown, path: string): string | undefined {
  if (typeof value === 'string')
    return schema['nothingPersonal'] === true && holdsPersonalNumber(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const properties = propertiesOf(schema['properties']);
  for (const [key, inner] of Object.entries(value)) {
    const of = Array.isArray(value) ? schema['items'] : properties[key];
    const found = personalText(propertiesOf(of), inner, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function canonical(schema: JsonSchema, value: unknown): unknown {
  if (typeof value === 'string')
    return schema['format'] === 'date-time' ? (parseInstant(value) ?? value) : value;
  if (Array.isArray(value))
    return value.map((item: unknown) => canonical(propertiesOf(schema['items']), item));
  if (typeof value !== 'object' || value === null) return value;
  const properties = propertiesOf(schema['properties']);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, canonical(propertiesOf(properties[key]), inner)]),
  );
}
