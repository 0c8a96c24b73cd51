import { anything, fields, flag, oneOf, optional, text, wholeNumber } from './fields.pipe.js';
import { RejectionError } from './rejection-error.js';

const pipe = fields({
  kind: text(10),
  payload: anything,
  tab: optional(oneOf({ todo: true, done: true })),
  page: optional(wholeNumber({ min: 1, max: 9 })),
  over: optional(flag),
});
const read = (given: unknown): unknown => {
  try {
    return pipe.transform(given, { type: 'body' });
  } catch (error) {
    return error instanceof RejectionError ? error.rejection : error;
  }
};

it('gives every field its own type', () => {
  expect(read({ kind: 'whistle', payload: {}, tab: 'done', page: '3', over: 'false' })).toEqual({
    kind: 'whistle',
    payload: {},
    tab: 'done',
    page: 3,
    over: false,
  });
});

it('gives a text as it is seen, and counts its characters', () => {
  expect(read({ kind: '\ufeffa\u200bb', payload: 1 })).toEqual({ kind: 'ab', payload: 1 });
  expect(read({ kind: '𠮷'.repeat(10), payload: 1 })).toEqual({ kind: '𠮷'.repeat(10), payload: 1 });
});

it.each([
  [
    { kind: '𠮷'.repeat(11), payload: {} },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'kind' },
  ],
  [
    { kind: '\u2800\u200b', payload: {} },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'kind' },
  ],
  [{ payload: {} }, { rejection: 'REQUEST.FIELD_MISSING', field: 'kind' }],
  [
    { kind: 7, payload: {} },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'kind' },
  ],
  [
    { kind: ' ', payload: {} },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'kind' },
  ],
  [
    { kind: 'a\u0000', payload: {} },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'kind' },
  ],
  [
    { kind: '\ud800', payload: {} },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'kind' },
  ],
  [
    { kind: 'x'.repeat(11), payload: {} },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'kind' },
  ],
  [
    { kind: 'a', payload: null },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'payload' },
  ],
  [
    { kind: 'a', payload: {}, tab: ['todo', 'done'] },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'tab' },
  ],
  [
    { kind: 'a', payload: {}, page: '1.5' },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'page' },
  ],
  [
    { kind: 'a', payload: {}, page: 10 },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'page' },
  ],
  [
    { kind: 'a', payload: {}, over: 'yes' },
    { rejection: 'REQUEST.FIELD_INVALID', field: 'over' },
  ],
  [
    { kind: 'a', payload: {}, extra: 1 },
    { rejection: 'REQUEST.FIELD_UNKNOWN', field: 'extra' },
  ],
  [
    JSON.parse('{"kind":"a","payload":{},"__proto__":{}}'),
    { rejection: 'REQUEST.FIELD_UNKNOWN', field: '__proto__' },
  ],
  [[], { rejection: 'REQUEST.BODY_MALFORMED' }],
  ['text', { rejection: 'REQUEST.BODY_MALFORMED' }],
  [null, { rejection: 'REQUEST.BODY_MALFORMED' }],
])('of %j says which field is wrong', (given, rejection) => {
  expect(read(given)).toEqual(rejection);
});
