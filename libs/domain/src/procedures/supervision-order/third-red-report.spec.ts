import {
  accepted,
  act,
  by,
  clocks,
  follow,
  interviewed,
  order,
  outcomeFor,
  red,
  replied,
  third,
  where,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

const report = { report: '三起红单的原因、责任和整改安排' };
const reported = act('10-15 10:00', by.head, 'thirdRedReport', report);
const ended = (ending: string) =>
  act('10-15 09:30', by.engine, 'followEnding', { caseId: 'the-whistle', ending });

describe('Reporting in writing about three red orders', () => {
  it('is owed by the head within ten working days, and met by his report; the leader is told', () => {
    const story = order(red, third, reported);
    expect(clocks(story)).toMatchObject({ 'thirdRedReport 1': '10-28 17:30 met' });
    expect(story.state.thirdRed).toEqual({ interviewed: false, ...report });
    expect(story.reactions.at(-1)).toMatchObject(['HeadReported', { key: 'headReported', unit: 'qld' }]);
    story.when({ ...reported, at: '10-15 10:10' }).then('CASE.STAGE_FORBIDS');
  });

  it('is the head’s alone, and only where the third red asks for it', () => {
    expect(outcomeFor('zf', 'deptDeputy', reported, red, third)).toBe('ACTOR.POST_FORBIDS');
    expect(outcomeFor('sj', 'deptHead', reported, red, third)).toBe('CASE.NOT_A_PARTY');
    expect(outcomeFor('zf', 'deptHead', reported, red)).toBe('CASE.STAGE_FORBIDS');
  });

  it('that did not come is a fault of the unit, and the leader is told; it stays owed', () => {
    const late = order(red, third).until('10-28 17:30');
    expect(late.state.faults.at(-1)).toMatchObject({ unit: 'zf', kind: 'order.reportMissing' });
    expect(late.reactions).toContainEqual([
      'ObligationElapsed',
      expect.objectContaining({ key: 'reportLate', unit: 'qld' }),
    ]);
    expect(clocks(late.and({ ...reported, at: '10-29 10:00' }))).toMatchObject({
      'thirdRedReport 1': '10-28 17:30 metLate',
    });
  });

  it('goes on being owed when the reply is accepted: the order ends by the last of both', () => {
    const kept = order(red, third, interviewed, replied, accepted);
    expect(kept.state).toMatchObject({ stage: 'reporting', over: false });
    const interview = act('10-15 15:10', by.discipline, 'thirdRedInterview', {
      minutes: '已约谈',
      present: ['主要负责人'],
    });
    const later = { ...reported, at: '10-15 15:20' };
    expect(kept.and(later).state.stage).toBe('reporting');
    expect(kept.and(interview, later).state).toMatchObject({ stage: 'writtenOff', over: true });
    expect(order(red, third, interviewed, replied, { ...accepted, at: '10-15 15:00' }).state.over).toBe(
      false,
    );
  });

  it('goes on being owed when the case ends in which the limit passed, unless it was a false call', () => {
    const kept = order(red, third, ended('closed'));
    expect(kept.state).toMatchObject({ stage: 'reporting', points: -2 });
    expect(clocks(kept)).toMatchObject({
      'rectify 1': '10-15 17:30 cancelled',
      'interview 1': '10-16 17:30 cancelled',
      'thirdRedInterview 1': '10-21 17:30 running',
      'thirdRedReport 1': '10-28 17:30 running',
    });
    expect(kept.and(ended('closed')).state.stage).toBe('reporting');
    expect(kept.and(ended('falseCall')).state).toMatchObject({ stage: 'writtenOff', over: true });
    expect(order(red, third, ended('falseCall')).state.over).toBe(true);
  });

  it('is held up by nothing that becomes of the one order, and ends with its cancellation', () => {
    const held = order(red, third, follow('10-14 11:00', 'paused', { ground: 'contested' }));
    expect(clocks(held)).toMatchObject({
      'rectify 1': '10-15 17:30 paused',
      'thirdRedReport 1': '10-28 17:30 running',
    });
    const kept = order(red, third, ended('closed'));
    for (const status of ['metLate', 'paused'])
      expect(kept.and(follow('10-15 10:00', status, { ground: 'contested' })).events.length).toBe(
        kept.events.length,
      );
    expect(kept.and(follow('10-15 10:00', 'cancelled')).state).toMatchObject({
      stage: 'cancelled',
      points: 0,
    });
    const wrong = { reason: '误发', authority: 'recordError' };
    expect(
      kept.and({ ...act('10-15 10:00', by.supervisor, 'cancel', wrong), about: where({ ownerUnit: 'sj' }) })
        .state.stage,
    ).toBe('cancelled');
    const recalled = { obligationId: 'result:zf:1', excused: true };
    expect(kept.and(act('10-15 10:00', by.engine, 'recall', recalled)).state.stage).toBe('cancelled');
  });
});
