import { at } from '@tiaokuai/testing';
import type { Context } from '../../case/case.context.js';
import { isRejection } from '../../kernel/rejection.js';
import { whistleDistrict } from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  acknowledges,
  act,
  ALL,
  ASSESSED,
  assessed,
  by,
  cleared,
  clocks,
  district,
  IN,
  ISSUED,
  issued,
  LOOKED_BACK,
  OUT,
  outAt,
  raised,
  reports,
  sent,
  SIGNAL,
  story,
  storyIn,
  TAKEN,
  told,
} from '../../../test/procedures/warning/warning.fixture.js';
import { LEVELS } from './warning.labels.js';
import { warning } from './warning.procedure.js';
import { frequencySignal } from './warning.series.js';
import { propertiesOf } from '../../kernel/properties.js';

const dispatched = (...itemCodes: readonly string[]) =>
  story(act('06-18 16:20', by.street, 'raiseSignal', { ...SIGNAL, itemCodes })).state;

describe('a signal', () => {
  it('goes to the lead of its item, within the time of the suspected level', () => {
    story()
      .when(raised)
      .then([
        ['SignalRaised', { issuer: 'sl', itemCodes: ['JP-17'] }],
        ['ObligationStarted', { key: 'warning.assess', ownerUnit: 'sl', dueAt: at('06-18 18:20') }],
      ]);
    const due = (more: object): string | undefined =>
      story({ ...raised, with: { ...SIGNAL, ...more } }).state.obligations['assess:case:1']?.dueAt;
    expect(['red', 'orange', 'yellow', 'blue'].map((suspectedLevel) => due({ suspectedLevel }))).toEqual([
      at('06-18 16:50'),
      at('06-18 18:20'),
      at('06-22 17:30'),
      at('06-22 17:30'),
    ]);
    expect(due({ suspectedLevel: undefined })).toBe(at('06-22 17:30'));
  });

  it('goes to the centre’s dispatcher where no lead is known', () => {
    const unlisted = act('06-18 16:20', by.street, 'raiseSignal', { ...SIGNAL, itemCodes: undefined });
    const { state, reactions } = story(unlisted);
    expect(state).toMatchObject({ issuer: 'zhzx', street: 'wj' });
    expect(state.parties).toEqual([
      { unit: 'zhzx', role: 'lead', live: true },
      { unit: 'wj', role: 'other', live: true },
    ]);
    expect(reactions.at(-1)?.[1]).toMatchObject({ unit: 'zhzx', posts: ['dispatcher'] });
    expect(dispatched('JP-01').issuer).toBe('zf');
  });

  it('without an item goes to the department that raised it', () => {
    expect(story({ ...raised, with: { ...SIGNAL, itemCodes: undefined } }).state.issuer).toBe('sl');
  });

  it.each([
    ['WARNING.PLACE_NEEDED', { place: {} }],
    ['CASE.FIELD_INVALID', { place: { gridCode: 'nowhere' } }],
    ['LIST.ITEM_UNKNOWN', { itemCodes: ['JP-99'] }],
    ['LIST.ITEM_NOT_IN_FORCE', { itemCodes: ['JP-20'] }],
  ])('%s', (code, wrong) => {
    story()
      .when({ ...raised, with: { ...SIGNAL, ...wrong } })
      .then(code);
  });

  it('lies on the ground of its grid', () => {
    const there = { ...raised, with: { ...SIGNAL, place: { gridCode: 'sp-1-01' } } };
    expect(story(there).state.street).toBe('sp');
  });

  it('may be a false alarm, and then asks nothing of anybody', () => {
    const dismissed = story(raised, act('06-18 16:40', by.other, 'dismiss', { reason: '仪器误差' }));
    expect(dismissed.state).toMatchObject({ stage: 'falseAlarm', over: true, outcome: 'falseAlarm' });
    expect(clocks(dismissed)).toEqual({ 'assess case 1': '06-18 18:20 cancelled' });
    const later = story(raised, assessed, act('06-18 17:00', by.other, 'dismiss', { reason: '已消除' }));
    expect(later.state.outcome).toBe('falseAlarm');
  });
});

describe('assessing', () => {
  it('starts the time to issue, of a red one the head’s', () => {
    const posts = (level: string) =>
      story(raised, { ...assessed, with: { ...ASSESSED, level } }).state.obligations['issue:case:1'];
    expect(posts('orange')).toMatchObject({ dueAt: at('06-18 18:50'), ownerPosts: ['deptDeputy'] });
    expect(posts('red')).toMatchObject({ dueAt: at('06-18 17:20'), ownerPosts: ['deptHead'] });
    expect(posts('blue')).toMatchObject({ dueAt: at('06-22 17:30'), ownerPosts: ['deptDeputy'] });
  });

  it('late is a fault; the dispatcher hears of it and may assess', () => {
    const late = story(raised).until('06-18 18:20');
    expect(late.state.faults).toMatchObject([{ unit: 'sl', kind: 'warning.assess.elapsed' }]);
    expect(told(late)).toContain('dispatcher zhzx dispatcher');
    expect(late.and(act('06-18 18:30', by.dispatcher, 'assess', ASSESSED)).state).toMatchObject({
      stage: 'assessed',
      issuer: 'sl',
    });
  });

  it('knows only the levels that the limits know', () => {
    const { state } = story(raised);
    const rows = district.inForce.limits.rows.filter(({ variant }) => variant !== 'blue');
    const inForce = { ...district.inForce, limits: { version: 2, rows } };
    const context: Context = { ...district.context(at('06-18 16:50'), by.other), inForce: () => inForce };
    const command = { name: 'assess', payload: { ...ASSESSED, level: 'blue' } };
    expect(warning.decide(state, command, context)).toMatchObject({ rejection: 'WARNING.LEVEL_UNKNOWN' });
  });

  it.each([
    ['recipients.1', { recipients: ['wj', 'nobody'] }],
    ['recipients.1', { recipients: ['wj', 'wj'] }],
    ['recipients.0', { recipients: ['sl'] }],
  ])('names units that exist, once each, and not the issuer itself: %s', (field, wrong) => {
    const outcome = story(raised).when({ ...assessed, with: { ...ASSESSED, ...wrong } });
    outcome.then('CASE.FIELD_INVALID');
    expect(outcome.rejection?.field).toBe(field);
  });
});

describe('issuing', () => {
  it('asks every recipient to acknowledge and to report, and starts the validity', () => {
    story(raised, assessed)
      .when(issued)
      .then([
        ['WarningIssued', { level: 'orange', copies: [] }],
        ['ObligationMet', { id: 'issue:case:1' }],
        ...['wj', 'sp', 'yj'].flatMap((thread) => [
          ['ObligationStarted', { key: 'warning.acknowledge', thread, dueAt: at('06-18 19:10') }] as const,
          ['ObligationStarted', { key: 'warning.measures', thread, dueAt: at('06-23 17:30') }] as const,
        ]),
        ['ObligationStarted', { key: 'warning.validity', ownerUnit: 'sl', dueAt: ISSUED.validUntil }],
      ]);
  });

  it.each([
    ['red', '06-18 17:10', '06-19 16:40'],
    ['orange', '06-18 18:40', '06-23 17:30'],
    ['yellow', '06-22 17:30', '06-26 17:30'],
    ['blue', '06-24 17:30', '07-03 17:30'],
  ])('%s is to be acknowledged by %s and answered by %s', (level, acknowledge, measures) => {
    expect(clocks(story(...outAt(level)))).toMatchObject({
      'acknowledge wj 1': `${acknowledge} running`,
      'measures wj 1': `${measures} running`,
    });
  });

  it('blue and yellow are read in the communities of the place too', () => {
    const inGrid = (level: string) => {
      const [first, ...rest] = outAt(level);
      const place = { gridCode: 'wj-1-01' };
      const signal = { ...SIGNAL, suspectedLevel: level, place };
      return story({ ...raised, ...first, with: signal }, ...rest).state.parties;
    };
    expect(inGrid('yellow')).toContainEqual({ unit: 'wj-1', role: 'copy', live: true });
    expect(inGrid('yellow').map(({ unit }) => unit)).not.toContain('wj-2');
    expect(inGrid('orange').map(({ unit }) => unit)).not.toContain('wj-1');
  });

  it.each([
    ['CASE.FIELD_INVALID', 'measuresAsked', ISSUED.measuresAsked.slice(0, 2)],
    [
      'CASE.FIELD_INVALID',
      'measuresAsked.3.unit',
      [...ISSUED.measuresAsked, { unit: 'zf', text: '备勤', itemCode: 'JP-17' }],
    ],
    [
      'CASE.FIELD_INVALID',
      'measuresAsked.3.unit',
      [...ISSUED.measuresAsked, ...ISSUED.measuresAsked.slice(0, 1)],
    ],
    [
      'LIST.ITEM_UNKNOWN',
      'measuresAsked.0.itemCode',
      [{ unit: 'wj', text: '转移', itemCode: 'JP-99' }, ...ISSUED.measuresAsked.slice(1)],
    ],
  ])('%s at %s', (code, field, measuresAsked) => {
    const outcome = story(raised, assessed).when({ ...issued, with: { ...ISSUED, measuresAsked } });
    outcome.then(code);
    expect(outcome.rejection?.field).toBe(field);
  });

  it('asks the gate: a street is asked for no more than it assists with', () => {
    const measuresAsked = [
      { unit: 'wj', text: '开展巡查', itemCode: 'JP-17' },
      ...ISSUED.measuresAsked.slice(1),
    ];
    const outcome = story(raised, assessed).when({ ...issued, with: { ...ISSUED, measuresAsked } });
    outcome.then('WARNING.MEASURE_OUTSIDE_DUTY');
    // What the gate said goes to the sender's register.
    expect(outcome.rejection).toMatchObject({
      field: 'measuresAsked.0.text',
      details: { gate: 'GATE.BEYOND_ASSISTING_DUTY', street: 'wj', itemCode: 'JP-17', vehicle: 'task' },
    });
    const [first, ...rest] = measuresAsked;
    const admitted = [{ ...first, admissionId: 'none' }, ...rest];
    story(raised, assessed)
      .when({ ...issued, with: { ...ISSUED, measuresAsked: admitted } })
      .then('GATE.ADMISSION_NOT_ACTIVE');
  });

  it('asks for somebody to read it, but in a red one, which goes to the heads', () => {
    const nobody = whistleDistrict({
      directory: (directory) => ({
        ...directory,
        holdings: Object.fromEntries(
          Object.entries(directory.holdings).filter(
            ([, [held]]) => held?.unit !== 'sp' || !held.post.startsWith('liaison'),
          ),
        ),
      }),
    });
    const outcome = storyIn(nobody, raised, assessed).when(issued);
    outcome.then('CASE.LIAISON_VACANT');
    expect(outcome.rejection?.field).toBe('measuresAsked.1.unit');
    expect(storyIn(nobody, ...outAt('red')).state.stage).toBe('issued');
  });

  it('late is a fault; the centre’s head hears of it and may issue', () => {
    const late = story(raised, assessed).until('06-18 18:50');
    expect(late.state.faults).toMatchObject([{ unit: 'sl', kind: 'warning.issue.elapsed' }]);
    expect(told(late)).toContain('centreHead zhzx centreHead');
    expect(late.and({ ...issued, at: '06-18 19:00', by: by.centreHead }).state.stage).toBe('issued');
  });

  it('a validity that lies behind is refused', () => {
    story(raised, assessed)
      .when({ ...issued, with: { ...ISSUED, validUntil: at('06-18 17:00') } })
      .then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
  });
});

describe('answering', () => {
  it('the last to acknowledge and the last to report move the stage', () => {
    expect(story(...ALL.slice(0, -1)).state.stage).toBe('issued');
    expect(story(...ALL).state.stage).toBe('acknowledgedAll');
    expect(story(...IN.slice(0, -1)).state.stage).toBe('acknowledgedAll');
    expect(story(...IN).state.stage).toBe('measuresIn');
  });

  it('who reports at once has acknowledged with it', () => {
    story(...OUT)
      .when(reports('06-18 17:30', by.town))
      .then([
        ['MeasuresReported', { unit: 'sp', ...TAKEN }],
        ['ObligationMet', { id: 'acknowledge:sp:1', late: false }],
        ['ObligationMet', { id: 'measures:sp:1', late: false }],
      ]);
  });

  it('a measure that is not reported brings an order of its class, and may be reported late', () => {
    const late = story(...ALL).until('06-24 00:00');
    expect(sent(late)).toMatchObject(
      ['wj', 'sp', 'yj'].map((unit) => ({
        kind: 'supervisionOrder',
        command: { name: 'issue', payload: { unit, colour: 'yellow' } },
      })),
    );
    expect(late.and(reports('06-24 09:00', by.town)).state.obligations['measures:sp:1']?.status).toBe(
      'metLate',
    );
  });
});

describe('a missed acknowledgement', () => {
  const some = story(...OUT, acknowledges('06-18 17:25', by.street), acknowledges('06-18 17:40', by.helper));

  it('raises the level once, and gives only the silent one new and sooner limits', () => {
    const risen = some.until('06-18 19:10');
    expect(risen.state).toMatchObject({ level: 'red', stage: 'issued', urgency: 'emergency' });
    expect(risen.state.faults).toMatchObject([{ unit: 'sp', kind: 'warning.acknowledge.elapsed' }]);
    expect(clocks(risen)).toMatchObject({
      'acknowledge wj 1': '06-18 19:10 met',
      'measures wj 1': '06-23 17:30 running',
      'acknowledge sp 1': '06-18 19:10 elapsed',
      'measures sp 1': '06-23 17:30 cancelled',
      'acknowledge sp 2': '06-18 19:40 running',
      'measures sp 2': '06-19 19:10 running',
    });
    expect(told(risen).slice(-7)).toEqual([
      'reminder sp streetDeputy',
      'head sp streetHead',
      'level:wj wj ',
      'level:sp sp ',
      'level:yj yj ',
      'asked sp ',
      'asked sp ',
    ]);
  });

  it('acknowledged then, meets the new limit in time and the old one late', () => {
    const done = some.and(acknowledges('06-18 19:22', by.town));
    expect(done.state.stage).toBe('acknowledgedAll');
    expect(clocks(done)).toMatchObject({
      'acknowledge sp 1': '06-18 19:10 metLate',
      'acknowledge sp 2': '06-18 19:40 met',
    });
  });

  it('of several in one round raises it once, and asks each of them anew', () => {
    const silent = story(...outAt('blue')).until('06-24 17:30');
    expect(silent.state.level).toBe('yellow');
    expect(silent.events.filter(({ type }) => type === 'LevelChanged')).toHaveLength(1);
    expect(silent.state.faults).toHaveLength(3);
    expect(clocks(silent)).toMatchObject({
      'acknowledge wj 2': '06-25 17:30 running',
      'acknowledge sp 2': '06-25 17:30 running',
      'acknowledge yj 2': '06-25 17:30 running',
      'measures wj 2': '07-01 17:30 running',
    });
  });

  it('a new limit is never later than the old one', () => {
    // Blue measures run to 07-03; a yellow limit that began on 06-30 would end later.
    const late = story(...outAt('blue'), acknowledges('06-18 17:00', by.street));
    const raisedLate = late
      .and(acknowledges('06-18 17:00', by.town), acknowledges('06-18 17:00', by.helper))
      .and(act('06-30 09:00', by.deputy, 'changeLevel', { level: 'yellow', reason: '再次上涨' }));
    expect(clocks(raisedLate)).toMatchObject({
      'measures wj 1': '07-03 17:30 running',
      'acknowledge wj 2': '07-01 17:30 running',
    });
    expect(raisedLate.state.obligations['measures:wj:2']).toBeUndefined();
  });

  it('ends at red: nothing rises any more, and the district leader is told', () => {
    const red = some.until('06-18 19:40');
    expect(red.state).toMatchObject({ level: 'red', stage: 'issued' });
    expect(told(red).slice(-3)).toEqual([
      'reminder sp streetDeputy',
      'head sp streetHead',
      'leader qld districtLeader',
    ]);
    expect(clocks(red)['acknowledge sp 3']).toBeUndefined();
  });
});

describe('changing the level', () => {
  const change = (time: string, level: string, who = by.deputy) =>
    act(time, who, 'changeLevel', { level, reason: '水情变化' });

  it('upwards asks everybody anew', () => {
    const up = story(...IN, change('06-18 19:00', 'red', by.head));
    expect(up.state).toMatchObject({ stage: 'issued', level: 'red' });
    expect(clocks(up)).toMatchObject({
      'acknowledge wj 2': '06-18 19:30 running',
      'measures wj 2': '06-19 19:00 running',
    });
    const again = up.and(reports('06-18 19:05', by.street)).state;
    expect(again.recipients[0]).toMatchObject({ acknowledged: true, reported: true });
  });

  it('downwards needs the measures of all, and starts nothing', () => {
    story(...ALL)
      .when(change('06-18 19:00', 'yellow'))
      .then('WARNING.DOWN_NEEDS_MEASURES');
    story(...IN)
      .when(change('06-18 19:00', 'yellow'))
      .then([['LevelChanged', { from: 'orange', level: 'yellow' }]]);
    expect(story(...IN, change('06-18 19:00', 'yellow')).state.stage).toBe('measuresIn');
  });

  it('changes something, and knows the level', () => {
    story(...ALL)
      .when(change('06-18 19:00', 'orange'))
      .then('CASE.FIELD_INVALID');
  });

  it('to red needs a head, as issuing a red one does', () => {
    story(...ALL)
      .when(change('06-18 19:00', 'red'))
      .then('WARNING.RED_NEEDS_HEAD');
    const [signal, found] = outAt('red');
    if (signal === undefined || found === undefined) throw new Error('no acts');
    const ready = story(signal, found);
    ready.when({ ...issued, at: '06-18 16:50' }).then('WARNING.RED_NEEDS_HEAD');
    expect(ready.and({ ...issued, at: '06-18 16:50', by: by.centreHead }).state.stage).toBe('issued');
  });
});

describe('the end', () => {
  it('with measures in, it lapses as cleared at the end of its validity, without a fault', () => {
    const lapsed = story(...IN).until('06-26 17:30');
    expect(lapsed.events.slice(-3)).toMatchObject([
      { type: 'ObligationElapsed', payload: { id: 'validity:case:1' } },
      { type: 'WarningCleared', payload: { lapsed: true } },
      { type: 'ObligationStarted', payload: { key: 'warning.review', dueAt: at('07-03 17:30') } },
    ]);
    expect(lapsed.state.faults).toEqual([]);
    const reviewed = lapsed.and(act('06-29 10:00', by.deputy, 'review', LOOKED_BACK));
    expect(reviewed.state).toMatchObject({ stage: 'reviewed', over: true, outcome: 'lapsed' });
  });

  it('with measures open, it holds a working day longer each time, at the issuer’s fault', () => {
    const held = story(...ALL).until('06-30 09:00');
    expect(held.state.stage).toBe('acknowledgedAll');
    expect(held.state.faults.filter(({ kind }) => kind === 'warning.validity.elapsed')).toHaveLength(2);
    expect(clocks(held)).toMatchObject({
      'validity case 1': '06-26 17:30 elapsed',
      'validity case 2': '06-29 17:30 elapsed',
      'validity case 3': '06-30 17:30 running',
    });
    // From then on the centre's deputy may end it, so it does not hang on an unwilling issuer.
    const prolonged = held.and(
      act('06-30 10:00', by.centreDeputy, 'prolong', { validUntil: at('07-02 12:00'), reason: '仍有降雨' }),
    );
    expect(clocks(prolonged)).toMatchObject({
      'validity case 3': '06-30 17:30 cancelled',
      'validity case 4': '07-02 12:00 running',
    });
  });

  it('red or orange with open measures is cleared only by a head who records that the danger has passed', () => {
    const out = story(...ALL);
    const clear = (who = by.deputy, more: object = {}) =>
      act('06-19 09:00', who, 'clear', { reason: '水位回落', ...more });
    out.when(clear()).then('WARNING.MEASURES_OPEN');
    out.when(clear(by.head)).then('WARNING.MEASURES_OPEN');
    out.when(clear(by.deputy, { dangerPassed: true })).then('WARNING.MEASURES_OPEN');
    expect(out.and(clear(by.head, { dangerPassed: true })).state.stage).toBe('cleared');
    expect(story(...outAt('yellow'), clear()).state.stage).toBe('cleared');
  });

  it('cleared, it asks nothing of anybody but the review', () => {
    const over = story(...IN, cleared);
    expect(clocks(over)).toMatchObject({
      'validity case 1': '06-26 17:30 cancelled',
      'review case 1': '06-30 17:30 running',
    });
    expect(told(over).slice(-4)).toEqual([
      'cleared:wj wj ',
      'cleared:sp sp ',
      'cleared:yj yj ',
      'asked sl deptDeputy',
    ]);
    const late = over.until('07-01 00:00');
    expect(late.state.faults).toMatchObject([{ unit: 'sl', kind: 'warning.review.elapsed' }]);
  });

  it.each([
    ['red', '06-30 17:30', 'dc'],
    ['orange', '06-30 17:30', 'sl'],
    ['yellow', '07-07 17:30', 'sl'],
    ['blue', '07-21 17:30', 'sl'],
  ])('%s is reviewed by %s, by %s', (level, due, unit) => {
    const who = level === 'red' ? by.head : by.deputy;
    const { state } = story(
      ...outAt(level),
      reports('06-18 16:50', by.street),
      reports('06-18 16:50', by.town),
      reports('06-18 16:50', by.helper),
      { ...cleared, by: who },
    );
    expect(state.obligations['review:case:1']).toMatchObject({ dueAt: at(due), ownerUnit: unit });
  });

  it('its review may enter a row in the risk register', () => {
    const riskRow = { legalBasis: '防洪法第8条', mediationMethod: '加固堤脚', prevention: '汛前备料' };
    const over = story(
      ...IN,
      cleared,
      act('06-29 10:00', by.deputy, 'review', { ...LOOKED_BACK, happened: false, riskRow }),
    );
    expect(over.state.outcome).toBe('cleared');
    expect(over.events.at(-1)).toMatchObject({
      payload: { riskRow: { ...riskRow, scene: '江水上涨', link: '堤防', cause: '上游泄洪' } },
    });
    expect(told(over).at(-1)).toBe('riskRow zhzx dispatcher');
  });
});

it('a result notification about it is linked, and known as complete once it reached everybody', () => {
  const link = (recipients: readonly string[]) =>
    story(...ALL, act('06-18 19:00', by.engine, 'linkNotification', { noticeCaseId: 'n', recipients })).state;
  expect(link(['sl', 'wj', 'sp'])).toMatchObject({ notices: ['n'], notified: false });
  expect(link(['sl', 'wj', 'sp', 'yj'])).toMatchObject({ notified: true });
});

describe('again and again', () => {
  const { limits } = district.inForce;
  const now = at('06-18 16:20');

  it('three like reports in one grid within seven days raise a signal, once', () => {
    const report = { scene: '堤脚渗漏', link: '堤防', problem: '渗漏', place: { gridCode: 'sp-1-01' } };
    const signal = (...reportedAt: readonly string[]) =>
      frequencySignal(report, reportedAt.map(at), now, limits);
    expect(signal('06-18 16:20', '06-15 09:00')).toBeUndefined();
    expect(signal('06-18 16:20', '06-15 09:00', '06-11 23:00')).toBeUndefined();
    const reaction = signal('06-18 16:20', '06-15 09:00', '06-12 00:30');
    if (reaction === undefined || isRejection(reaction) || reaction.does !== 'open')
      throw new Error('no signal');
    const opened = story(
      act('06-18 16:20', by.engine, 'raiseSignal', propertiesOf(reaction.command.payload)),
    );
    expect(opened.state).toMatchObject({ stage: 'detected', street: 'sp', issuer: 'zhzx' });
    expect(opened.state.parties.map(({ unit }) => unit)).toEqual(['zhzx']);
    expect(signal('06-18 16:20', '06-15 09:00', '06-13 00:30', '06-12 00:30')).toBeUndefined();
  });

  it('an issued warning counts by scene and item; so many of them propose a joint matter', () => {
    const issued = story(...ALL);
    const counts = issued.reactions.flatMap(([type, each]) =>
      each.does === 'count' ? [[type, each.command.payload.series, ...each.command.payload.subject]] : [],
    );
    expect(counts).toEqual([['WarningIssued', 'warning.recurrence', '江水上涨', 'JP-17']]);
    const cases = ['w-0', 'w-1', 'w-2', 'w-3', 'w-4'];
    const reached = { series: 'warning.recurrence', subject: ['江水上涨', 'JP-17'], count: 5, cases };
    const told = issued.and(act('06-18 19:00', by.engine, 'noteSeries', reached));
    expect(told.reactions.filter(([type]) => type === 'SeriesReached')).toEqual([
      [
        'SeriesReached',
        expect.objectContaining({
          kind: 'jointMatter',
          command: { name: 'propose', payload: { pattern: '江水上涨', cases } },
        }),
      ],
    ]);
  });

  it('nothing is counted without a row of the limits table', () => {
    expect(frequencySignal(SIGNAL, [], now, { version: 1, rows: [] })).toMatchObject({
      rejection: 'CLOCK.LIMIT_MISSING',
    });
  });
});

it('tells its facts in words', () => {
  const facts = warning.facts(story(...ALL).state);
  expect(facts).toContainEqual(expect.objectContaining({ key: 'level', value: LEVELS.orange }));
  expect(facts).toContainEqual(
    expect.objectContaining({ key: 'recipient.sp.acknowledged', value: true, thread: 'sp' }),
  );
});
