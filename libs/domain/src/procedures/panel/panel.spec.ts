import {
  act,
  BASIS,
  by,
  clocks,
  deliberatingAt,
  docketedAt,
  dockets,
  docketsHimself,
  issuedAt,
  openedAt,
  SEATS,
  sentAs,
  sentWords,
  SITTING,
  STATEMENT,
  story,
  TO_DELIBERATING,
  TO_DETERMINED,
  TO_EVIDENCE,
  TO_SERVED,
  told,
  VOTE,
  votes,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

const votesIn = (leads: readonly string[], from = 10, more: object = {}) =>
  story(...TO_DELIBERATING, ...votes(leads, from, more));
const vote = (more: object = {}, who = by.staffing) => act('10-09 09:10', who, 'vote', { ...VOTE, ...more });

describe('a matter is docketed', () => {
  it('of the contested case: its parties state within a day, the panel determines within two', () => {
    const { state } = story(docketedAt);
    expect(state).toMatchObject({
      ...{ stage: 'docketed', matterId: 'the-matter', title: '责任认定：夜间油烟扰民', trigger: 'contested' },
      ...{ disputants: ['zf', 'yq'], leadUnit: 'zhzx', street: 'yq' },
    });
    expect(clocks({ state })).toEqual({
      'zf statements': '10-08 17:30 running',
      'yq statements': '10-08 17:30 running',
      'zhzx determine': '10-09 17:30 running',
    });
    expect(state.seats.map(({ unit }) => unit)).toEqual(SEATS);
    expect(state.parties.map(({ unit, role }) => `${unit} ${role}`)).toEqual([
      ...['zf other', 'yq other', 'zhzx lead', 'bb seat', 'sf seat', 'zfb seat', 'jw seat'],
    ]);
  });

  it('in an emergency it has two hours', () => {
    expect(clocks(story(dockets({ urgency: 'emergency' })))).toMatchObject({
      'zhzx determine': '09-30 18:00 running',
    });
  });

  it('and the case and the dispute learn its id', () => {
    expect(sentWords(story(docketedAt))).toEqual(['the-whistle linkCase', 'the-dispute linkCase']);
  });

  it('without a case, by the item, or by what brings it there', () => {
    const none = { about: undefined };
    const item = { ...docketsHimself({ cases: [], trigger: 'ownerless' }), ...none };
    expect(story(item).state).toMatchObject({ title: '责任认定：餐饮油烟污染', trigger: 'ownerless' });
    const unlisted = { ...docketsHimself({ cases: [], itemCodes: [], trigger: 'unlisted' }), ...none };
    expect(story(unlisted).state.title).toBe('责任认定：清单外事项');
    expect(story({ ...docketsHimself({}), by: by.engine }).state.trigger).toBe('refusals');
  });

  it('by the chair with what brings it there', () => {
    const tried = (more: object) => story().when(docketsHimself(more));
    tried({}).then('PANEL.TRIGGER_MISSING');
    tried({ trigger: 'unlisted' }).then('PANEL.TRIGGER_MISSING');
    tried({ trigger: 'returned', cases: [] }).then('PANEL.TRIGGER_MISSING');
    const docketed = ['Docketed', 'ObligationStarted', 'ObligationStarted', 'ObligationStarted'];
    for (const trigger of ['contested', 'returned', 'refusals', 'problemOrder', 'ownerless'])
      tried({ trigger }).then(docketed);
    tried({ trigger: 'unlisted', itemCodes: [] }).then(docketed);
    tried({ trigger: 'contested', dispute: 'x' }).then('CASE.ENGINE_ONLY');
  });

  it('of units and items there are, in the matter of the case, and not where it was determined already', () => {
    story()
      .when(dockets({ parties: ['nobody'] }))
      .then('CASE.FIELD_INVALID');
    story()
      .when(dockets({ parties: ['zf', 'zf'] }))
      .then('CASE.FIELD_INVALID');
    story()
      .when(dockets({ itemCodes: ['JP-99'] }))
      .then('LIST.ITEM_UNKNOWN');
    story()
      .when(dockets({ matterId: 'another' }))
      .then('CASE.FIELD_INVALID');
    story()
      .when(dockets({}, { boundUnits: ['zf'] }))
      .then('CASE.DETERMINATION_BINDS');
  });
});

describe('before the vote', () => {
  it('the parties state once evidence is open, on a basis', () => {
    const stated = act('10-08 10:00', by.department, 'submitStatement', STATEMENT);
    story(docketedAt).when(stated).then('CASE.STAGE_FORBIDS');
    story(...TO_EVIDENCE)
      .when({ ...stated, with: { ...STATEMENT, basis: [] } })
      .then('PANEL.BASIS_MISSING');
    expect(clocks(story(...TO_EVIDENCE, stated))).toMatchObject({ 'zf statements': '10-08 17:30 met' });
  });

  it('an interim lead is named in the contested case: a party or the item’s lead', () => {
    const naming = (unit: string) =>
      act('10-08 10:00', by.chair, 'designateInterimLead', { unit, tasks: '先行处置' });
    expect(sentAs(story(...TO_EVIDENCE, naming('zf')), 'designateInterimLead')).toMatchObject({ unit: 'zf' });
    story(...TO_EVIDENCE)
      .when(naming('hj'))
      .then(['InterimLeadDesignated']);
    story(...TO_EVIDENCE)
      .when(naming('sj'))
      .then('CLOCK.INTERIM_ASSIST_ONLY');
  });

  it('four of five are enough; with fewer nothing is decided, and they meet again', () => {
    const few = story(...TO_EVIDENCE, deliberatingAt(SEATS.slice(0, 3)));
    expect(few.state.stage).toBe('noQuorum');
    expect(few.and(deliberatingAt(SEATS.slice(0, 4), '10-09 10:00')).state).toMatchObject({
      stage: 'deliberating',
      votes: [],
    });
    const tried = (...present: readonly string[]) => story(...TO_EVIDENCE).when(deliberatingAt(present));
    tried('zhzx', 'zhzx').then('CASE.FIELD_INVALID');
    tried('zf').then('CASE.FIELD_INVALID');
  });

  it('whoever did not state by then is decided without', () => {
    expect(clocks(story(docketedAt, openedAt, deliberatingAt(SEATS, '10-08 10:00')))).toMatchObject({
      'zf statements': '10-08 17:30 cancelled',
    });
  });
});

describe('seats', () => {
  const partyPanel = [dockets({ parties: ['zf', 'bb'] }), openedAt];
  const names = (seat: string, person: string, who = by.chair, at = '10-08 10:00') =>
    act(at, who, 'substitute', { seat, person });
  const secretary = { person: 'p-dc-supervisor-1', post: 'supervisor', unit: 'dc' } as const;

  it('one whose unit is in the matter is substituted, or it neither sits nor votes', () => {
    story(...partyPanel)
      .when(deliberatingAt())
      .then('PANEL.SEAT_IS_PARTY');
    const without = story(...partyPanel, deliberatingAt(['zhzx', 'sf', 'zfb', 'jw']));
    without.when(vote({ basis: BASIS })).then('PANEL.SEAT_IS_PARTY');
    const substituted = story(...partyPanel, names('bb', secretary.person), deliberatingAt());
    substituted.when(vote()).then('ACTOR.POST_FORBIDS');
    substituted.when({ ...vote(), by: secretary }).then([['SeatVoted', { seat: 'bb', lead: 'zf' }]]);
    expect(substituted.state.parties).toContainEqual({ unit: 'dc', role: 'seat', live: true });
  });

  it('who has an interest recuses himself; a colleague or somebody from outside sits instead', () => {
    const recused = act('10-08 10:00', by.staffing, 'recuse', { seat: 'bb', reason: '近亲属任职' });
    const out = story(...TO_EVIDENCE, recused);
    out.when(deliberatingAt()).then('CASE.FIELD_INVALID');
    out.when(names('bb', by.staffing.person, by.chair, '10-08 11:00')).then('CASE.FIELD_INVALID');
    out.when(names('bb', 'nobody', by.chair, '10-08 11:00')).then('CASE.FIELD_INVALID');
    out.when(names('bb', by.department.person, by.chair, '10-08 11:00')).then('ACTOR.INTEREST');
    out.when(names('bb', by.justice.person, by.chair, '10-08 11:00')).then('CASE.FIELD_INVALID');
    const other = { ...by.staffing, person: 'p-bb-staffingOfficer-2' };
    const back = out.and(names('bb', other.person, by.chair, '10-08 11:00'), deliberatingAt());
    back.when({ ...vote(), by: other }).then([['SeatVoted', { seat: 'bb' }]]);
    back.when(vote()).then('ACTOR.POST_FORBIDS');
  });

  it('until the seat has voted', () => {
    const voted = story(...TO_DELIBERATING, vote());
    voted
      .when(act('10-09 09:20', by.staffing, 'recuse', { seat: 'bb', reason: '回避' }))
      .then('PANEL.VOTED_ALREADY');
    voted.when(names('bb', secretary.person, by.chair, '10-09 09:20')).then('PANEL.VOTED_ALREADY');
    story(...TO_DELIBERATING)
      .when(names('none', secretary.person, by.chair, '10-09 09:20'))
      .then('CASE.FIELD_INVALID');
  });

  it('one who does not come is substituted by the chair while they deliberate, and is present then', () => {
    const absent = story(...TO_EVIDENCE, deliberatingAt(['zhzx', 'bb', 'sf', 'zfb']));
    absent.when({ ...vote(), by: by.discipline }).then('CASE.STAGE_FORBIDS');
    const filled = absent.and(names('jw', secretary.person, by.chair, '10-09 09:05'));
    filled.when({ ...vote(), by: secretary }).then(['SeatVoted']);
  });

  it('too few left by recusal: no determination', () => {
    const left = story(
      ...TO_EVIDENCE,
      deliberatingAt(['zhzx', 'bb', 'sf', 'zfb']),
      ...votes(['zf', 'zf', 'zf']),
      act('10-09 09:30', by.office, 'recuse', { seat: 'zfb', reason: '回避' }),
    );
    left.when(issuedAt()).then('PANEL.QUORUM_MISSING');
  });
});

describe('votes', () => {
  it('name one lead, a basis or that there is none, and no street instead of a department', () => {
    const tried = (more: object) => story(...TO_DELIBERATING).when(vote(more));
    tried({ assists: ['zf'] }).then('PANEL.ONE_LEAD');
    tried({ basis: [] }).then('PANEL.BASIS_MISSING');
    tried({ basis: undefined }).then('PANEL.BASIS_MISSING');
    tried({ basis: [{ law: '大气污染防治法' }] }).then('PANEL.BASIS_MISSING');
    tried({ lead: 'nobody', assists: [] }).then('CASE.FIELD_INVALID');
    tried({ lead: 'yq', assists: [] }).then('GATE.BEYOND_ASSISTING_DUTY');
    tried({ lead: 'yq', assists: [], unlisted: true }).then('GATE.UNLISTED');
    tried({ basis: undefined, unlisted: true }).then(['SeatVoted']);
    story(...TO_DELIBERATING, vote())
      .when({ ...vote(), at: '10-09 09:20' })
      .then('PANEL.VOTED_ALREADY');
  });

  it('are nobody’s to read before the service: not as words, not as facts', () => {
    const facts = (of: ReturnType<typeof story>) =>
      Object.fromEntries(panel.facts(of.state).map((each) => [each.key, each.value]));
    const voted = story(...TO_DELIBERATING, vote());
    expect(panel.hides?.(voted.state, 'SeatVoted')).toBe(true);
    expect(panel.hides?.(voted.state, 'Docketed')).toBe(false);
    expect(facts(voted)).toMatchObject({ 'seat.bb.voted': true, 'seat.sf.voted': false });
    expect(Object.keys(facts(voted)).some((key) => key.includes('vote.'))).toBe(false);
    const served = story(...TO_SERVED);
    expect(panel.hides?.(served.state, 'SeatVoted')).toBe(false);
    expect(facts(served)).toMatchObject({
      'seat.bb.vote.1': 'zf',
      'seat.jw.vote.1': 'hj',
      'determination.lead': 'zf',
    });
  });

  it('of three for one lead determine; who assists is what more than half of those hold', () => {
    const three = votesIn(['zf', 'zf', 'zf', 'hj', 'sj'], 10, { assists: [] });
    expect(three.and(issuedAt()).state.determination).toMatchObject({
      way: 'majority',
      lead: 'zf',
      assists: [],
    });
    const helped = story(
      ...TO_DELIBERATING,
      ...SITTING.map((who, n) =>
        act(`10-09 09:1${n}`, who, 'vote', { ...VOTE, assists: n < 3 ? ['hj'] : n === 3 ? ['sj'] : [] }),
      ),
      issuedAt(),
    );
    expect(helped.state.determination).toMatchObject({ assists: ['hj'], basis: BASIS, unlisted: false });
    expect(helped.state.precedent).toEqual({
      ...{ facts: '争议协商：夜间油烟扰民', itemCodes: ['JP-02', 'JP-03'] },
      ...{ lead: 'zf', assists: ['hj'], basis: BASIS, unlisted: false },
    });
  });

  it('without a majority are cast again, once', () => {
    const split = ['zf', 'zf', 'hj', 'hj', 'sj'];
    story(...TO_DELIBERATING, ...votes(['zf', 'zf', 'hj']))
      .when(issuedAt())
      .then('PANEL.NO_MAJORITY');
    const first = votesIn(split);
    expect(first.state).toMatchObject({ round: 2, deadlocked: false });
    first.when(issuedAt()).then('PANEL.NO_MAJORITY');
    expect(
      first.and(...votes(['zf', 'zf', 'zf', 'hj', 'sj'], 20), issuedAt()).state.determination,
    ).toMatchObject({
      way: 'majority',
    });
    const second = first.and(...votes(split, 20));
    expect(second.state.deadlocked).toBe(true);
    second.when({ ...vote(), at: '10-09 09:40' }).then('CASE.STAGE_FORBIDS');
    expect(second.and(issuedAt()).state.determination).toEqual({
      ...{ way: 'residual', lead: 'zf', assists: [], basis: BASIS, unlisted: false },
      text: '由综合行政执法局主办',
    });
  });

  it('and where no item names a lead, the district leader decides', () => {
    const unlisted = { basis: [], unlisted: true };
    const split = ['zf', 'zf', 'hj', 'hj', 'sj'];
    const docketed = [dockets({ itemCodes: [] }), openedAt, deliberatingAt()];
    const stuck = story(...docketed, ...votes(split, 10, unlisted), ...votes(split, 20, unlisted));
    expect(told(stuck)).toContain('qld leader');
    stuck.when(issuedAt()).then('PANEL.NO_MAJORITY');
    const law = [{ law: '大气污染防治法', article: '第五条' }];
    const decision = { lead: 'hj', assists: ['zf'], basis: law, text: '由生态环境分局牵头' };
    stuck
      .when(act('10-09 10:00', by.leader, 'decideByLeader', { ...decision, basis: [] }))
      .then('PANEL.BASIS_MISSING');
    const decided = stuck.and(act('10-09 10:00', by.leader, 'decideByLeader', decision), issuedAt());
    expect(decided.state.determination).toMatchObject({
      way: 'leader',
      lead: 'hj',
      assists: ['zf'],
      unlisted: true,
    });
    expect(clocks(decided)).toMatchObject({ 'bb listGap': '10-22 17:30 running' });
  });
});

describe('the determination', () => {
  it('is served at once, by the engine', () => {
    const determined = story(...TO_DETERMINED);
    expect(clocks(determined)).toMatchObject({ 'zhzx determine': '10-09 17:30 met' });
    expect(sentAs(determined, 'serve')).toEqual({ matterId: 'the-matter' });
  });

  it('binds from its service: carried out in the case, executed by the dispute, told to all', () => {
    const served = story(...TO_SERVED);
    expect(served.state).toMatchObject({ stage: 'served', boundUnits: ['zf'] });
    expect(clocks(served)).toMatchObject({
      'zf review': '10-12 17:30 running',
      'yq review': '10-12 17:30 running',
    });
    expect(sentAs(served, 'applyRuling')).toEqual({
      ...{ source: 'the-case', lead: 'zf', assists: [], releases: ['yq'], binding: true },
    });
    expect(sentAs(served, 'applyDetermination')).toEqual({
      panelCaseId: 'the-case',
      lead: 'zf',
      assists: [],
    });
    expect(sentAs(served, 'draft')).toMatchObject({
      aboutCaseId: 'the-case',
      type: 'ruling',
      sender: 'zhzx',
    });
  });

  it('of a panel without a dispute concerns the cases alone', () => {
    const alone = story({ ...docketsHimself({}), by: by.engine }, ...TO_SERVED.slice(1));
    expect(sentWords(alone)).toContain('the-whistle applyRuling');
    expect(sentAs(alone, 'applyDetermination')).toBeUndefined();
  });

  it('that the list has a gap is registered from then on, and proposed to the list', () => {
    const gap = act('10-12 10:00', by.staffing, 'registerListGap', {
      item: 'JP-02、JP-03',
      content: '明确监测责任',
    });
    const registered = story(...TO_SERVED, gap);
    expect(sentAs(registered, 'propose')).toEqual({
      ...{ change: 'alter', item: 'JP-02、JP-03', content: '明确监测责任' },
      ...{ basis: BASIS, reasons: '争议协商：夜间油烟扰民' },
    });
    registered.when({ ...gap, at: '10-12 11:00' }).then('CASE.STAGE_FORBIDS');
  });
});
