import {
  answered,
  answers,
  by,
  district,
  DRAFT,
  drafted,
  notice,
  objected,
  outcomeFor,
  sent,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';
import { procedureOf } from '../../registry.js';
import { resultNotification } from './result-notification.procedure.js';

describe('Answering an objection', () => {
  it('of every objection moves the stage', () => {
    const second = { ...objected, by: by.streetDeputy, at: '09-23 15:30' };
    const story = notice(drafted(), sent, objected, second, answered);
    expect(story.state.stage).toBe('objected');
    expect(story.and(answers('09-28 09:30', 'wj')).state.stage).toBe('answered');
  });

  it('with a correction begins a notification that supersedes this one', () => {
    const story = notice(
      drafted(),
      sent,
      objected,
      answers('09-28 09:00', 'sj', { text: '更正：登记由市场监管局负责。', corrected: true }),
    );
    const [, opened] = story.reactions.at(-1) ?? [];
    expect(opened).toMatchObject({
      does: 'open',
      kind: 'resultNotification',
      command: { name: 'draft', payload: { sender: 'zf', supersedes: 'the-case' } },
    });
    const command = opened?.does === 'open' ? opened.command : undefined;
    const next = notice(drafted({ by: by.engine, with: command?.payload }));
    expect(next.state).toMatchObject({
      sender: 'zf',
      supersedes: 'the-case',
      recipientsByRule: ['wj', 'sj'],
    });
  });

  it('of a sealed notification is sealed as its content is, and a correction stays so', () => {
    const text = '更正：当事人为另一经营者。';
    const sealed = drafted({ with: { ...DRAFT, secrecy: 'sealed' } });
    const story = notice(sealed, sent, objected, answers('09-28 09:00', 'sj', { text, corrected: true }));
    const event = story.events.findLast(({ type }) => type === 'NoticeAnswered');
    expect(event?.payload).toEqual({ unit: 'sj', sealedText: text, corrected: true });
    expect(resultNotification.events['NoticeAnswered']).toMatchObject({
      schemaVersion: 2,
      sealed: { sealedText: 'confidential' },
    });
    const [, opened] = story.reactions.at(-1) ?? [];
    expect(opened).toMatchObject({ command: { payload: { secrecy: 'sealed', content: text } } });
    expect(JSON.stringify(story.state)).not.toContain(text);
  });

  it('that was recorded in clear before is read on', () => {
    const before = notice(drafted(), sent, objected).state;
    const text = '更正：登记由市场监管局负责。';
    const recorded = notice(drafted(), sent, objected, answered).events.findLast(
      ({ type }) => type === 'NoticeAnswered',
    );
    if (recorded === undefined) throw new Error('not answered');
    const event = {
      ...recorded,
      recordedAt: recorded.effectiveAt,
      payload: { unit: 'sj', text, corrected: true },
    };
    const stored = procedureOf('resultNotification');
    if (stored === undefined) throw new Error('no such procedure');
    const after = stored.evolve(before, event);
    expect(after.stage).toBe('answered');
    const inForce = district.context(event.effectiveAt, by.leadDeputy).inForce(event.effectiveAt);
    expect(stored.reactions(before, event, after, inForce)).toContainEqual(
      expect.objectContaining({
        key: 'supersede',
        command: { name: 'draft', payload: expect.objectContaining({ content: text }) as unknown },
      }),
    );
  });

  it('with no, about whose duty it is, begins a dispute', () => {
    const story = notice(
      drafted(),
      sent,
      { ...objected, with: { reason: '不属我局职责', basis: '三定方案', aboutDuty: true } },
      answered,
    );
    expect(story.reactions.at(-1)?.[1]).toMatchObject({
      does: 'open',
      kind: 'dispute',
      command: { name: 'openNegotiation', payload: { parties: ['zf', 'sj'], issueKind: 'duty' } },
    });
  });

  it('is rejected for a unit that has not objected, or has its answer', () => {
    const second = { ...objected, by: by.streetDeputy, at: '09-23 15:30' };
    notice(drafted(), sent, objected).when(answers('09-28 09:00', 'wj')).then('CASE.FIELD_INVALID');
    notice(drafted(), sent, objected, second, answered)
      .when(answers('09-28 10:00', 'sj'))
      .then('CASE.FIELD_INVALID');
  });

  it('is the sender’s deputy’s', () => {
    expect([
      outcomeFor('zf', 'deptDeputy', answered, drafted(), sent, objected),
      outcomeFor('zf', 'deptOfficer', answered, drafted(), sent, objected),
      outcomeFor('wj', 'streetDeputy', answered, drafted(), sent, objected),
      outcomeFor('zf', 'deptDeputy', answered, drafted(), sent),
    ]).toEqual(['accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.STAGE_FORBIDS']);
  });
});
