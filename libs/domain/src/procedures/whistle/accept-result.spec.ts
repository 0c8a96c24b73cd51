import { at, type Story } from '@tiaokuai/testing';
import { afterwards, verdicts } from '../../../test/two-names.fixture.js';
import {
  act,
  ALONE,
  blownAt,
  DISTRICT,
  faults,
  RESULT,
  status,
  story,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { whistle } from './whistle.procedure.js';
import {
  accepts,
  ALONE_AT,
  offered,
  PAIR_AT,
  scores,
  WORKED_AT,
  works,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import type { WhistleState } from './whistle.state.js';

describe('Accepting a result', () => {
  it('for the last unit puts the results in: the lead notifies, the street evaluates each', () => {
    WORKED_AT.oneIn()
      .when(accepts('09-17 14:10', 'sj'))
      .then([
        ['ResultAccepted', { unit: 'sj' }],
        ['ObligationMet', { id: 'acceptResult:sj:1' }],
        ['ObligationCancelled', { id: 'contestArrival:sj:1' }],
        ['ObligationStarted', { key: 'whistle.notify', ownerUnit: 'zf' }],
        ['ObligationStarted', { id: 'evaluate:zf:1' }],
        ['ObligationStarted', { id: 'evaluate:sj:1' }],
      ]);
    expect(WORKED_AT.oneIn().state.stage).toBe('handling');
    expect(WORKED_AT.resultsIn().state.stage).toBe('resultsIn');
  });

  it('left undone is a fault of the caller: nothing is accepted, the result stays met, a verifier may stand in', () => {
    const silent = ALONE_AT.resultIn().until('09-20 17:30');
    expect(faults(silent)).toEqual(['wj whistle.acceptResult.elapsed']);
    expect(silent.state.participations[0]?.stage).toBe('resultIn');
    expect(status(silent.state, 'whistle.result', 'zf')).toBe('met');
    silent
      .when(act('09-21 09:00', 'jdzx.verifier', 'acceptResult', { unit: 'zf' }))
      .then([
        'ResultAccepted',
        ['ObligationMet', { late: true }],
        ['ObligationStarted', { key: 'whistle.notify' }],
        ['ObligationStarted', { key: 'whistle.evaluate' }],
      ]);
  });

  it('of a case that came from a request gives its result back once, when the results are in', () => {
    const asked = story(
      ...blownAt('09-17 09:10', { ...ALONE, requestCaseId: 'request-1' }),
      ...works({ zf: RESULT }),
    );
    const back = (before: Story<WhistleState>) =>
      before.reactions.flatMap(([, each]) => (each.does === 'advance' ? [each.command] : []));
    expect(back(asked)).toEqual([]);
    const done = asked.and(accepts('09-17 14:00', 'zf'), scores('09-17 15:00', 'zf'));
    expect(back(done)).toEqual([{ name: 'feedBack', payload: { reply: '已清理', solved: 'yes' } }]);
  });

  it('an officer who worked on it elsewhere does not accept it here', () => {
    const twoHats = { ...who('wj.streetOfficer'), person: 'p-zf-deptOfficer-1' };
    const context = DISTRICT.context('2026-09-17T09:55:00.000+08:00', twoHats);
    const answer = whistle.decide(
      PAIR_AT.resultIn().state,
      { name: 'acceptResult', payload: { unit: 'zf' } },
      context,
    );
    expect(answer).toEqual({ rejection: 'CASE.SELF_VERIFICATION' });
  });

  it('is not for who acted from the command centre, nor changing the lead for who verified', () => {
    const led = PAIR_AT.helped().and(
      act('09-17 09:40', 'zhzx.centreDeputy', 'changeLead', { unit: 'sj', reason: '更合适' }),
    );
    const twoHats = { ...who('jdzx.verifier'), person: 'p-zhzx-centreDeputy-1' };
    const context = DISTRICT.context('2026-09-17T09:55:00.000+08:00', twoHats);
    const answer = whistle.decide(led.state, { name: 'acceptResult', payload: { unit: 'zf' } }, context);
    expect(answer).toEqual({ rejection: 'CASE.SELF_VERIFICATION' });
    const verified = PAIR_AT.helped().and(
      act('09-17 09:40', 'jdzx.verifier', 'returnResult', { unit: 'zf', reason: '不实' }),
    );
    const other = { ...who('zhzx.centreDeputy'), person: 'p-jdzx-verifier-1' };
    expect(
      whistle.decide(
        verified.state,
        { name: 'changeLead', payload: { unit: 'sj', reason: '更合适' } },
        DISTRICT.context('2026-09-17T09:55:00.000+08:00', other),
      ),
    ).toEqual({ rejection: 'CASE.SELF_VERIFICATION' });
  });

  it('is for neither of two names: who worked on behalf of another, and that other', () => {
    const on = (now: string, unit: string, person: string, more: object = {}) =>
      DISTRICT.context(at(now), { ...who(unit), person, ...more });
    const forHim = { onBehalfOf: 'p-zf-deptOfficer-1' };
    const handedIn = afterwards(
      whistle,
      ALONE_AT.arrived().state,
      { name: 'submitResult', payload: RESULT },
      on('09-17 11:00', 'zf.deptOfficer', 'p-zf-deptOfficer-2', forHim),
    );
    const accept = { name: 'acceptResult', payload: { unit: 'zf' } };
    const people = ['p-zf-deptOfficer-1', 'p-zf-deptOfficer-2', 'p-wj-streetOfficer-1'];
    expect(
      verdicts(whistle, handedIn, accept, [
        ...people.map((person) => on('09-17 12:00', 'wj.streetOfficer', person)),
        on('09-17 12:00', 'wj.streetOfficer', 'p-wj-streetOfficer-2', forHim),
      ]),
    ).toEqual(['CASE.SELF_VERIFICATION', 'CASE.SELF_VERIFICATION', 'accepted', 'CASE.SELF_VERIFICATION']);
  });

  it('from one centre is for neither of two who acted from the other', () => {
    const on = (now: string, post: string, person: string, more: object = {}) =>
      DISTRICT.context(at(now), { ...who(post), person, ...more });
    const led = afterwards(
      whistle,
      PAIR_AT.helped().state,
      { name: 'changeLead', payload: { unit: 'sj', reason: '更合适' } },
      on('09-17 09:40', 'zhzx.centreDeputy', 'p-zhzx-centreDeputy-2', {
        onBehalfOf: 'p-zhzx-centreDeputy-1',
      }),
    );
    const people = ['p-zhzx-centreDeputy-1', 'p-zhzx-centreDeputy-2', 'p-jdzx-verifier-1'];
    expect(
      verdicts(
        whistle,
        led,
        { name: 'acceptResult', payload: { unit: 'zf' } },
        people.map((person) => on('09-17 09:55', 'jdzx.verifier', person)),
      ),
    ).toEqual(['CASE.SELF_VERIFICATION', 'CASE.SELF_VERIFICATION', 'accepted']);
  });

  it('is offered to the officer of the street', () => {
    expect(offered(PAIR_AT.resultIn(), 'acceptResult')).toEqual(['wj.streetOfficer']);
  });

  it('is offered to a verifier where the street worked on it too', () => {
    expect(offered(PAIR_AT.helped(), 'acceptResult')).toEqual(['jdzx.verifier']);
  });
});
