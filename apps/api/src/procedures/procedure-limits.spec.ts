import { procedures, type Procedure } from '@tiaokuai/domain';
import { testDistrict } from '@tiaokuai/testing';
import { limitsInWords } from './procedure-limits.js';

const { inForce } = testDistrict();

it.each(procedures.map((each): [string, Procedure] => [each.kind, each]))(
  'the limits of %s are said in words, by urgency or type, and what is simulated is marked',
  (_kind, procedure) => {
    const limitsOf = limitsInWords(procedure, inForce.limits, 'zh');
    for (const key of Object.keys(procedure.clocks))
      for (const { words, variant, variantWord, mark, label } of limitsOf(key)) {
        expect([key, words]).toEqual([key, expect.stringMatching(/\S/)]);
        expect([key, variant, variantWord]).toEqual([
          key,
          variant,
          variant === undefined ? undefined : expect.stringMatching(/\p{Script=Han}/u),
        ]);
        expect([key, mark, label]).not.toEqual([key, 'P', null]);
      }
  },
);
