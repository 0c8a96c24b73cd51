import { procedures, referenceDeciders } from '@tiaokuai/domain';
import { EDGE_REJECTIONS } from './edge-rejections.js';

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
