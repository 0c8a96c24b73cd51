import {
  accepted,
  act,
  by,
  clocks,
  interviewed,
  MINUTES,
  order,
  outcomeFor,
  red,
  replied,
  third,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

const held = act('10-14 16:00', by.leader, 'thirdRedInterview', MINUTES);

describe('Interviewing the head about three red orders', () => {
  it('meets what the leader owes, beside the interview about the one at hand', () => {
    const story = order(red, third, interviewed, held);
    expect(clocks(story)).toMatchObject({
      'interview 1': '10-16 17:30 met',
      'thirdRedInterview 1': '10-21 17:30 met',
    });
    expect(story.state.thirdRed).toEqual({ interviewed: true });
    story.when(act('10-14 16:10', by.discipline, 'thirdRedInterview', MINUTES)).then('CASE.STAGE_FORBIDS');
  });

  it('is held by the leader or a discipline officer, and only where the third red asks for it', () => {
    expect(outcomeFor('jw', 'disciplineOfficer', held, red, third)).toBe('accepted');
    expect(outcomeFor('dc', 'supervisor', held, red, third)).toBe('ACTOR.POST_FORBIDS');
    expect(outcomeFor('qld', 'districtLeader', held, red)).toBe('CASE.STAGE_FORBIDS');
  });

  it('writes the order off where all else is done', () => {
    const reported = act('10-15 10:00', by.head, 'thirdRedReport', { report: '三起红单原因和整改' });
    const last = { ...held, at: '10-15 16:00' };
    const story = order(red, third, interviewed, replied, reported, accepted);
    expect(story.state.stage).toBe('reporting');
    story.when(last).then([
      ['HeadInterviewed', MINUTES],
      ['ObligationMet', { id: 'thirdRedInterview:case:1' }],
      ['OrderWrittenOff', { because: 'headReported' }],
    ]);
    expect(story.and(last).state).toMatchObject({ over: true, outcome: 'writtenOff' });
  });

  it('that was not held in time is told to the leader, and nobody stands in', () => {
    const passed = order(red, third).until('10-21 17:30');
    const told = passed.reactions.flatMap(([, each]) =>
      each.does === 'notify' && each.obligationId === 'thirdRedInterview:case:1'
        ? [`${each.key} ${each.unit}`]
        : [],
    );
    expect(told).toEqual(['superior qld']);
  });
});
