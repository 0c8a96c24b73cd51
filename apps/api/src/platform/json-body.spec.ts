import { parseJsonBody } from './json-body.js';

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
