import {
  caseTitle,
  date,
  fields,
  group,
  instant,
  listOf,
  optional,
  phone,
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
    const title = '🚲<b>👩\u200d👧';
    expect(check({ title })).toEqual({ payload: { title } });
  });

  it('keeps nothing that nobody sees, and takes a text of nothing else for blank', () => {
    expect(check({ title: '\ufeff夜市\u200b占\u202e道\u2800', rows: [{ unit: 'z\u2060f' }] })).toEqual({
      payload: { title: '夜市占道', rows: [{ unit: 'zf' }] },
    });
    for (const title of ['\u200b', '\u2800\u2800', '\u3164', '\ufeff ', '\u00ad\u180e'])
      expect(check({ title })).toMatchObject({ rejection: 'CASE.FIELD_INVALID', field: 'title' });
    expect(check({ title: '一二三四五六七八九十\u200b' })).toEqual({
      payload: { title: '一二三四五六七八九十' },
    });
  });

  it('counts characters, not the halves they are stored in', () => {
    expect(check({ title: '𠮷'.repeat(10) })).toEqual({ payload: { title: '𠮷'.repeat(10) } });
    expect(check({ title: '𠮷'.repeat(11) })).toMatchObject({ field: 'title' });
  });
});

describe('what may stand in a field', () => {
  const contact = fields({ phone: phone(label), title: caseTitle(label) }).schema;
  const title = '夜市占道';

  it('a telephone number that can be called, in the width of the keyboard', () => {
    expect(check({ phone: '１３９１２３４５６７８', title }, contact)).toEqual({
      payload: { phone: '13912345678', title },
    });
    for (const wrong of ['123', 'abc', '１３９', '1', ''])
      expect(check({ phone: wrong, title }, contact)).toMatchObject({
        rejection: 'CASE.FIELD_INVALID',
        field: 'phone',
      });
  });

  it('a title without a number by which somebody is known, but what the engine sends on', () => {
    const payload = { phone: '12345', title: '联系１３９-1234-5678' };
    expect(check(payload, contact)).toEqual({
      rejection: 'CASE.PERSONAL_NUMBER',
      field: 'title',
    });
    const command = { name: 'draft', label, schema: contact, opens: true, engineOnly: false };
    expect(validator.validate(command, payload, { byEngine: true })).toEqual({ payload });
  });
});
