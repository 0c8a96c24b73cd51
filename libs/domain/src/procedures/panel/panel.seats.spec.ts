import {
  ALL,
  APPOINTED,
  deliberating,
  issued,
  member,
  opened,
  recuses,
  standIn,
  story,
  TWO_LEFT,
  votes,
} from '../../../test/procedures/panel/appointed.fixture.js';
import {
  act,
  asks,
  BASIS,
  by,
  clocks,
  docketedAt,
  dockets,
  substitutes,
  told,
  VOTE,
  vote,
} from '../../../test/procedures/panel/panel.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import { given, testDistrict } from '@tiaokuai/testing';
import { panel } from './panel.procedure.js';

const facts = (of: ReturnType<typeof story>) =>
  Object.fromEntries(panel.facts(of.state).map(({ key, value }) => [key, value]));
const decides = (at: string, more: object = {}) =>
  act(at, by.leader, 'decideByLeader', {
    lead: 'zf',
    assists: [],
    basis: BASIS,
    text: '由执法局主办',
    ...more,
  });

describe('A seat for which the office appointed a member and a substitute', () => {
  it('is sat on by the member, and by nobody else of the office', () => {
    const all = story(...ALL);
    all.when(vote({}, member('bb'))).then([['SeatVoted', { seat: 'bb' }]]);
    for (const who of [by.staffing, standIn('bb'), APPOINTED.actor('bb', 'deptHead')])
      all.when(vote({}, who)).then('ACTOR.POST_FORBIDS');
    story(docketedAt)
      .when({ ...opened(), by: by.chair })
      .then('ACTOR.POST_FORBIDS');
    expect(panel.duties(all.state).filter(({ command }) => command === 'vote')).toContainEqual(
      expect.objectContaining({ unit: 'bb', posts: ['panelMember', 'panelSubstitute'] }),
    );
    expect(told(all)).toContain('bb vote:bb');
  });

  it('is nobody’s to vote from by delegation', () => {
    const delegate = { ...standIn('bb'), post: 'panelMember', onBehalfOf: member('bb').person } as const;
    const context = { ...APPOINTED.context('2026-10-09T09:10:00.000+08:00', delegate) };
    expect(panel.decide(story(...ALL).state, { name: 'vote', payload: VOTE }, context)).toMatchObject({
      rejection: 'ACTOR.POST_FORBIDS',
    });
  });

  it('passes to the substitute whom the seat or the chair calls in, and to no other', () => {
    const open = story(docketedAt, opened());
    const calls = (person: string, who = member('zhzx')) => substitutes('bb', person, who);
    open.when(calls('p-dc-supervisor-1')).then('PANEL.NOT_APPOINTED');
    open.when(calls(by.staffing.person)).then('PANEL.NOT_APPOINTED');
    const called = open.and(calls(standIn('bb').person), deliberating(['zhzx', 'bb', 'sf', 'zfb', 'jw']));
    called.when(vote({}, standIn('bb'))).then([['SeatVoted', { seat: 'bb' }]]);
    called.when(vote({}, member('bb'))).then('ACTOR.POST_FORBIDS');
    expect(facts(called)).toMatchObject({ 'seat.bb.status': { zh: '已代行', en: 'Substituted' } });
  });

  it('passes to the substitute where the member recused himself; once both have, it stays empty', () => {
    const first = story(...ALL, recuses(member('bb'), '10-09 09:05'));
    first.when(vote({}, standIn('bb'))).then([['SeatVoted', { seat: 'bb' }]]);
    const both = first.and(recuses(standIn('bb'), '10-09 09:06'));
    both
      .when(substitutes('bb', standIn('bb').person, member('zhzx'), '10-09 09:07'))
      .then('PANEL.NOT_APPOINTED');
    expect(facts(both)).toMatchObject({ seated: 4, 'seat.bb.status': { zh: '无人可任，席位空缺' } });
    const three = both.and(...votes({ zhzx: 'zf', sf: 'zf', zfb: 'zf', jw: 'hj' }), issued());
    expect(three.state.determination).toMatchObject({ lead: 'zf', way: 'majority' });
  });
});

describe('A seat whose unit is in the matter or issued the opinion', () => {
  it('stays empty: the majority is one of those seated', () => {
    const four = story(dockets({ opinionBy: 'bb' }), opened());
    four.when(substitutes('bb', standIn('bb').person, member('zhzx'))).then('PANEL.SEAT_IS_PARTY');
    four.when(deliberating(['zhzx', 'bb', 'sf', 'zfb', 'jw'])).then('PANEL.SEAT_IS_PARTY');
    const met = four.and(deliberating(['zhzx', 'sf', 'zfb', 'jw']));
    met
      .and(...votes({ zhzx: 'zf', sf: 'zf', zfb: 'hj', jw: 'hj' }))
      .when(issued())
      .then('PANEL.NO_MAJORITY');
    expect(facts(four)).toMatchObject({ seated: 4, 'seat.bb.status': { zh: '单位回避，席位空缺' } });
  });

  it('leaves three of five, of whom two decide and all must come', () => {
    const three = story(dockets({ parties: ['zf', 'bb', 'sf'] }), opened());
    expect(three.and(deliberating(['zhzx', 'jw'])).state.stage).toBe('noQuorum');
    const met = three.and(deliberating(['zhzx', 'zfb', 'jw']), ...votes({ zhzx: 'zf', zfb: 'zf', jw: 'hj' }));
    expect(met.and(issued()).state.determination).toMatchObject({ lead: 'zf', way: 'majority' });
  });

  it('passes the chair to the next seat', () => {
    const docketed = story(dockets({ parties: ['zf', 'zhzx'] }));
    expect(docketed.state.leadUnit).toBe('bb');
    expect(clocks(docketed)).toMatchObject({ 'bb determine': '10-09 17:30 running' });
    expect(told(docketed)).toContain('bb chair');
    expectVerdicts(docketed, { ...opened() }, { 'ACTOR.POST_FORBIDS': ['zhzx.centreHead', 'bb.deptHead'] });
    const determined = docketed.and(
      opened('bb'),
      deliberating(['bb', 'sf', 'zfb', 'jw'], 'bb'),
      ...votes({ bb: 'zf', sf: 'zf', zfb: 'zf', jw: 'zf' }),
      issued('bb'),
    );
    expect(determined.state.determination).toMatchObject({ lead: 'zf' });
  });

  it('by being asked later leaves its seat, and the chair passes on with full time', () => {
    const asked = story(docketedAt, opened(), { ...asks('zhzx'), by: member('zhzx') });
    expect(clocks(asked)).toMatchObject({
      'zhzx determine': '10-09 17:30 cancelled',
      'bb determine': '10-10 17:30 running',
      'zhzx askedStatement': '10-08 15:30 running',
    });
    expect(asked.state.parties.filter(({ role }) => role === 'lead').map(({ unit }) => unit)).toEqual(['bb']);
  });
});

describe('A chair that is left by both', () => {
  it('passes to the next seat with full time for what still runs', () => {
    const out = story(
      docketedAt,
      recuses(member('zhzx'), '09-30 16:30'),
      recuses(standIn('zhzx'), '09-30 17:00'),
    );
    expect(clocks(out)).toMatchObject({
      'zhzx openEvidence': '10-08 11:00 cancelled',
      'zhzx determine': '10-09 17:30 cancelled',
      'bb openEvidence': '10-08 12:00 running',
      'bb determine': '10-09 17:30 running',
    });
    expect(out.state.leadUnit).toBe('bb');
  });
});

describe('With fewer than three seats left', () => {
  it('the district leader leads it on and decides, once who is to lead was heard', () => {
    const docketed = story(TWO_LEFT);
    expect(told(docketed)).toEqual(['qld leader']);
    expect(clocks(docketed)).toMatchObject({ 'qld determine': '10-09 17:30 running' });
    const heard = docketed.and({ ...opened(), by: by.leader });
    expect(panel.duties(heard.until('10-08 17:30').state)).toContainEqual(
      expect.objectContaining({ unit: 'qld', command: 'decideByLeader' }),
    );
    heard.when(decides('10-08 10:00')).then('PANEL.STATEMENTS_OPEN');
    heard.when(decides('10-09 09:00', { lead: 'hj' })).then('PANEL.LEAD_NOT_HEARD');
    heard.when({ ...deliberating(['zhzx', 'zfb']) }).then('CASE.STAGE_FORBIDS');
    const determined = heard.and(decides('10-09 09:00'));
    expect(determined.state).toMatchObject({
      stage: 'determined',
      determination: { way: 'leader', lead: 'zf', unlisted: false },
    });
    expect(clocks(determined)).toMatchObject({ 'qld determine': '10-09 17:30 met' });
  });

  it('an unlisted question leaves the list a gap', () => {
    const unlisted = story(
      dockets({ parties: ['zf', 'bb', 'sf', 'jw'], itemCodes: [] }),
      { ...opened(), by: by.leader },
      decides('10-09 09:00'),
    );
    expect(clocks(unlisted)).toMatchObject({ 'bb listGap': '10-22 17:30 running' });
  });

  it('what was being deliberated passes to him, at whatever stage', () => {
    const three = [dockets({ parties: ['zf', 'bb', 'sf'] }), opened()];
    const leave = (at: string) => [recuses(member('jw'), at), recuses(standIn('jw'), at)];
    const deliberated = story(...three, deliberating(['zhzx', 'zfb', 'jw']), ...leave('10-09 09:20'));
    expect(deliberated.state).toMatchObject({ tooFew: true, leader: 'qld' });
    deliberated.when({ ...vote({}, member('zhzx')), at: '10-09 09:30' }).then('CASE.STAGE_FORBIDS');
    expect(deliberated.and(decides('10-09 10:00')).state.stage).toBe('determined');
    const few = story(...three, deliberating(['zhzx']), ...leave('10-09 09:20'));
    expect(few.and(decides('10-09 10:00')).state.stage).toBe('determined');
    const asked = story(...three, { ...asks('jw'), by: member('zhzx') });
    expect(asked.state.tooFew).toBe(true);
  });
});

describe('An office that appointed nobody where others did', () => {
  it('has an empty seat', () => {
    const without = testDistrict({
      panel: 'appointed',
      directory: (all) => ({
        ...all,
        holdings: Object.fromEntries(
          Object.entries(all.holdings).filter(([person]) => !/^p-jw-panel/.test(person)),
        ),
      }),
    });
    expect(facts(given(panel, without, docketedAt))).toMatchObject({
      seated: 4,
      'seat.jw.status': { zh: '无人可任，席位空缺' },
    });
  });
});
