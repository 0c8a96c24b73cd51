import { isUtf8, parseJsonBody } from './json-body.js';

const bytes = (text: string) => Buffer.from(text, 'utf8');

it('reads a body in any script', () => {
  expect(parseJsonBody(bytes('{"facts":"夜市占道 😀"}'))).toEqual({ json: { facts: '夜市占道 😀' } });
});

it.each([
  ['nothing', Buffer.alloc(0), 'REQUEST.BODY_MISSING'],
  ['half an object', bytes('{"a":'), 'REQUEST.BODY_MALFORMED'],
  ['two values', bytes('{} {}'), 'REQUEST.BODY_MALFORMED'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'REQUEST.BODY_MALFORMED'],
  ['a surrogate encoded by itself', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'REQUEST.BODY_MALFORMED'],
  ['a raw NUL in a text', bytes('"a\u0000b"'), 'REQUEST.BODY_MALFORMED'],
  [
    'half a megabyte of brackets',
    bytes(`${'['.repeat(250_000)}${']'.repeat(250_000)}`),
    'REQUEST.BODY_MALFORMED',
  ],
])('rejects %s', (_what, body, rejection) => {
  expect(parseJsonBody(body)).toEqual({ rejection });
});

it.each([
  ['{"title":"a","facts":"b","title":"c"}', 'title'],
  ['{"kind":"whistle","payload":{"place":{"a":1,"b":2,"a":3}}}', 'payload.place.a'],
  ['{"rows":[{"unit":"zf"},{"unit":"sj","unit":"hj"}]}', 'rows.1.unit'],
  [String.raw`{"title":1,"\u0074itle":2}`, 'title'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
])('rejects %s and names the key that stands twice', (body, field) => {
  expect(parseJsonBody(bytes(body))).toEqual({ rejection: 'REQUEST.BODY_MALFORMED', field });
});

it.each([
  String.raw`{"a":"\"a\":","b":["a","a"],"c":{"a":"}"},"d":[{"a":1},{"a":1}],"e":"a\\"}`,
  '"a"',
  '[1,"a",{"a":null}]',
])('takes %s, in which none does', (body) => {
  expect(parseJsonBody(bytes(body))).toEqual({ json: JSON.parse(body) as unknown });
});

it.each([
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  ['application/json;charset="UTF-8"', true],
  ['application/json; charset=utf8', true],
  ['application/json; charset=gbk', false],
  ['application/json; charset=utf-16', false],
  ['application/json; Charset = GB18030', false],
])('knows whether %s is UTF-8', (type, expected) => {
  expect(isUtf8(type)).toBe(expected);
});
