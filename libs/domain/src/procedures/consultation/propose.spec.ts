import { type Act } from '@tiaokuai/testing';
import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { carriedOut, sentBy } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  BY_WHISTLE,
  came,
  clocks,
  consult,
  consultIn,
  PROPOSAL,
  proposed,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import {
  ALONE,
  blownAt,
  CONTACT,
  ON_SITE,
  RESULT,
  story,
  act as whistleAct,
} from '../../../test/procedures/whistle/whistle.fixture.js';

describe('Proposing a consultation', () => {
  it('records who convenes and who is invited, and starts convening and holding', () => {
    const story = consult(proposed());
    expect(story.state).toMatchObject({
      ...{ stage: 'proposed', title: '会商：夜间油烟分工', convenor: 'zf', leadUnit: 'zf', street: 'yq' },
      parties: [
        { unit: 'zf', role: 'lead', live: true },
        { unit: 'hj', role: 'other', live: true },
        { unit: 'yq', role: 'other', live: true },
        { unit: 'sj', role: 'other', live: true },
      ],
    });
    expect(clocks(story)).toEqual({
      'convene zf': '09-18 17:30 running',
      'hold zf': '09-21 17:30 running',
    });
  });

  it('in an emergency leaves little time', () => {
    expect(clocks(consult(proposed({ urgency: 'emergency' })))).toEqual({
      'convene zf': '09-17 09:30 running',
      'hold zf': '09-17 11:00 running',
    });
    expect(clocks(consult(proposed({ urgency: 'urgent' })))['convene zf']).toBe('09-18 17:30 running');
  });

  it('by a whistle is convened by the centre, and tells the whistle', () => {
    const story = consult(act('09-17 09:00', 'engine', 'propose', BY_WHISTLE));
    expect(story.state).toMatchObject({ convenor: 'zhzx', street: 'wj', title: '会商：江滨路占道经营' });
    const linked = consult(
      act('09-17 09:00', 'engine', 'propose', { ...BY_WHISTLE, aboutCaseId: 'the-whistle', matterId: 'm' }),
    );
    expect(linked.state.matterId).toBe('m');
    expect(linked.reactions[0]?.[1]).toMatchObject({
      caseId: 'the-whistle',
      command: { name: 'linkCase', payload: { caseId: 'the-case', kind: 'consultation' } },
    });
  });

  it('follows a result returned three times', () => {
    const again = (day: string): readonly Act[] => [
      whistleAct(`09-${day} 09:00`, 'zf.deptOfficer', 'submitResult', RESULT),
      whistleAct(`09-${day} 10:00`, 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '未解决' }),
    ];
    const whistle = story(
      ...blownAt('09-17 09:10', ALONE),
      whistleAct('09-17 09:40', 'zf.deptOfficer', 'acknowledge', CONTACT),
      whistleAct('09-17 10:30', 'zf.deptOfficer', 'reportIn', ON_SITE),
      ...[...again('18'), ...again('20'), ...again('21')],
    );
    const proposal = sentBy(whistle).find((each) => each.does === 'open' && each.kind === 'consultation');
    const opened = consult(carriedOut('09-21 10:00', proposal));
    expect(opened.state).toMatchObject({
      ...{ stage: 'proposed', convenor: 'zhzx', street: 'wj', urgency: 'ordinary', matterId: 'the-case' },
      ...{ itemCodes: ['JP-01'], invitees: [{ unit: 'wj' }, { unit: 'zf' }] },
    });
  });

  it.each([
    ['CONSULT.NEEDS_TWO_PARTIES', { invitees: [{ unit: 'zf', required: true }] }],
    ['CONSULT.NEEDS_ITEM', { itemCodes: [] }],
    ['LIST.ITEM_UNKNOWN', { itemCodes: ['JP-99'] }],
    ['CASE.FIELD_MISSING', { deputy: undefined }],
    ['CASE.FIELD_INVALID', { deputy: 'p-zf-deptOfficer-1' }],
    ['CASE.FIELD_INVALID', { invitees: [{ unit: 'nobody', required: true }] }],
    ['CASE.FIELD_INVALID', { invitees: [PROPOSAL.invitees[0], PROPOSAL.invitees[0]] }],
    ['CASE.FIELD_INVALID', { street: 'hj' }],
    ['CASE.FIELD_INVALID', { quarterly: true }],
    ['CASE.ENGINE_ONLY', { convenor: 'hj' }],
  ])('is rejected with %s: %j', (code, more) => consult().when(proposed(more)).then(code));

  it('by the centre with one unit alone is no consultation', () => {
    const invitees = [{ unit: 'hj', required: true }];
    const sent = { ...PROPOSAL, invitees, deputy: 'p-zhzx-centreDeputy-1' };
    consult()
      .when(act('09-17 09:00', 'zhzx.dispatcher', 'propose', sent))
      .then('CONSULT.NEEDS_TWO_PARTIES');
  });

  it('of a street’s quarterly meeting with its dispatched heads is owed by the quarter’s last working day', () => {
    const sent = {
      ...{ agenda: ['季度例会'], itemCodes: [], invitees: [{ unit: 'wj-zf', required: true }] },
      ...{ urgency: 'ordinary', mode: 'meeting', quarterly: true, deputy: 'p-wj-streetDeputy-1' },
    };
    const story = consult(act('09-17 09:00', 'wj.streetOfficer', 'propose', sent));
    expect(clocks(story)['quarterly wj']).toBe('09-30 17:30 running');
    const meeting = {
      ...{ when: '2026-09-18T14:00:00.000+08:00', place: '会议室', chair: 'p-wj-streetHead-1' },
    };
    const after = story.and(
      act('09-17 10:00', 'wj.streetOfficer', 'convene', meeting),
      act('09-18 14:00', 'wj.streetOfficer', 'hold', came('wj.streetHead', 'wj-zf.bodyHead')),
    );
    expect(clocks(after)['quarterly wj']).toBe('09-30 17:30 met');
    const late = consult(act('09-30 09:00', 'wj.streetOfficer', 'propose', sent));
    expect(clocks(late)['quarterly wj']).toBe('12-31 17:30 running');
    consult()
      .when(act('09-17 09:00', 'yq.streetOfficer', 'propose', { ...sent, deputy: 'p-yq-streetDeputy-1' }))
      .then('CASE.FIELD_INVALID');
  });

  it('is rejected by an item that has ended', () => {
    consultIn(WITH_ITEMS_ENDED).when(proposed()).then('LIST.ITEM_NOT_IN_FORCE');
  });

  it('is for officers of departments, streets and the centre, and who sends like an officer', () => {
    const tried = (verdict: string, post: string, deputy: string) =>
      expectVerdicts(consult(), proposed({ deputy, invitees: PROPOSAL.invitees.slice(1) }), {
        [verdict]: [post],
      });
    tried('accepted', 'zf.deptOfficer', 'p-zf-deptDeputy-1');
    tried('accepted', 'zf.liaisonA', 'p-zf-deptHead-1');
    tried('accepted', 'wj.streetDispatcher', 'p-wj-streetDeputy-1');
    tried('accepted', 'zhzx.dispatcher', 'p-zhzx-centreDeputy-1');
    tried('ACTOR.POST_FORBIDS', 'zf.deptHead', 'p-zf-deptHead-1');
    tried('ACTOR.POST_FORBIDS', 'wj-1.communityHead', 'p-wj-1-communityHead-1');
    tried('ACTOR.POST_FORBIDS', 'dc.supervisor', 'p-dc-deptHead-1');
  });
});
