import { isRejection } from '../../kernel/rejection.js';
import { at } from '@tiaokuai/testing';
import {
  A,
  act,
  by,
  clocks,
  district,
  opened,
  outcomeFor,
  reported,
  REPORTED_TWICE,
  slots,
  story,
} from '../../../test/procedures/liaison/liaison.fixture.js';
import { liaison } from './liaison.procedure.js';

const verify = act('10-09 10:00', by.a, 'verify');

describe('Verifying oneself', () => {
  it('is for everything he fills, and begins the next time', () => {
    const verified = story(opened, verify);
    expect(slots(verified)).toMatchObject({
      'A:JP-01': 'p-zf-deptOfficer-1 verified',
      'A:JP-02': 'p-zf-deptOfficer-1 verified',
      'B:JP-01': 'p-zf-deptOfficer-2 appointed',
    });
    expect(verified.state.obligations['verify:case:1']?.status).toBe('met');
    expect(clocks(verified)[`verify ${A}`]).toBe('12-31 17:30 running');
  });

  it('is still possible after the grace, late', () => {
    const after = story(opened)
      .until('12-23 17:30')
      .and({ ...verify, at: '12-23 18:00' });
    expect(slots(after)).toMatchObject({ 'A:JP-01': 'p-zf-deptOfficer-1 verified' });
    expect(clocks(after)[`verifyGrace ${A}`]).toBe('12-23 17:30 metLate');
  });

  it('makes him reachable again, and reports begin at none', () => {
    const back = story(opened, ...REPORTED_TWICE, { ...verify, at: '09-18 09:00' });
    expect(slots(back)['A:JP-01']).toBe('p-zf-deptOfficer-1 verified');
    expect(clocks(back)[`answerUnreachable ${A}`]).toBe('09-18 17:30 met');
    const once = back.and(reported('09-18 10:00', 'case-3'));
    expect(slots(once)['A:JP-01']).toBe('p-zf-deptOfficer-1 verified');
  });

  it('is done by whoever is in the register, from any of his posts, and by nobody for him', () => {
    const own = { ...verify, at: '09-18 10:00' };
    const asLiaison = { ...by.a, post: 'liaisonA' } as const;
    const forHim = { ...by.b, onBehalfOf: by.a.person };
    const context = district.context(at('09-18 10:00'), forHim);
    const outcome = liaison.decide(story(opened).state, { name: 'verify', payload: {} }, context);
    expect([
      outcomeFor('zf', 'deptOfficer', own, opened),
      story(opened).when({ ...own, by: asLiaison }).rejection?.rejection ?? 'accepted',
      outcomeFor('zf', 'deptHead', own, opened),
      outcomeFor('sj', 'deptOfficer', own, opened),
      isRejection(outcome) ? outcome.rejection : 'accepted',
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS']);
  });
});
