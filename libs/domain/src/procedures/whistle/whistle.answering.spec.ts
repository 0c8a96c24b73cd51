import type { Story } from '@tiaokuai/testing';
import {
  act,
  blownAt,
  CONTACT,
  due,
  EMERGENCY,
  ON_SITE,
  PAIR,
  RESULT,
  sheet,
  status,
  story,
} from './whistle.fixture.js';
import type { WhistleState } from './whistle.state.js';

const REFUSAL = { ground: 'notStatutoryDuty', citation: { itemCode: 'JP-03' } };
const refuse = (time: string, unit: string) =>
  act(time, `${unit}.deptOfficer`, 'refuse', { ...REFUSAL, deputy: `p-${unit}-deptDeputy-1` });
const called = story(...blownAt('09-17 09:10', PAIR));
const refused = called.and(refuse('09-17 10:30', 'sj'));

function stages({ state }: { readonly state: WhistleState }): readonly string[] {
  return state.participations.map(({ unit, stage }) => `${unit} ${stage}`);
}

describe('A call that is refused', () => {
  it('meets the duty to answer, stands still for that unit, and asks the street', () => {
    called.when(refuse('09-17 10:30', 'sj')).then([
      ['RefusalRecorded', { unit: 'sj', underReservation: false }],
      ['ObligationMet', { id: 'acknowledge:sj:1', late: false }],
      ['ObligationPaused', { id: 'arrive:sj:1', ground: 'contested', remaining: 1 }],
      ['ObligationPaused', { id: 'result:sj:1', ground: 'contested', remaining: 5 }],
      ['ObligationStarted', { key: 'pause.contestedMax' }],
      ['ObligationStarted', { key: 'whistle.answerRefusal' }],
    ]);
  });

  it('may be withdrawn: the clocks run on, and the unit owes what it owed', () => {
    const withdrawn = refused.and(act('09-18 09:00', 'sj.deptOfficer', 'withdrawRefusal'));
    expect(stages(withdrawn)).toEqual(['zf called', 'sj called']);
    expect(due(withdrawn.state, 'whistle.arrive', 'sj')).toBe('09-20 17:30');
    expect(due(withdrawn.state, 'whistle.result', 'sj')).toBe('09-24 17:30');
    expect(status(withdrawn.state, 'whistle.answerRefusal', 'sj')).toBe('cancelled');
    expect(withdrawn.state.participations[1]?.refusal?.status).toBe('withdrawn');
    const acknowledged = withdrawn.and(act('09-18 09:10', 'sj.deptOfficer', 'acknowledge', CONTACT));
    expect(stages(acknowledged)[1]).toBe('sj acknowledged');
  });

  it('may be accepted: the unit goes with all it owed, the others stay as they are', () => {
    refused
      .when(act('09-18 09:00', 'wj.streetDeputy', 'acceptRefusal', { unit: 'sj' }))
      .then([
        ...silenceOfLead(),
        ['RefusalAccepted', { unit: 'sj', releaseAfterWork: false }],
        ['ObligationMet', { id: 'answerRefusal:sj:1', late: false }],
        ['ThreadReleased', { unit: 'sj' }],
        ['ObligationCancelled', { id: 'arrive:sj:1' }],
        ['ObligationCancelled', { id: 'result:sj:1' }],
        ['ObligationCancelled', { id: 'contestedMax:sj:1' }],
      ]);
  });

  it('of the lead goes over to a replacement, with full clocks and the lead', () => {
    const lead = called.and(refuse('09-17 10:30', 'zf'));
    const replaced = lead.and(
      act('09-18 09:00', 'wj.streetDeputy', 'acceptRefusal', {
        unit: 'zf',
        replacement: { unit: 'ga', task: '查处违停', itemCode: 'JP-19' },
      }),
    );
    expect(stages(replaced)).toEqual(['zf released', 'sj called', 'ga called']);
    expect(replaced.state.leadUnit).toBe('ga');
    expect(due(replaced.state, 'whistle.result', 'ga')).toBe('09-24 17:30');
    expect(replaced.state.parties).toContainEqual({ unit: 'zf', role: 'assist', live: false });
  });

  it('of the lead may leave the lead to a unit that is there', () => {
    const lead = called.and(refuse('09-17 10:30', 'zf'));
    const left = lead.and(
      act('09-18 09:00', 'wj.streetDeputy', 'acceptRefusal', { unit: 'zf', newLead: 'sj' }),
    );
    expect(left.state.leadUnit).toBe('sj');
  });

  it('twice contested in one case goes to the panel, the first time to a dispute alone', () => {
    const contest = (time: string, unit: string) =>
      act(time, 'wj.streetDeputy', 'contestRefusal', { unit, reason: '主责', basis: '清单' });
    const both = refused.and(
      refuse('09-17 10:31', 'zf'),
      contest('09-17 11:00', 'sj'),
      contest('09-17 11:30', 'zf'),
    );
    expect(cases(both)).toEqual(['dispute', 'dispute', 'panel']);
    const panel = both.reactions.flatMap(([, each]) =>
      each.does === 'open' && each.kind === 'panel' ? [each] : [],
    );
    expect(panel[0]?.command).toMatchObject({
      name: 'docket',
      payload: { matterId: 'the-case', parties: ['wj', 'zf', 'sj'], urgency: 'ordinary' },
    });
  });

  it('and withdrawn while in dispute ends the dispute that was reported back', () => {
    const linked = refused.and(
      act('09-17 11:00', 'wj.streetDeputy', 'contestRefusal', { unit: 'sj', reason: '主责', basis: '清单' }),
      act('09-17 11:01', 'engine', 'linkCase', { caseId: 'dispute-1', kind: 'dispute', about: 'sj' }),
      act('09-17 14:00', 'sj.deptOfficer', 'withdrawRefusal'),
    );
    const advanced = linked.reactions.flatMap(([, each]) => (each.does === 'advance' ? [each] : []));
    expect(advanced).toContainEqual(
      expect.objectContaining({
        caseId: 'dispute-1',
        command: expect.objectContaining({ name: 'withdraw' }),
      }),
    );
    expect(stages(linked)[1]).toBe('sj called');
  });
});

/** What settling records in front of an act of Friday 09:00 when the lead never acknowledged. */
function silenceOfLead() {
  return [
    ['ObligationDueSoon', { id: 'acknowledge:zf:1' }],
    ['ObligationElapsed', { id: 'acknowledge:zf:1' }],
    ['FaultRecorded', { unit: 'zf' }],
    ['ObligationDueSoon', { id: 'arrive:zf:1' }],
    ['ObligationDueSoon', { id: 'answerRefusal:sj:1' }],
  ] as const;
}

function cases({ reactions }: Story<WhistleState>): readonly string[] {
  return reactions.flatMap(([, each]) => (each.does === 'open' ? [each.kind] : []));
}

describe('In an emergency', () => {
  const blown = story(
    act('06-19 22:42', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...PAIR })),
    act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'),
  );
  const reserved = blown.and(refuse('06-19 22:50', 'sj'));

  it('a unit that refuses comes all the same: nothing stands still', () => {
    expect(stages(reserved)).toEqual(['zf called', 'sj called']);
    expect(status(reserved.state, 'whistle.arrive', 'sj')).toBe('running');
    expect(due(reserved.state, 'whistle.answerRefusal', 'sj')).toBe('06-19 23:20');
    reserved.when(act('06-19 22:51', 'sj.deptOfficer', 'acknowledge', CONTACT)).then('CASE.STAGE_FORBIDS');
  });

  it('it is released only after the work, even when the street agrees', () => {
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
        ['ThreadReleased', { unit: 'sj', reason: 'workDone' }],
      ]);
    worked
      .when(act('06-20 11:00', 'wj.streetDeputy', 'changeLead', { unit: 'sj', reason: '代为主办' }))
      .then('ACTOR.POST_FORBIDS');
    agreed
      .when(act('06-19 23:06', 'wj.streetDeputy', 'changeLead', { unit: 'sj', reason: '代为主办' }))
      .then('WHISTLE.NEW_LEAD_NOT_IN_CASE');
  });

  it('and when a ruling says that it may go', () => {
    const ruled = reserved.and(
      act('06-19 23:00', 'engine', 'applyRuling', {
        ...{ source: 'd-1', lead: 'zf', assists: [], releases: ['sj'], binding: true },
      }),
    );
    expect(ruled.state.participations[1]).toMatchObject({ stage: 'called', releaseAfterWork: true });
    const stays = reserved.and(
      act('06-19 23:00', 'engine', 'applyRuling', {
        ...{ source: 'd-1', lead: 'zf', assists: ['sj'], releases: [], binding: true },
      }),
    );
    expect(stays.state.participations[1]).toMatchObject({
      releaseAfterWork: false,
      refusal: { status: 'ruled' },
    });
  });
});
