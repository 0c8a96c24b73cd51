import {
  by,
  act,
  deliberatingAt,
  dockets,
  issuedAt,
  openedAt,
  SOURCE,
  story,
  told,
  votes,
} from '../../../test/procedures/panel/panel.fixture.js';

const ends = (at: string, caseId = SOURCE.caseId) =>
  act(at, by.engine, 'followEnding', { caseId, ending: 'cancelled' });
/** Docketed by refusals in the whistle itself: nobody else waits. */
const alone = dockets({ dispute: undefined });
const before = (first: typeof alone) =>
  [
    ['docketed', [first], '09-30 17:00'],
    ['evidenceOpen', [first, openedAt], '10-08 10:00'],
    ['noQuorum', [first, openedAt, deliberatingAt(['zhzx', 'bb', 'sf'])], '10-09 10:00'],
    ['deliberating', [first, openedAt, deliberatingAt()], '10-09 10:00'],
  ] as const;

describe('The end of a case that waits for a panel', () => {
  it.each(before(alone))('ends a panel that nobody else waits for: %s', (_stage, acts, at) => {
    const over = story(...acts, ends(at));
    expect(over.state).toMatchObject({ stage: 'closed', over: true, outcome: 'withdrawn' });
    expect(told(over)).toEqual(expect.arrayContaining(['zf caseEnded:zf', 'yq caseEnded:yq']));
    expect(over.reactions.at(-1)?.[1]).toMatchObject({ does: 'advance', command: { name: 'endLink' } });
  });

  it.each(before(dockets({})))('leaves one that its dispute waits for: %s', (stage, acts, at) => {
    const kept = story(...acts, ends(at));
    expect(kept.state).toMatchObject({ stage, over: false });
    expect(kept.state.obligations).toEqual(story(...acts).state.obligations);
    expect(kept.and(ends(at, 'the-dispute')).state.over).toBe(true);
  });

  it('leaves what is determined already', () => {
    const determined = [
      alone,
      openedAt,
      deliberatingAt(),
      ...votes(['zf', 'zf', 'zf', 'zf', 'zf']),
      issuedAt(),
    ];
    expect(story(...determined, ends('10-09 16:00')).state).toMatchObject({
      ...{ stage: 'determined', over: false },
    });
  });

  it('is heard of a case that waits alone, and once', () => {
    story(dockets({})).when(ends('09-30 17:00', 'another')).then('CASE.FIELD_INVALID');
    story(dockets({}), ends('09-30 17:00')).when(ends('09-30 17:10')).then('CASE.FIELD_INVALID');
  });
});
