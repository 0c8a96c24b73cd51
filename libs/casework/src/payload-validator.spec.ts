import {
  date,
  fields,
  group,
  instant,
  listOf,
  optional,
  text,
  wholeNumber,
  type JsonSchema,
} from '@tiaokuai/domain';
import { PayloadValidator } from './payload-validator.js';

const label = { zh: '项', en: 'Item' };
const row = group(label, { unit: text(label), count: optional(wholeNumber(label, { min: 1, max: 9 })) });
const { schema } = fields({
  title: text(label, { max: 10 }),
  seenAt: optional(instant(label)),
  on: optional(date(label)),
  rows: optional(listOf(label, row, { min: 1, max: 3 })),
});
const validator = new PayloadValidator();
const check = (payload: unknown, by: JsonSchema = schema) =>
  validator.validate({ name: 'draft', label, schema: by, opens: true, engineOnly: false }, payload);

describe('the shape of a command', () => {
  it.each<[string, unknown, object]>([
    ['a missing field', {}, { rejection: 'CASE.FIELD_MISSING', field: 'title' }],
    [
      'a missing field of a row',
      { title: 'a', rows: [{ unit: 'zf' }, {}] },
      { rejection: 'CASE.FIELD_MISSING', field: 'rows.1.unit' },
    ],
    ['a wrong type', { title: 3 }, { rejection: 'CASE.FIELD_INVALID', field: 'title' }],
    [
      'a text that is too long',
      { title: '一二三四五六七八九十一' },
      { rejection: 'CASE.FIELD_INVALID', field: 'title' },
    ],
    ['blanks alone', { title: '　 ' }, { rejection: 'CASE.FIELD_INVALID', field: 'title' }],
    [
      'a number out of range',
      { title: 'a', rows: [{ unit: 'zf', count: 10 }] },
      { rejection: 'CASE.FIELD_INVALID', field: 'rows.0.count' },
    ],
    ['too many rows', { title: 'a', rows: [1, 2, 3, 4] }, { rejection: 'CASE.FIELD_INVALID', field: 'rows' }],
    [
      'an unknown field',
      { title: 'a', urgent: true },
      { rejection: 'CASE.FIELD_INVALID', field: 'urgent', details: { reason: 'unknown' } },
    ],
    [
      'the instant of its own event',
      { title: 'a', recordedAt: '2026-09-17T09:10:00.000+08:00' },
      { rejection: 'CASE.BACKDATED', field: 'recordedAt', details: { reason: 'supplied' } },
    ],
    [
      'an unknown field of a row',
      { title: 'a', rows: [{ unit: 'zf', x: 1 }] },
      { rejection: 'CASE.FIELD_INVALID', field: 'rows.0.x' },
    ],
    [
      'a prototype as a field',
      JSON.parse('{"title":"a","__proto__":{"x":1}}'),
      { rejection: 'CASE.FIELD_INVALID', field: '__proto__' },
    ],
    [
      'an instant without zone',
      { title: 'a', seenAt: '2026-09-17T09:10:00' },
      { rejection: 'CASE.FIELD_INVALID', field: 'seenAt' },
    ],
    [
      'a day that does not exist',
      { title: 'a', on: '2026-02-30' },
      { rejection: 'CASE.FIELD_INVALID', field: 'on' },
    ],
    [
      'NUL in a text',
      { title: 'a\0b' },
      { rejection: 'CASE.FIELD_INVALID', field: 'title', details: { reason: 'text' } },
    ],
    [
      'half a surrogate pair',
      { title: 'a', rows: [{ unit: 'z\ud83d' }] },
      { rejection: 'CASE.FIELD_INVALID', field: 'rows.0.unit' },
    ],
    ['a list instead of an object', [], { rejection: 'CASE.FIELD_INVALID' }],
    ['nothing at all', undefined, { rejection: 'CASE.FIELD_INVALID' }],
  ])('rejects %s and names the field', (_what, payload, rejection) => {
    expect(check(payload)).toMatchObject(rejection);
  });

  it('rejects what is nested a million deep as it rejects everything unknown', () => {
    expect(check(JSON.parse(`{"title":"a","x":${'['.repeat(1e6)}${']'.repeat(1e6)}}`))).toMatchObject({
      field: 'x',
    });
    expect(check(JSON.parse(`{"title":${'['.repeat(1e6)}${']'.repeat(1e6)}}`))).toMatchObject({
      field: 'title',
    });
  });

  it('gives instants in the one form in which they sort and compare as text', () => {
    expect(check({ title: 'a', seenAt: '2026-09-17T01:10:00Z', on: '2026-09-17' })).toEqual({
      payload: { title: 'a', seenAt: '2026-09-17T09:10:00.000+08:00', on: '2026-09-17' },
    });
  });

  it('lets odd but well-formed text through as it is', () => {
    const title = '🚲\u202e<b>';
    expect(check({ title })).toEqual({ payload: { title } });
  });
});
