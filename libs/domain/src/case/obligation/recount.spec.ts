import { at, given, type Act, type Story } from '@tiaokuai/testing';
import { districtWith, resting, WITH_2027, working } from '../../../test/case/late-notice.fixture.js';
import { by, district, gave, RESULT, task } from '../../../test/case/task.fixture.js';
import type { CaseState } from '../case.state.js';

const CLOSE = 'close:case:1';
/** Monday: the result is due 12-28, the street must close by 01-05, both in days that no notice has arranged yet. */
const december: Act = { ...gave(), at: '12-21 09:00' };
const published = districtWith(['2027-01-06 10:00', WITH_2027]);

const owed = ({ state }: Story<CaseState>, id = RESULT) => state.obligations[id];
const happened = ({ events }: Story<CaseState>, ...types: readonly string[]): readonly unknown[] =>
  events
    .filter(({ type }) => types.includes(type))
    .map(({ type, effectiveAt, payload }) => [type, effectiveAt.slice(0, 16), payload]);

describe('a deadline that a notice still to come may move', () => {
  it('says so, and elapses like any other', () => {
    const story = given(task, district, december);
    expect(owed(story)).toMatchObject({ provisional: true, dueAt: at('12-28 17:30') });
    const late = story.until('2027-01-20 09:00');
    expect(owed(late)).toMatchObject({ status: 'elapsed', provisional: true });
    expect(late.state.faults).toContainEqual(
      expect.objectContaining({ kind: 'task.close.elapsed', at: at('2027-01-05 17:30') }),
    );
  });

  it('is certain when the notice comes and confirms it', () => {
    const confirmed = districtWith([
      '12-22 09:00',
      { ...WITH_2027, years: WITH_2027.years.map(without1228) },
    ]);
    const story = given(task, confirmed, december).until('12-22 10:00');
    expect(owed(story)).toMatchObject({ provisional: false, dueAt: at('12-28 17:30'), countedBy: 2 });
  });
});

function without1228<Y extends { readonly restDays: readonly string[] }>(year: Y): Y {
  return { ...year, restDays: year.restDays.filter((day) => day !== '2026-12-28') };
}

describe('a running limit when a calendar comes into force', () => {
  // Due Wed 09-23: Fri 18, Sun 20 (made up), Mon 21, Tue 22, Wed 23. Without the 22nd and 23rd: 18, 20, 21, 24, Mon 28.
  const changed = districtWith(['09-18 12:00', resting(2, '09-22', '09-23')]);

  it('is counted once more from its start, at that instant, and never ends on a rest day', () => {
    const story = given(task, changed, gave()).until('09-18 12:00');
    expect(happened(story, 'ObligationRecomputed')).toContainEqual([
      'ObligationRecomputed',
      '2026-09-18T12:00',
      {
        id: RESULT,
        old: at('09-23 17:30'),
        dueAt: at('09-28 17:30'),
        // Of the four days that lie ahead the third is Thursday the 24th.
        amberAt: at('09-24 17:30'),
        nominalDate: '2026-09-28',
        provisional: false,
      },
    ]);
    expect(owed(story.until('09-23 17:30'))?.status).toBe('running');
    expect(owed(story.until('09-28 17:30'))?.status).toBe('elapsed');
  });

  it('comes to the same when it is found years later', () => {
    const swept = given(task, changed, gave())
      .until('09-18 12:00')
      .until('09-20 09:00')
      .until('2027-03-01 09:00');
    const found = given(task, changed, gave()).until('2027-03-01 09:00');
    expect(happened(found, ...found.events.map(({ type }) => type))).toEqual(
      happened(swept, ...swept.events.map(({ type }) => type)),
    );
  });

  it('stays as it was recorded where both calendars count alike', () => {
    const alike = districtWith(['09-18 12:00', resting(2, '11-02')]);
    expect(happened(given(task, alike, gave()).until('09-25 09:00'), 'ObligationRecomputed')).toEqual([]);
  });

  it('keeps until the end of the next working day, when by the new count it had passed', () => {
    // Thu 09-24: 28, 29, 30, 10-08, 10-09. With the 25th and 10-05 at work: 25, 28, 29, 30, 10-05, and that has passed.
    const earlier = districtWith(['10-06 10:00', working(2, '09-25', '10-05')]);
    const story = given(task, earlier, { ...gave(), at: '09-24 09:10' });
    expect(owed(story)?.dueAt).toBe(at('10-09 17:30'));
    expect(owed(story.until('10-06 10:00'))).toMatchObject({ status: 'running', dueAt: at('10-08 17:30') });
  });

  it('while it stands still, has what is left of it counted once more', () => {
    const pause: Act = {
      ...{ at: '09-18 16:00', by: by.engine, does: 'pauseForDispute' },
      with: { sourceCaseId: 'the-dispute', obligationIds: [RESULT], ground: 'dispute' },
    };
    // Four days are left after Friday; the 18th itself turns out to have been a rest day, so five are.
    const later = districtWith(['09-20 12:00', resting(2, '09-18')]);
    const story = given(task, later, gave(), pause);
    expect(owed(story)).toMatchObject({ status: 'paused', remaining: 4 });
    expect(owed(story.until('09-20 12:00'))).toMatchObject({ status: 'paused', remaining: 5 });
  });
});

describe('a limit that had passed before a late notice', () => {
  it('too early: it runs on, and its fault stands on record, given back', () => {
    const story = given(task, published, december).until('2027-01-06 10:00');
    expect(owed(story, CLOSE)).toMatchObject({ status: 'running', dueAt: at('2027-01-12 17:30') });
    expect(happened(story, 'FaultReversed')).toEqual([
      [
        'FaultReversed',
        '2027-01-06T10:00',
        {
          unit: 'wj',
          kind: 'task.close.elapsed',
          obligationId: CLOSE,
          incurredAt: at('2027-01-05 17:30'),
        },
      ],
    ]);
    const again = story
      .until('2027-01-13 09:00')
      .state.faults.filter(({ obligationId }) => obligationId === CLOSE);
    expect(again).toMatchObject([
      { at: at('2027-01-05 17:30'), reversedAt: at('2027-01-06 10:00') },
      { at: at('2027-01-12 17:30') },
    ]);
  });

  it('missed by either calendar: it stays missed, and only the instant is put right', () => {
    const story = given(task, published, december).until('2027-01-06 10:00');
    expect(owed(story)).toMatchObject({ status: 'elapsed', dueAt: at('12-29 17:30') });
  });

  it('and was met in time after all: it is met, also in a case that is over', () => {
    const done: Act = { at: '12-29 09:00', by: by.lead, does: 'done' };
    const close: Act = { at: '2027-01-05 18:00', by: by.street, does: 'close' };
    const before = given(task, published, december, done, close);
    expect([owed(before)?.status, owed(before, CLOSE)?.status]).toEqual(['metLate', 'metLate']);
    const after = before.until('2027-01-06 10:00');
    expect([owed(after)?.status, owed(after, CLOSE)?.status]).toEqual(['met', 'met']);
    expect(after.state).toMatchObject({ over: true, stage: 'closed' });
    expect(after.state.faults.filter(({ reversedAt }) => reversedAt !== undefined)).toMatchObject([
      { kind: 'task.close.elapsed' },
    ]);
  });

  it('has the order about it recalled, and one that has ended gives back its points', () => {
    const linked = (ended: boolean): readonly Act[] => [
      {
        ...{ at: '12-29 10:00', by: by.engine, does: 'linkCase' },
        with: { caseId: 'the-order', kind: 'supervisionOrder', about: 'result:zf:1' },
      },
      ...(ended
        ? [{ at: '12-29 11:00', by: by.engine, does: 'endLink', with: { caseId: 'the-order' } } as const]
        : []),
    ];
    const done: Act = { at: '12-29 09:00', by: by.lead, does: 'done' };
    for (const ended of [false, true]) {
      const story = given(task, published, december, done, ...linked(ended)).until('2027-01-06 10:00');
      expect(story.reactions.at(-1)).toMatchObject([
        'ObligationRecomputed',
        {
          key: 'recall:the-order',
          caseId: 'the-order',
          command: { name: 'recall', payload: { obligationId: RESULT, excused: true } },
        },
      ]);
    }
  });
});
