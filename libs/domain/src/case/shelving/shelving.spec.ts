import { given, type Act } from '@tiaokuai/testing';
import { aTask, by, district, gave, RESULT, task } from '../task.fixture.js';

const ask = (reviewDate = '2026-09-29', act: Partial<Act> = {}): Act => ({
  at: '09-17 09:30',
  by: by.leadDeputy,
  does: 'requestShelving',
  with: { condition: '管线改造完工', evidence: [{ note: '施工通知' }], reviewDate },
  ...act,
});
const approve = (act: Partial<Act> = {}): Act => ({
  at: '09-17 10:00',
  by: by.centreDeputy,
  does: 'approveShelving',
  with: { reason: '条件属实' },
  ...act,
});

describe('asking for shelving', () => {
  it('gives the centre’s deputy a working day, and stops nothing', () => {
    aTask()
      .when(ask())
      .then([
        ['ShelvingRequested', { reviewDate: '2026-09-29' }],
        ['ObligationStarted', { key: 'shelving.decide', ownerPosts: ['centreDeputy'] }],
      ]);
  });

  it('for more than thirty days is the head’s to decide', () => {
    const long = aTask(ask('2026-10-18'));
    expect(long.state.obligations['decide:case:1']?.ownerPosts).toEqual(['centreHead']);
    long.when(approve()).then('ACTOR.POST_FORBIDS');
    expect(long.when(approve({ by: by.centreHead })).state.stage).toBe('shelved');
  });

  it('names a date that lies ahead', () => {
    const outcome = aTask().when(ask('2026-09-17'));
    outcome.then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
    expect(outcome.rejection?.field).toBe('reviewDate');
  });

  it('is not for emergencies, whose clocks never stand still', () => {
    given(task, district, gave({ urgency: 'emergency' }))
      .when(ask())
      .then('CASE.STAGE_FORBIDS');
  });

  it('unanswered is denied by silence, and the fault is the approver’s', () => {
    const story = aTask(ask()).until('09-18 18:00');
    expect(story.events).toContainEqual(
      expect.objectContaining({
        type: 'ShelvingDenied',
        effectiveAt: '2026-09-18T17:30:00.000+08:00',
        payload: expect.objectContaining({ bySilence: true }),
      }),
    );
    expect(story.state.faults).toContainEqual(
      expect.objectContaining({ unit: 'zhzx', kind: 'shelving.decide.elapsed' }),
    );
    expect(story.state).toMatchObject({ stage: 'given', shelving: { request: undefined } });
  });

  it('denied, may be asked again', () => {
    const denied = aTask(ask(), approve({ does: 'denyShelving' }));
    denied.when(ask('2026-09-29', { at: '09-17 10:10' })).then(['ShelvingRequested', 'ObligationStarted']);
  });
});

describe('a shelved case', () => {
  const shelved = aTask(ask(), approve());

  it('stands still with everything it owes, and is reviewed on the named date', () => {
    const running = Object.values(shelved.state.obligations).filter(({ status }) => status === 'running');
    expect(running.map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ['shelving.review', '2026-09-29T17:30:00.000+08:00'],
    ]);
    expect(shelved.state).toMatchObject({ stage: 'shelved', stageBeforeShelving: 'given' });
    expect(shelved.state.obligations[RESULT]).toMatchObject({ status: 'paused', remaining: 5 });
  });

  it('allows no work meanwhile', () => {
    shelved.when({ at: '09-18 09:00', by: by.lead, does: 'done' }).then('CASE.STAGE_FORBIDS');
  });

  it('is resumed by the centre’s deputy with what was left of every limit', () => {
    const resumed = shelved.and({ ...approve({ at: '09-21 09:00', does: 'resume' }) });
    expect(resumed.state.stage).toBe('given');
    expect(resumed.state.obligations[RESULT]?.dueAt).toBe('2026-09-29T17:30:00.000+08:00');
    expect(resumed.state.obligations['answer:zf:1']?.dueAt).toBe('2026-09-21T10:10:00.000+08:00');
  });

  it('is resumed by the engine on the review date, which is nobody’s fault', () => {
    const resumed = shelved.until('09-29 17:30');
    expect(resumed.state.stage).toBe('given');
    expect(resumed.state.faults).toEqual([]);
    expect(resumed.events.find(({ type }) => type === 'CaseResumed')).toMatchObject({
      effectiveAt: '2026-09-29T17:30:00.000+08:00',
      actor: { post: 'engine' },
    });
  });

  it('stays shelved where the shelving is approved anew before that', () => {
    const again = shelved.and(ask('2026-10-20', { at: '09-29 09:00' }), approve({ at: '09-29 10:00' }));
    const later = again.until('09-30 09:00');
    expect(later.state).toMatchObject({ stage: 'shelved', stageBeforeShelving: 'given' });
    expect(later.state.obligations['review:case:2']?.dueAt).toBe('2026-10-20T17:30:00.000+08:00');
  });
});
