import {
  ALL,
  issued,
  deliberating,
  member,
  opened,
  recuses,
  standIn,
  story,
  votes,
} from '../../../test/procedures/panel/appointed.fixture.js';
import {
  act,
  asks,
  by,
  clocks,
  deliberatingAt,
  district,
  docketedAt,
  dockets,
  recordedBefore,
  story as oldStory,
  TO_DELIBERATING,
  TO_EVIDENCE,
  votes as oldVotes,
  VOTE,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';
import { at } from '@tiaokuai/testing';
import { settle } from '../../case/obligation/obligation.settle.js';
import { ENGINE } from '../../kernel/actor.js';

const FOUR_SPLIT = votes({ zhzx: 'zf', bb: 'zf', sf: 'hj', zfb: 'hj' });
const late = (time: string, who: ReturnType<typeof member>, lead = 'zf') =>
  act(time, who, 'vote', { ...VOTE, lead, assists: [] });

describe('A seat that has not voted when the time to determine has passed', () => {
  it('counts as not present, so the next round begins without it, in a time of its own', () => {
    const passed = story(...ALL, ...FOUR_SPLIT).until('10-09 17:30');
    expect(passed.state).toMatchObject({ round: 2, deadlocked: false });
    expect(passed.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['SeatsSilent', 'RoundClosed']),
    );
    expect(clocks(passed)).toMatchObject({ 'zhzx round': '10-10 14:00 running' });
    // It is awaited anew in that round, and not beyond its time.
    expect(passed.state.seats.every(({ present }) => present)).toBe(true);
    const second = passed.until('10-10 14:00');
    expect(second.state).toMatchObject({ deadlocked: true, round: 2 });
    expect(second.and(issued('zhzx', '10-10 15:00')).state.determination).toMatchObject({ way: 'residual' });
  });

  it('does not keep a majority from being issued, where enough are present', () => {
    const four = story(...ALL, ...votes({ zhzx: 'zf', bb: 'zf', sf: 'zf', zfb: 'hj' })).until('10-09 17:30');
    expect(four.state).toMatchObject({ round: 1 });
    expect(four.state.seats.find(({ unit }) => unit === 'jw')).toMatchObject({ present: false, silent: 1 });
    expect(four.and(issued('zhzx', '10-09 18:00')).state.determination).toMatchObject({ lead: 'zf' });
  });

  it('may still vote, as may its substitute; missing to the quorum, both have one more time', () => {
    const three = story(...ALL, ...votes({ zhzx: 'zf', bb: 'zf', sf: 'zf' })).until('10-09 17:30');
    expect(clocks(three)).toMatchObject({ 'zhzx round': '10-10 14:00 running' });
    three.when(issued('zhzx', '10-09 18:00')).then('PANEL.QUORUM_MISSING');
    expect(
      panel
        .duties(three.state)
        .filter(({ command }) => command === 'vote')
        .map(({ unit }) => unit),
    ).toEqual(['zfb', 'jw']);
    three.when(late('10-10 09:00', member('jw'))).then(['SeatVoted']);
    const came = three.and(late('10-10 09:00', standIn('jw')));
    came.when(late('10-10 09:10', member('jw'))).then('PANEL.VOTED_ALREADY');
    const determined = came.and(issued('zhzx', '10-10 09:30'));
    expect(determined.state.determination).toMatchObject({ lead: 'zf', way: 'majority' });
    expect(clocks(determined)).toMatchObject({ 'zhzx round': '10-10 14:00 cancelled' });
  });

  it('whose voice decides nothing ends the round once the quorum is there', () => {
    const three = story(...ALL, ...votes({ zhzx: 'zf', bb: 'hj', sf: 'sj' })).until('10-09 17:30');
    expect(three.state.round).toBe(1);
    const fourth = three.and(late('10-10 09:00', standIn('jw'), 'ga'));
    expect(fourth.state.round).toBe(2);
    expect(clocks(fourth)).toMatchObject({ 'zhzx round': '10-10 14:30 running' });
  });

  it('without quorum after that time too ends the round, and after the last one the residual duty decides', () => {
    const nobody = story(...ALL).until('10-10 14:00');
    expect(nobody.state).toMatchObject({ round: 2, deadlocked: false });
    const over = nobody.until('10-12 09:00');
    expect(over.state.deadlocked).toBe(true);
    expect(over.and(issued('zhzx', '10-12 10:00')).state.determination).toMatchObject({ way: 'residual' });
  });

  it('is not looked for where they meet after the time has passed; that round has its own', () => {
    const met = oldStory(...TO_EVIDENCE)
      .until('10-09 17:30')
      .and(deliberatingAt(undefined, '10-10 09:00'));
    expect(clocks(met)).toMatchObject({ 'zhzx round': '10-10 14:30 running' });
  });

  it('that is recused ends such a round as it ends any', () => {
    const passed = story(...ALL, ...FOUR_SPLIT).until('10-09 17:30');
    const again = ['zhzx', 'bb', 'sf', 'zfb'].map((unit, n) =>
      late('10-10 09:00', member(unit), ['zf', 'zf', 'hj', 'hj'][n]),
    );
    const left = passed.and(
      ...again,
      recuses(member('jw'), '10-10 09:10'),
      recuses(standIn('jw'), '10-10 09:20'),
    );
    expect(left.state.deadlocked).toBe(true);
  });

  it('leaves a round that began late, when one more seat is left empty, to the next with a time of its own', () => {
    const met = story(docketedAt, opened())
      .until('10-09 17:30')
      .and(deliberating(['zhzx', 'bb', 'sf', 'zfb', 'jw'], 'zhzx', '10-10 09:00'));
    const split = met.and(
      ...['zhzx', 'bb', 'sf', 'zfb'].map((unit, n) =>
        late('10-10 09:10', member(unit), ['zf', 'zf', 'hj', 'hj'][n]),
      ),
    );
    const recused = split.and(recuses(member('jw'), '10-10 09:20'), recuses(standIn('jw'), '10-10 09:30'));
    const asked = split.and({ ...asks('jw', '10-10 09:30'), by: member('zhzx') });
    for (const { state } of [recused, asked]) {
      expect(state.round).toBe(2);
      expect(Object.values(state.obligations).filter(({ key }) => key === 'panel.round')).toMatchObject([
        { status: 'cancelled' },
        { status: 'running' },
      ]);
    }
  });

  it('is not waited for by the district leader, to whom it has passed', () => {
    const passed = story(
      dockets({ parties: ['zf', 'bb', 'sf'] }),
      opened(),
      deliberating(['zhzx', 'zfb', 'jw']),
    )
      .until('10-09 17:30')
      .and(recuses(member('jw'), '10-10 09:10'), recuses(standIn('jw'), '10-10 09:20'));
    const decides = act('10-10 10:00', by.leader, 'decideByLeader', {
      ...{ lead: 'zf', assists: [], basis: VOTE.basis, text: '由执法局主办' },
    });
    expect(clocks(passed.and(decides))).toMatchObject({ 'zhzx round': '10-10 14:00 cancelled' });
  });

  it('holds up a panel that was docketed before, as it did then', () => {
    const before = recordedBefore(oldStory(...TO_DELIBERATING, ...oldVotes(['zf', 'zf', 'hj', 'hj'])));
    const settled = settle(panel, before, district.context(at('10-09 17:30'), ENGINE));
    expect(settled.state.round).toBe(1);
    expect(settled.events.map(({ type }) => type)).not.toContain('SeatsSilent');
  });
});
