import {
  act,
  ALONE,
  blownAt,
  ON_SITE,
  PAIR,
  RESULT,
  sheet,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  accepts,
  ALONE_AT,
  refuses,
  scores,
  suggests,
  works,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const work = works({ zf: RESULT });
const closes = act('09-17 16:00', 'wj.streetHead', 'close', { summary: '办结' });

describe('One department, and the street accepts its result', () => {
  it('ends small: accepting is the notification, and nobody owes one', () => {
    ALONE_AT.resultIn()
      .when(accepts('09-17 11:30', 'zf'))
      .then([
        'ResultAccepted',
        ['ObligationMet', { id: 'acceptResult:zf:1' }],
        ['ObligationCancelled', { id: 'contestArrival:zf:1' }],
        ['NotificationLinked', { noticeCaseId: 'the-case', recipients: ['wj', 'zf'], complete: true }],
        ['ObligationStarted', { id: 'evaluate:zf:1' }],
      ]);
    expect(ALONE_AT.accepted().state.notified).toBe(true);
    ALONE_AT.evaluated().when(closes).then(['ObligationMet', 'WhistleClosed']);
  });

  it('also where a community called through its street', () => {
    const called = story(
      act('09-17 08:40', 'wj-1.communityHead', 'draft', {
        ...sheet(ALONE),
        level: 'community',
        departments: [{ unit: 'wj-zf', role: 'lead', task: '查处', powerBasis: '派驻协议' }],
      }),
      act('09-17 08:45', 'wj-1.communityHead', 'submitForApproval'),
      act('09-17 08:50', 'wj.streetDeputy', 'approve'),
      act('09-17 09:10', 'wj.streetDispatcher', 'blow'),
      act('09-17 10:00', 'wj-zf.bodyOfficer', 'reportIn', ON_SITE),
      act('09-17 11:00', 'wj-zf.bodyOfficer', 'submitResult', RESULT),
      accepts('09-17 11:30', 'wj-zf'),
    );
    expect(called.state.notified).toBe(true);
  });

  it('not where a verifier accepted: the street has not seen the result yet', () => {
    const helps = act('09-17 09:30', 'wj.streetOfficer', 'recordStreetWork', {
      ...{ work: '疏导', persons: ['p-wj-streetOfficer-1'] },
    });
    const verified = ALONE_AT.called().and(
      helps,
      ...work,
      act('09-17 11:30', 'jdzx.verifier', 'acceptResult', { unit: 'zf' }),
    );
    expect(verified.state.notified).toBe(false);
    expect(status(verified.state, 'whistle.notify')).toBe('running');
  });

  it('not where another unit was called, even if it was let go, nor where one was named by a refusal', () => {
    const released = story(...blownAt('09-17 09:10', PAIR)).and(
      refuses('09-17 09:20', 'sj'),
      act('09-17 09:40', 'wj.streetDeputy', 'acceptRefusal', { unit: 'sj' }),
      ...work,
      accepts('09-17 11:30', 'zf'),
    );
    const named = ALONE_AT.called().and(
      suggests('09-17 09:20', 'zf', 'hj'),
      act('09-17 09:40', 'zf.deptDeputy', 'withdrawRefusal', {}),
      ...work,
      accepts('09-17 11:30', 'zf'),
    );
    for (const { state } of [released, named]) {
      expect(state.stage).toBe('resultsIn');
      expect(status(state, 'whistle.notify')).toBe('running');
    }
  });

  it('no more once another unit is called: then its result is notified', () => {
    const grown = ALONE_AT.accepted().and(
      act('09-17 13:00', 'wj.streetDeputy', 'addDepartment', {
        ...{ unit: 'sj', role: 'assist', task: '查处', itemCode: 'JP-08' },
      }),
      act('09-17 13:30', 'sj.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 14:00', 'sj.deptOfficer', 'submitResult', RESULT),
      accepts('09-17 14:10', 'sj'),
      scores('09-17 15:00', 'zf'),
      scores('09-17 15:00', 'sj'),
    );
    expect(status(grown.state, 'whistle.notify')).toBe('running');
    grown.when(closes).then('CASE.NOTIFICATION_MISSING');
  });
});
