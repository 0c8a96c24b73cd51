import { given } from '@tiaokuai/testing';
import { snapshotOf } from '../case/case.snapshot.js';
import { clocks as disputeClocks } from '../../test/procedures/dispute/dispute.fixture.js';
import { carriedOut, sentNamed } from '../../test/procedures/handover.fixture.js';
import { clocks as panelClocks, SITTING } from '../../test/procedures/panel/panel.fixture.js';
import { act, ALONE, blownAt, DISTRICT, due, story } from '../../test/procedures/whistle/whistle.fixture.js';
import { suggests } from '../../test/procedures/whistle/whistle.situations.fixture.js';
import { dispute } from './dispute/dispute.procedure.js';
import { panel } from './panel/panel.procedure.js';

/**
 * A citizen waits. Refused on Monday 09-07 at 17:29 of the office's day, and everybody uses his limit to the last minute:
 * determined on Wednesday 09-16, the seventh working day after (8, 9, 10, 11, 14, 15, 16).
 */
describe('From a refusal to the determination where somebody waits', () => {
  const refused = story(...blownAt('09-07 16:30', ALONE), suggests('09-07 17:29', 'zf', 'hj'));
  const contested = refused.until('09-08 13:59');
  const opened = given(dispute, DISTRICT, {
    ...carriedOut('09-08 13:59', sentNamed(contested, 'openNegotiation')[0]),
    about: snapshotOf(contested.state),
  });
  const opinion = { lead: 'zf', assists: ['hj'], basis: [{ itemCode: 'JP-01' }], reasons: '清单载明' };
  const issued = opened.and(act('09-11 17:29', 'bb.deptHead', 'issueOpinion', opinion));
  const referred = issued.and(act('09-14 17:29', 'zf.deptHead', 'objectToOpinion', { reason: '不服' }));
  const docketed = given(panel, DISTRICT, {
    ...carriedOut('09-14 17:29', sentNamed(referred, 'docket')[0]),
    about: snapshotOf(contested.state),
  });

  it('the street answers within 4 working hours, else it contests', () => {
    // One minute of Monday, 3 h 30 of Tuesday's morning, 29 minutes of its afternoon.
    expect(due(refused.state, 'whistle.answerRefusal', 'zf')).toBe('09-08 13:59');
    expect(contested.state.participations[0]?.stage).toBe('contested');
  });

  it('the parties, the unit named among them, negotiate for 4 more, and the coordinator admits within 4', () => {
    expect(disputeClocks(opened)).toEqual({
      'zf selfNegotiate': '09-09 08:59 running',
      'wj selfNegotiate': '09-09 08:59 running',
      'hj selfNegotiate': '09-09 08:59 running',
    });
    expect(disputeClocks(opened.until('09-09 09:00'))).toMatchObject({ 'bb admit': '09-09 14:29 running' });
  });

  it('it is forwarded at admission: a day to defend, two for the opinion', () => {
    const admitted = opened.until('09-09 14:29');
    expect(admitted.state.stage).toBe('forwarded');
    expect(disputeClocks(admitted)).toMatchObject({
      'hj defence': '09-10 17:30 running',
      'bb opinion': '09-11 17:30 running',
    });
    expect(disputeClocks(admitted)).not.toHaveProperty('bb forward');
  });

  it('a day to object, and the panel determines in two', () => {
    expect(disputeClocks(issued)).toMatchObject({ 'zf objection': '09-14 17:30 running' });
    expect(panelClocks(docketed)).toEqual({
      'zf statements': '09-15 17:30 running',
      'wj statements': '09-15 17:30 running',
      'hj statements': '09-15 17:30 running',
      'zhzx openEvidence': '09-15 13:59 running',
      'zhzx determine': '09-16 17:30 running',
    });
    const vote = { lead: 'zf', assists: ['hj'], basis: [{ itemCode: 'JP-01' }], reason: '清单载明' };
    const determined = docketed.and(
      act('09-15 09:00', 'zhzx.centreHead', 'openEvidence'),
      act('09-16 14:00', 'zhzx.centreHead', 'deliberate', { present: ['zhzx', 'sf', 'zfb', 'jw'] }),
      // The staffing office issued the opinion.
      ...SITTING.filter(({ unit }) => unit !== 'bb').map((who) => act('09-16 15:00', who, 'vote', vote)),
      act('09-16 17:29', 'zhzx.centreHead', 'issueDetermination', { text: '由综合行政执法局主办' }),
    );
    expect(determined.state.determination).toMatchObject({ lead: 'zf' });
    expect(panelClocks(determined)).toMatchObject({ 'zhzx determine': '09-16 17:30 met' });
  });
});

describe('Where somebody waits, the coordinator', () => {
  const SHORT = story(...blownAt('09-07 09:10', ALONE)).and(
    suggests('09-07 09:30', 'zf', 'hj'),
    act('09-07 10:00', 'wj.streetDeputy', 'contestRefusal', { unit: 'zf', reason: '主责', basis: '清单' }),
  );
  // Negotiated from Monday 10:00 to 15:30, two hours of the morning and two of the afternoon.
  const applied = given(dispute, DISTRICT, {
    ...carriedOut('09-07 10:00', sentNamed(SHORT, 'openNegotiation')[0]),
    about: snapshotOf(SHORT.state),
  }).until('09-07 15:30');

  it('may refer it at admission, which admits it too', () => {
    applied.when(act('09-07 16:00', 'bb.staffingOfficer', 'refer', { reason: '涉及面广' })).then([
      ['DisputeAdmitted', { bySilence: false }],
      ['ObligationMet', { id: 'admit:case:1', late: false }],
      ['DisputeReferred', { bySilence: false }],
    ]);
  });

  it('admits it, and the parties are asked at once', () => {
    applied
      .when(act('09-07 16:00', 'bb.staffingOfficer', 'admit'))
      .then([
        ['ObligationMet', { id: 'admit:case:1', late: false }],
        ['DisputeAdmitted', { bySilence: false }],
        ['DisputeForwarded', { to: ['zf', 'wj', 'hj'], bySilence: false }],
        ...['zf', 'wj', 'hj'].map((unit) => ['ObligationStarted', { id: `defence:${unit}:1` }] as const),
        ['ObligationStarted', { key: 'dispute.opinion' }],
      ]);
  });
});

it('A call of key work that nobody waits for keeps its day to answer, and a danger its half hour', () => {
  const keyWork = story(...blownAt('09-07 09:10', { ...ALONE, type: 'keyWork' })).and(
    suggests('09-07 09:30', 'zf', 'hj'),
  );
  expect(due(keyWork.state, 'whistle.answerRefusal', 'zf')).toBe('09-08 17:30');
  const urgent = story(...blownAt('09-07 09:10', { ...ALONE, urgency: 'urgent' })).and(
    suggests('09-07 09:30', 'zf', 'hj'),
  );
  expect(due(urgent.state, 'whistle.answerRefusal', 'zf')).toBe('09-07 11:30');
});
