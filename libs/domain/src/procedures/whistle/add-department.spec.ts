import {
  act,
  blownAt,
  ON_SITE,
  rejectionOf,
  RESULT,
  stages,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  accepts,
  DEPUTIES,
  notifies,
  offered,
  PAIR_AT,
  scores,
  WORKED_AT,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const GA = { unit: 'ga', role: 'assist', task: '查处违停', itemCode: 'JP-19' } as const;
const THREE = story(...blownAt('09-17 09:10'));

describe('Adding a unit', () => {
  it('cancels notification and scores, which start anew; what was accepted stays', () => {
    const partly = WORKED_AT.resultsIn().and(
      scores('09-17 15:00', 'zf'),
      notifies('09-17 15:10', 'wj', 'zf', 'sj'),
    );
    const added = partly.and(act('09-17 15:30', 'wj.streetDeputy', 'addDepartment', GA));
    expect([added.state.stage, ...stages(added)]).toEqual([
      'handling',
      'zf evaluated',
      'sj accepted',
      'ga called',
    ]);
    expect(added.state.notified).toBe(false);
    expect(status(added.state, 'whistle.evaluate', 'sj')).toBe('cancelled');
    const again = added.and(
      act('09-17 16:00', 'ga.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 16:10', 'ga.deptOfficer', 'submitResult', RESULT),
      accepts('09-17 16:20', 'ga'),
    );
    expect([again.state.stage, ...stages(again)]).toEqual([
      'resultsIn',
      'zf evaluated',
      'sj accepted',
      'ga accepted',
    ]);
    const owed = Object.values(again.state.obligations).filter(({ status: each }) => each === 'running');
    expect(owed.map(({ id }) => id)).toEqual(['notify:case:2', 'evaluate:sj:2', 'evaluate:ga:1']);
  });

  it('while the lead has not notified yet, takes that back from it too', () => {
    const resultsIn = WORKED_AT.resultsIn();
    expect(status(resultsIn.state, 'whistle.notify')).toBe('running');
    const added = resultsIn.and(act('09-17 15:30', 'wj.streetDeputy', 'addDepartment', GA));
    expect(added.events.slice(-3)).toMatchObject(
      ['notify:case:1', 'evaluate:zf:1', 'evaluate:sj:1'].map((id) => ({
        type: 'ObligationCancelled',
        payload: { id, reason: 'unitAdded' },
      })),
    );
    expect(status(added.state, 'whistle.notify')).toBe('cancelled');
  });

  it('is rejected for a second lead, a unit that is there, or one without basis', () => {
    const add = (row: object): string =>
      rejectionOf(THREE, '09-17 10:00', 'wj.streetDeputy', 'addDepartment', {
        task: '协助',
        role: 'assist',
        ...row,
      });
    expect(add({ unit: 'ga', role: 'lead', itemCode: 'JP-19' })).toBe('WHISTLE.NEEDS_ONE_LEAD role');
    expect(add({ unit: 'sj', itemCode: 'JP-08' })).toBe('WHISTLE.DEPARTMENT_REPEATED unit');
    expect(add({ unit: 'ga', itemCode: 'JP-01' })).toBe('WHISTLE.NEEDS_BASIS itemCode');
  });

  it('is offered to deputy and head of the street', () => {
    expect(offered(PAIR_AT.accepted(), 'addDepartment')).toEqual(DEPUTIES);
  });
});
