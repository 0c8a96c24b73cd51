import {
  deliberating,
  member,
  opened,
  story as appointedStory,
} from '../../../test/procedures/panel/appointed.fixture.js';
import {
  act,
  by,
  clocks,
  district,
  docketedAt,
  dockets,
  openedAt,
  statesAt,
  story,
  TO_DELIBERATING,
  TO_DETERMINED,
  told,
  VOTE,
} from '../../../test/procedures/panel/panel.fixture.js';
import { sentWords } from '../../../test/procedures/handover.fixture.js';
import { inQuestion } from './ruling.js';

const joins = (at: string, parties: readonly string[], more: object = {}) =>
  act(at, by.engine, 'joinRefusals', { caseId: 'another', parties, ...more });
/** Docketed by refusals: every case of them is told what the panel is about. */
const REFUSALS = [dockets({ dispute: undefined }), openedAt];

describe('Refusals of the same matter that join a panel', () => {
  it('bring their case and their parties, who state like the others', () => {
    const joined = story(...REFUSALS, joins('10-08 10:00', ['wj', 'hj', 'sj'], { heard: ['sj'] }));
    expect(joined.state).toMatchObject({
      ...{ cases: ['the-whistle', 'another'], disputants: ['zf', 'yq', 'wj', 'hj', 'sj'], heard: ['sj'] },
    });
    expect(inQuestion(joined.state)).toEqual(['zf', 'yq', 'wj', 'hj']);
    expect(clocks(joined)).toMatchObject({ 'hj statements': '10-09 17:30 running' });
    expect(sentWords(joined)).toContain('another linkCase');
    expect(told(joined)).toEqual(expect.arrayContaining(['wj state:wj', 'hj state:hj', 'sj state:sj']));
  });

  it('of a unit that was only heard put its own task in question', () => {
    const heard = story(
      dockets({ dispute: undefined, parties: ['zf', 'yq', 'hj'], heard: ['hj'] }),
      openedAt,
    );
    expect(inQuestion(heard.state)).toEqual(['zf', 'yq']);
    const joined = heard.and(joins('10-08 10:00', ['yq', 'hj']));
    expect(inQuestion(joined.state)).toEqual(['zf', 'yq', 'hj']);
  });

  it('that it knows already change nothing', () => {
    const joined = story(...REFUSALS, joins('10-08 10:00', ['wj', 'hj']));
    joined.when(joins('10-08 10:10', ['wj', 'hj'])).then([]);
    const later = joined.and(joins('10-08 10:10', ['wj', 'sj']));
    expect(later.state.cases).toEqual(['the-whistle', 'another']);
    expect(sentWords(later).filter((each) => each === 'another linkCase')).toHaveLength(1);
  });

  it('state all the same while the seats deliberate; in an emergency nobody waits for it', () => {
    const late = story(...TO_DELIBERATING, joins('10-09 09:05', ['wj', 'hj']));
    expect(clocks(late)).toMatchObject({ 'hj askedStatement': '10-09 14:35 running' });
    const stated = late.and(statesAt(district.actor('hj', 'deptOfficer'), '10-09 10:10'));
    expect(stated.state.statements).toContain('hj');
    const hurried = story(
      dockets({ urgency: 'emergency' }),
      { ...openedAt, at: '09-30 16:10' },
      act('09-30 16:20', by.chair, 'deliberate', { present: ['zhzx', 'bb', 'sf', 'zfb', 'jw'] }),
      joins('09-30 16:30', ['hj']),
    );
    expect(clocks(hurried)).not.toHaveProperty('hj askedStatement');
  });

  it('of a seat’s unit take the seat from it: the chair passes with what it owes', () => {
    const joined = appointedStory(docketedAt, joins('10-08 08:45', ['zhzx']));
    expect(joined.state.leadUnit).toBe('bb');
    expect(clocks(joined)).toMatchObject({
      'bb openEvidence': expect.stringContaining('running') as unknown,
      'bb determine': expect.stringContaining('running') as unknown,
    });
  });

  it('that leave too few seats leave it to the district leader', () => {
    const joined = appointedStory(docketedAt, opened(), joins('10-08 10:00', ['bb', 'sf', 'jw']));
    expect(joined.state).toMatchObject({ tooFew: true, leader: 'qld' });
  });

  it('close a round that waited for their seat alone', () => {
    const split = appointedStory(docketedAt, opened())
      .until('10-09 17:30')
      .and(
        deliberating(['zhzx', 'bb', 'sf', 'zfb', 'jw'], 'zhzx', '10-10 09:00'),
        ...['zhzx', 'bb', 'sf', 'zfb'].map((unit, n) =>
          act('10-10 09:10', member(unit), 'vote', {
            ...VOTE,
            lead: ['zf', 'zf', 'hj', 'hj'][n],
            assists: [],
          }),
        ),
      );
    const joined = split.and(joins('10-10 09:30', ['jw']));
    expect(joined.state.round).toBe(2);
    const rounds = Object.values(joined.state.obligations).filter(({ key }) => key === 'panel.round');
    expect(rounds).toMatchObject([{ status: 'cancelled' }, { status: 'running' }]);
  });

  it('come too late once it is determined', () => {
    story(...TO_DETERMINED)
      .when(joins('10-09 16:00', ['hj']))
      .then('CASE.STAGE_FORBIDS');
  });
});
