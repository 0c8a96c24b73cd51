import {
  act,
  blownAt,
  CONTACT,
  due,
  EMERGENCY,
  ON_SITE,
  PAIR,
  rejectionOf,
  RESULT,
  sheet,
  stages,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  accepts,
  DEPUTIES,
  offered,
  PAIR_AT,
  refuses,
  works,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const SJ_REFUSED = PAIR_AT.called().and(refuses('09-17 10:30', 'sj'));
const LEAD_REFUSED = story(...blownAt('09-17 09:10')).and(refuses('09-17 10:30', 'zf'));

const blown = story(
  act('06-19 22:42', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...PAIR })),
  act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'),
);
const reserved = blown.and(refuses('06-19 22:50', 'sj'));

/** What settling records in front of an act of 15:00 when the lead never acknowledged. */
function silenceOfLead() {
  return [
    ['ObligationDueSoon', { id: 'acknowledge:zf:1' }],
    ['ObligationElapsed', { id: 'acknowledge:zf:1' }],
    ['FaultRecorded', { unit: 'zf' }],
  ] as const;
}

describe('Accepting a refusal', () => {
  it('lets the unit go with all it owed, the others stay as they are', () => {
    SJ_REFUSED.when(act('09-17 15:00', 'wj.streetDeputy', 'acceptRefusal', { unit: 'sj' })).then([
      ...silenceOfLead(),
      ['RefusalAccepted', { unit: 'sj', releaseAfterWork: false }],
      ['ObligationMet', { id: 'answerRefusal:sj:1', late: false }],
      ['ThreadReleased', { unit: 'sj' }],
      ['ObligationCancelled', { id: 'refuse:sj:1' }],
      ['ObligationCancelled', { id: 'arrive:sj:1' }],
      ['ObligationCancelled', { id: 'result:sj:1' }],
      ['ObligationCancelled', { id: 'contestedMax:sj:1' }],
    ]);
  });

  it('of the lead goes over to a replacement, with full clocks and the lead', () => {
    const lead = PAIR_AT.called().and(refuses('09-17 10:30', 'zf'));
    const replaced = lead.and(
      act('09-17 15:00', 'wj.streetDeputy', 'acceptRefusal', {
        unit: 'zf',
        replacement: { unit: 'ga', task: '查处违停', itemCode: 'JP-19' },
      }),
    );
    expect(stages(replaced)).toEqual(['zf released', 'sj called', 'ga called']);
    expect(replaced.state.leadUnit).toBe('ga');
    expect(due(replaced.state, 'whistle.result', 'ga')).toBe('09-23 17:30');
    expect(replaced.state.parties).toContainEqual({ unit: 'zf', role: 'assist', live: false });
  });

  it('of the lead may leave the lead to a unit that is there', () => {
    const lead = PAIR_AT.called().and(refuses('09-17 10:30', 'zf'));
    const left = lead.and(
      act('09-17 15:00', 'wj.streetDeputy', 'acceptRefusal', { unit: 'zf', newLead: 'sj' }),
    );
    expect(left.state.leadUnit).toBe('sj');
  });

  it('in an emergency releases the unit only after the work', () => {
    const agreed = reserved.and(act('06-19 23:00', 'wj.streetDeputy', 'acceptRefusal', { unit: 'sj' }));
    expect(agreed.state.participations[1]).toMatchObject({ stage: 'called', releaseAfterWork: true });
    const worked = agreed.and(
      act('06-19 23:05', 'sj.deptOfficer', 'reportIn', ON_SITE),
      act('06-20 10:00', 'sj.deptOfficer', 'submitResult', RESULT),
    );
    worked
      .when(act('06-20 11:00', 'wj.streetOfficer', 'acceptResult', { unit: 'sj' }))
      .then([
        'ResultAccepted',
        ['ObligationMet', { id: 'acceptResult:sj:1' }],
        ['ObligationCancelled', { id: 'contestArrival:sj:1' }],
        ['ThreadReleased', { unit: 'sj', reason: 'workDone' }],
      ]);
    worked
      .when(act('06-20 11:00', 'wj.streetDeputy', 'changeLead', { unit: 'sj', reason: '代为主办' }))
      .then('ACTOR.POST_FORBIDS');
    agreed
      .when(act('06-19 23:06', 'wj.streetDeputy', 'changeLead', { unit: 'sj', reason: '代为主办' }))
      .then('WHISTLE.NEW_LEAD_NOT_IN_CASE');
  });

  it('of the last one out ends the handling', () => {
    const refused = story(...blownAt('09-17 09:10', PAIR)).and(
      act('09-17 09:30', 'sj.deptOfficer', 'refuse', {
        ...{
          ground: 'notStatutoryDuty',
          unknownUnit: '三定方案未写明',
          citation: { itemCode: 'JP-01' },
          deputy: 'p-sj-deptDeputy-1',
        },
      }),
      ...works({ zf: RESULT }),
      accepts('09-17 14:00', 'zf'),
    );
    const released = refused.and(act('09-17 14:30', 'wj.streetDeputy', 'acceptRefusal', { unit: 'sj' }));
    expect([released.state.stage, ...stages(released)]).toEqual(['resultsIn', 'zf accepted', 'sj released']);
    expect(due(released.state, 'whistle.evaluate', 'zf')).toBe('09-21 17:30');
    expect(status(released.state, 'whistle.evaluate', 'sj')).toBeUndefined();
  });

  it('of key work replaces the unit with one that owes a plan, whatever the others have done by then', () => {
    const approved = story(...blownAt('09-17 09:10', { ...PAIR, type: 'keyWork' })).and(
      act('09-17 09:20', 'zf.deptOfficer', 'acknowledge', CONTACT),
      refuses('09-17 09:25', 'sj'),
      act('09-17 09:30', 'zf.deptDeputy', 'submitPlan', {
        arrivalDate: '2026-09-28',
        steps: [{ action: '整治', agreedDate: '2026-10-30' }],
      }),
      act('09-17 09:40', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' }),
    );
    const replacement = { unit: 'ga', task: '查处违停', itemCode: 'JP-19' };
    const replaced = approved.and(
      act('09-17 10:00', 'wj.streetDeputy', 'acceptRefusal', { unit: 'sj', replacement }),
    );
    expect(replaced.state.stage).toBe('handling');
    expect(status(replaced.state, 'whistle.plan', 'sj')).toBe('cancelled');
    expect(status(replaced.state, 'whistle.plan', 'ga')).toBe('running');
  });

  it('of an urgent call asks the replacement for a preliminary report, and the unit that goes no more', () => {
    const refused = story(...blownAt('09-17 09:10', { ...PAIR, urgency: 'urgent' })).and(
      refuses('09-17 09:20', 'sj'),
    );
    const replacement = { unit: 'ga', task: '查处违停', itemCode: 'JP-19' };
    const replaced = refused.and(
      act('09-17 09:30', 'wj.streetDeputy', 'acceptRefusal', { unit: 'sj', replacement }),
    );
    expect(status(replaced.state, 'whistle.preliminary', 'sj')).toBe('cancelled');
    expect(status(replaced.state, 'whistle.preliminary', 'ga')).toBe('running');
  });

  it.each([
    ['of the lead without a new lead', {}, 'WHISTLE.LEAD_WOULD_BE_MISSING newLead'],
    ['… with a new lead that is not in the case', { newLead: 'ga' }, 'WHISTLE.LEAD_WOULD_BE_MISSING newLead'],
    ['… with itself', { newLead: 'zf' }, 'WHISTLE.LEAD_WOULD_BE_MISSING newLead'],
    [
      '… with a replacement that has no basis',
      { replacement: { unit: 'ga', task: '查处', itemCode: 'JP-01' } },
      'WHISTLE.NEEDS_BASIS replacement.itemCode',
    ],
    [
      '… with a replacement that is there already',
      { replacement: { unit: 'sj', task: '查处', itemCode: 'JP-08' } },
      'WHISTLE.DEPARTMENT_REPEATED replacement.unit',
    ],
  ])('is rejected: %s', (_case, changed, expected) => {
    const payload = { unit: 'zf', ...changed };
    expect(rejectionOf(LEAD_REFUSED, '09-17 15:59', 'wj.streetDeputy', 'acceptRefusal', payload)).toBe(
      expected,
    );
  });

  it('of a unit that does not lead is rejected with a new lead that is not in the case', () => {
    const payload = { unit: 'sj', newLead: 'ga' };
    expect(rejectionOf(SJ_REFUSED, '09-17 15:59', 'wj.streetDeputy', 'acceptRefusal', payload)).toBe(
      'WHISTLE.NEW_LEAD_NOT_IN_CASE newLead',
    );
  });

  it('of whoever stands in meanwhile lets it go from that too', () => {
    const standsIn = SJ_REFUSED.and(
      act('09-17 11:00', 'wj.streetDeputy', 'contestRefusal', { unit: 'sj', reason: '主责', basis: '清单' }),
      act('09-17 11:10', 'zhzx.centreDeputy', 'designateInterimLead', {
        ...{ unit: 'zf', tasks: '夜间巡查', reason: '争议期间', thread: 'sj' },
      }),
      refuses('09-17 11:20', 'zf'),
    );
    const gone = standsIn.and(
      act('09-17 14:00', 'wj.streetDeputy', 'acceptRefusal', {
        ...{ unit: 'zf', replacement: { unit: 'ga', task: '查处违停', itemCode: 'JP-19' } },
      }),
    );
    expect(status(gone.state, 'case.interim', 'zf')).toBe('cancelled');
  });

  it('is offered to deputy and head of the street', () => {
    expect(offered(PAIR_AT.refused(), 'acceptRefusal')).toEqual(DEPUTIES);
  });
});
