import type { Act } from '@tiaokuai/testing';
import { aTask, by, district, RESULT } from '../../../test/case/task.fixture.js';

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
});
