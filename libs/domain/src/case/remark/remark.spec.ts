import type { Act } from '@tiaokuai/testing';
import { aTask, by, district, RESULT } from '../task.fixture.js';

const act = (does: string, payload: unknown, more: Partial<Act> = {}): Act => ({
  ...{ at: '09-17 09:30', by: by.helper, does, with: payload },
  ...more,
});

describe('comments, files and urging', () => {
  const file = { name: '照片.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', size: 10 };

  it('move no deadline and touch no stage', () => {
    const before = aTask();
    const after = before.and(
      act('comment', { text: '现场已清理' }),
      act('attach', { files: [file] }),
      act('urge', { obligationId: RESULT, text: '请尽快' }),
    );
    expect(after.state.obligations).toEqual(before.state.obligations);
    expect(after.state).toMatchObject({ stage: 'given', remarks: { comments: 1, attachments: 1, urges: 1 } });
  });

  it('are for parties; the centre may urge, copies and strangers may not', () => {
    const stranger = { by: district.actor('hj', 'deptOfficer') };
    aTask()
      .when(act('comment', { text: '路过' }, stranger))
      .then('CASE.NOT_A_PARTY');
    aTask()
      .when(act('attach', { files: [file] }, stranger))
      .then('CASE.NOT_A_PARTY');
    aTask()
      .when(act('urge', { obligationId: RESULT }, stranger))
      .then('CASE.NOT_A_PARTY');
    aTask()
      .when(act('urge', { obligationId: RESULT }, { by: by.dispatcher }))
      .then(['Urged']);
  });

  it('urge another unit about something it still owes', () => {
    aTask()
      .when(act('urge', { obligationId: RESULT }, { by: by.lead }))
      .then('ACTOR.POST_FORBIDS');
    aTask()
      .when(act('urge', { obligationId: 'result:hj:1' }))
      .then('CASE.FIELD_INVALID');
    const urged = aTask(act('urge', { obligationId: RESULT }));
    expect(urged.reactions).toContainEqual([
      'Urged',
      expect.objectContaining({
        does: 'notify',
        unit: 'zf',
        about: { zh: '催办：反馈结果', en: 'Urged: Result' },
      }),
    ]);
  });
});

describe('handing a unit’s part to another person', () => {
  const to = 'p-zf-deptOfficer-2';

  it('is for the unit’s deputy or head, and leaves what the unit owes untouched', () => {
    const before = aTask();
    before.when(act('reassignPerson', { to, scope: '全案' }, { by: by.lead })).then('ACTOR.POST_FORBIDS');
    const after = before.and(act('reassignPerson', { to, scope: '全案' }, { by: by.leadDeputy }));
    expect(after.state.assignments).toEqual([{ unit: 'zf', person: to, scope: '全案' }]);
    expect(after.state.obligations).toEqual(before.state.obligations);
  });

  it('goes to somebody of the same unit, and never to oneself', () => {
    const hand = (person: string): Act =>
      act('delegate', { to: person, scope: '全案' }, { by: by.leadDeputy });
    aTask().when(hand('p-sj-deptOfficer-1')).then('CASE.FIELD_INVALID');
    aTask().when(hand(by.leadDeputy.person)).then('CASE.FIELD_INVALID');
    aTask()
      .when(hand(to))
      .then([['PersonReassigned', { unit: 'zf', to, delegated: true }]]);
  });
});
