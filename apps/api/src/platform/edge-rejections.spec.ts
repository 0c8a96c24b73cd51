import { procedures, referenceDeciders } from '@tiaokuai/domain';
import { EDGE_REJECTIONS } from './edge-rejections.js';
import { OF_RULE_CODE, statusOf } from './http-status.js';

const catalogues = [...procedures, ...referenceDeciders].map(({ rejections }) => rejections);

it('has words in both languages for every code that anything can return', () => {
  for (const catalogue of [...catalogues, EDGE_REJECTIONS])
    for (const [code, { zh, en }] of Object.entries(catalogue)) {
      expect([code, /^[A-Z_]+\.[A-Z_]+$/.test(code)]).toEqual([code, true]);
      expect([code, /\p{Script=Han}/u.test(zh), /[A-Za-z]/.test(en)]).toEqual([code, true, true]);
    }
});

it('never gives a code of the edge to a rule', () => {
  const ofRules = new Set(catalogues.flatMap((catalogue) => Object.keys(catalogue)));
  expect(Object.keys(EDGE_REJECTIONS).filter((code) => ofRules.has(code))).toEqual([]);
});

it('gives an HTTP status of its own only to codes that a rule can return', () => {
  const ofRules = new Set(catalogues.flatMap((catalogue) => Object.keys(catalogue)));
  expect(Object.keys(OF_RULE_CODE).filter((code) => !ofRules.has(code))).toEqual([]);
});

it.each([
  ['CASE.VERSION_CONFLICT', 412],
  ['ACTOR.POST_NOT_HELD', 403],
  ['CASE.FIELD_INVALID', 422],
  ['SERVER.DATABASE_AWAY', 503],
])('answers %s with %i', (code, status) => {
  expect(statusOf(code)).toBe(status);
});
