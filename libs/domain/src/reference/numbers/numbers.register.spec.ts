import type { Decider } from '../../case/case.procedure.js';
import { ENGINE, type Actor } from '../../kernel/actor.js';
import { isRejection } from '../../kernel/rejection.js';
import { testDistrict } from '@tiaokuai/testing';
import { numberOf, numbersDecider, type NumbersRegister } from './numbers.register.js';

const decider: Decider<NumbersRegister> = numbersDecider;
const NOW = '2027-03-01T09:00:00.000+08:00';
const district = testDistrict();

function taken(register: NumbersRegister, caseId: string, actor: Actor = ENGINE) {
  const payload = { caseId, unit: 'wj', word: '哨', year: 2026, at: '2026-09-17T09:10:00.000+08:00' };
  return decider.decide(register, { name: 'takeNumber', payload }, district.context(NOW, actor));
}

function after(...caseIds: readonly string[]): NumbersRegister {
  return caseIds.reduce((register, caseId) => {
    const events = taken(register, caseId);
    if (isRejection(events)) throw new Error(events.rejection);
    return events.reduce((folded, event) => decider.evolve(folded, { ...event, recordedAt: NOW }), register);
  }, decider.initial('numbers:wj:whistle:2026'));
}

describe('The register of case numbers', () => {
  it('gives the next number, in the year and under the name that it is asked for', () => {
    const register = after('a', 'b', 'c');
    expect(register.map(({ caseId, number }) => `${caseId} ${number}`)).toEqual([
      'a 望江街道哨〔2026〕1号',
      'b 望江街道哨〔2026〕2号',
      'c 望江街道哨〔2026〕3号',
    ]);
    expect(numberOf(register, 'b')).toEqual({
      number: '望江街道哨〔2026〕2号',
      unit: 'wj',
      year: 2026,
      n: 2,
    });
  });

  it('gives a case that comes again nothing new, and leaves no gap by it', () => {
    expect(taken(after('a', 'b'), 'a')).toEqual([]);
    expect(after('a', 'b', 'a', 'b', 'c').map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(numberOf(after('a'), 'b')).toBeUndefined();
  });

  it('is written by the engine alone', () => {
    expect(taken([], 'a', district.actor('wj', 'streetHead'))).toMatchObject({
      rejection: 'CASE.ENGINE_ONLY',
    });
  });
});
