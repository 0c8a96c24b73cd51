import type { Act } from '@tiaokuai/testing';
import {
  answers,
  by,
  readingPaused,
  drafted,
  notice,
  objected,
  otherRead,
  sent,
  streetRead,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';

describe('The limits of a result notification', () => {
  it('reading that passed counts as delivered: a fault, a word to the liaison, then to the head', () => {
    const story = notice(drafted(), sent, streetRead).until('09-29 00:00');
    expect(story.events.slice(-6)).toMatchObject([
      { type: 'ObligationElapsed', payload: { id: 'read:sj:1' } },
      { type: 'FaultRecorded', payload: { unit: 'sj', kind: 'notice.read.elapsed' } },
      { type: 'NoticeDelivered', payload: { unit: 'sj' }, effectiveAt: '2026-09-24T17:30:00.000+08:00' },
      { type: 'ObligationStarted', payload: { key: 'notice.remindHead', ownerUnit: 'sj' } },
      { type: 'ObligationDueSoon' },
      { type: 'ObligationElapsed', payload: { id: 'remindHead:sj:1' } },
    ]);
    expect(story.state.stage).toBe('read');
    const told = story.reactions.flatMap(([, each]) =>
      each.does === 'notify' ? [[each.unit, each.posts]] : [],
    );
    expect(told).toEqual([
      ['sj', ['deptDeputy']],
      ['sj', ['liaisonA', 'liaisonB', 'platformOperator']],
      ['sj', ['deptHead']],
    ]);
  });

  it('reading that passes after the objection period files it', () => {
    const resumed: Act = {
      ...{ at: '10-09 09:00', by: by.engine, does: 'resumeAfterDispute' },
      with: { sourceCaseId: 'the-dispute', obligationIds: ['read:sj:1'] },
    };
    const unread = notice(drafted(), sent, streetRead, readingPaused, resumed).until('10-14 09:00');
    expect(unread.state).toMatchObject({ stage: 'filed', over: true, outcome: 'filed' });
    const objection = { ...objected, by: by.streetDeputy, at: '09-23 15:30' };
    const answer = answers('09-28 09:00', 'wj');
    const objectedTo = notice(drafted(), sent, streetRead, readingPaused, objection, answer, resumed);
    expect(objectedTo.state.stage).toBe('answered');
    expect(objectedTo.until('10-14 09:00').state).toMatchObject({
      ...{ stage: 'filed', over: true, outcome: 'filedAfterObjection' },
    });
  });

  it('reading that passes leaves an answered one answered while others may still object', () => {
    const objection = { ...objected, by: by.streetDeputy, at: '09-23 15:30' };
    const story = notice(drafted(), sent, objection, answers('09-23 16:00', 'wj')).until('09-25 09:00');
    expect(story.state.stage).toBe('answered');
    expect(story.state.recipients).toContainEqual({ unit: 'sj', reached: 'delivered' });
  });

  it('an objection left unanswered brings the sender one order, a yellow one', () => {
    const story = notice(drafted(), sent, streetRead, objected).until('10-12 00:00');
    const orders = story.reactions.filter(
      ([, each]) => each.does === 'open' && each.kind === 'supervisionOrder',
    );
    expect(orders).toHaveLength(1);
    expect(orders[0]?.[1]).toMatchObject({
      command: { name: 'issue', payload: { unit: 'zf', colour: 'yellow' } },
    });
  });

  it('the end of the objection period files an answered one too', () => {
    const story = notice(drafted(), sent, streetRead, objected, otherRead, answers('09-28 09:00', 'sj'));
    expect(story.state.stage).toBe('answered');
    expect(story.until('10-08 17:30').state).toMatchObject({
      ...{ stage: 'filed', over: true, outcome: 'filedAfterObjection' },
    });
  });

  it('the end of the objection period files it where everybody was reached', () => {
    const story = notice(drafted(), sent, streetRead, otherRead).until('10-09 00:00');
    expect(story.events.at(-1)).toMatchObject({
      type: 'NoticeFiled',
      effectiveAt: '2026-10-08T17:30:00.000+08:00',
      actor: { post: 'engine' },
    });
    expect(story.state).toMatchObject({ over: true, outcome: 'filed' });
  });
});
