import {
  act,
  blownAt,
  CONTACT,
  faults,
  rejectionOf,
  story,
  told,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  offered,
  PAIR_AT,
  refuses,
  UNITS,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const LEAD_REFUSED = story(...blownAt('09-17 09:10')).and(refuses('09-17 10:30', 'zf'));
const REFUSAL = {
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: 'JP-03' },
  deputy: 'p-zf-deptDeputy-1',
};

describe('Acknowledging a call', () => {
  it('is not possible after refusing', () => {
    expect(rejectionOf(LEAD_REFUSED, '09-17 10:40', 'zf.deptOfficer', 'acknowledge', CONTACT)).toBe(
      'CASE.STAGE_FORBIDS',
    );
  });

  it('left undone is a fault: the deputy is reminded and the head called, the right to refuse stays', () => {
    const silent = ALONE_AT.called().until('09-17 11:10');
    expect(faults(silent)).toEqual(['zf whistle.acknowledge.elapsed']);
    expect(told(silent)).toEqual(['zf deptDeputy', 'zf deptHead']);
    silent
      .when(act('09-17 11:20', 'zf.deptOfficer', 'refuse', REFUSAL))
      .then([
        'RefusalRecorded',
        ['ObligationMet', { id: 'acknowledge:zf:1', late: true }],
        ['ObligationPaused', { id: 'arrive:zf:1' }],
        ['ObligationPaused', { id: 'result:zf:1' }],
        ['ObligationStarted', { key: 'pause.contestedMax' }],
        ['ObligationStarted', { key: 'whistle.answerRefusal' }],
      ]);
    silent
      .when(act('09-17 11:20', 'zf.deptOfficer', 'acknowledge', CONTACT))
      .then(['ThreadAcknowledged', ['ObligationMet', { late: true }]]);
  });

  it('is offered to every post of the units called', () => {
    expect(offered(PAIR_AT.called(), 'acknowledge')).toEqual(UNITS);
  });
});
