import {
  answers,
  drafted,
  filed,
  notice,
  objected,
  otherRead,
  outcomeFor,
  readingPaused,
  sent,
  streetRead,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';

describe('Filing a result notification', () => {
  it('waits for the last answer, and is then asked of the engine', () => {
    const story = notice(drafted(), sent, streetRead, objected, otherRead).until('10-08 18:00');
    expect(story.state.stage).toBe('objected');
    const last = story.and(answers('10-09 09:00', 'sj'));
    expect(last.reactions.at(-1)?.[1]).toMatchObject({
      does: 'advance',
      caseId: 'the-case',
      command: { name: 'fileNotice' },
    });
    const outcome = last.when(filed('10-09 09:00'));
    outcome.then(['NoticeFiled']);
    expect(outcome.state.outcome).toBe('filedAfterObjection');
  });

  it('waits for the last to read, where a dispute outlasted the period', () => {
    const story = notice(drafted(), sent, streetRead, readingPaused).until('10-08 18:00');
    expect(story.state.stage).toBe('sent');
    const last = story.and({ ...otherRead, at: '10-09 09:00' });
    expect(last.state.stage).toBe('read');
    expect(last.reactions.at(-1)?.[1]).toMatchObject({ command: { name: 'fileNotice' } });
    const outcome = last.when(filed('10-09 09:00'));
    outcome.then(['NoticeFiled']);
    expect(outcome.state).toMatchObject({ stage: 'filed', over: true, outcome: 'filed' });
  });

  it('is rejected before the period is over', () => {
    notice(drafted(), sent, streetRead, otherRead).when(filed('09-24 09:00')).then('CLOCK.NOT_YET_DUE');
  });

  it('is the engine’s alone', () => {
    expect(outcomeFor('zf', 'deptDeputy', filed('09-23 10:00'), drafted())).toBe('CASE.ENGINE_ONLY');
  });
});
