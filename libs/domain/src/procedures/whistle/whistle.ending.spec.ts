import type { Act, Story } from '@tiaokuai/testing';
import {
  act,
  ALONE,
  blownAt,
  due,
  ON_SITE,
  PAIR,
  RESULT,
  SCORES,
  status,
  story,
  sheet,
} from './whistle.fixture.js';
import type { Fact } from '../../kernel/procedure.js';
import { whistle } from './whistle.procedure.js';
import type { WhistleState } from './whistle.state.js';

/** Each unit comes at 10:00 and submits at 11:00. */
function worked(results: Readonly<Record<string, object>>): readonly Act[] {
  const units = Object.entries(results);
  return [
    ...units.map(([unit]) => act('09-17 10:00', `${unit}.deptOfficer`, 'reportIn', ON_SITE)),
    ...units.map(([unit, result]) => act('09-17 11:00', `${unit}.deptOfficer`, 'submitResult', result)),
  ];
}
const accept = (time: string, unit: string) => act(time, 'wj.streetOfficer', 'acceptResult', { unit });
const score = (time: string, unit: string) =>
  act(time, 'wj.streetDeputy', 'evaluateDepartment', { unit, ...SCORES });
const notice = (time: string, ...recipients: string[]) =>
  act(time, 'engine', 'linkNotification', { noticeCaseId: 'n-1', recipients });
const GA = { unit: 'ga', role: 'assist', task: '查处违停', itemCode: 'JP-19' } as const;

const both = story(...blownAt('09-17 09:10', PAIR), ...worked({ zf: RESULT, sj: RESULT }));
const oneIn = both.and(accept('09-17 14:00', 'zf'));
const resultsIn = oneIn.and(accept('09-17 14:10', 'sj'));
const evaluated = resultsIn.and(score('09-17 15:00', 'zf'), score('09-17 15:10', 'sj'));

function stages({ state }: Story<WhistleState>): readonly string[] {
  return [state.stage, ...state.participations.map(({ unit, stage }) => `${unit} ${stage}`)];
}

describe('The results are in', () => {
  it('with the last accepted one: the lead notifies, the street evaluates each', () => {
    oneIn.when(accept('09-17 14:10', 'sj')).then([
      ['ResultAccepted', { unit: 'sj' }],
      ['ObligationMet', { id: 'acceptResult:sj:1' }],
      ['ObligationStarted', { key: 'whistle.notify', ownerUnit: 'zf' }],
      ['ObligationStarted', { id: 'evaluate:zf:1' }],
      ['ObligationStarted', { id: 'evaluate:sj:1' }],
    ]);
    expect(oneIn.state.stage).toBe('handling');
    expect(resultsIn.state.stage).toBe('resultsIn');
  });

  it('also when the last one out is released', () => {
    const refused = story(...blownAt('09-17 09:10', PAIR)).and(
      act('09-17 09:30', 'sj.deptOfficer', 'refuse', {
        ...{ ground: 'notStatutoryDuty', citation: { itemCode: 'JP-01' }, deputy: 'p-sj-deptDeputy-1' },
      }),
      ...worked({ zf: RESULT }),
      accept('09-17 14:00', 'zf'),
    );
    const released = refused.and(act('09-17 15:00', 'wj.streetDeputy', 'acceptRefusal', { unit: 'sj' }));
    expect(stages(released)).toEqual(['resultsIn', 'zf accepted', 'sj released']);
    expect(due(released.state, 'whistle.evaluate', 'zf')).toBe('09-21 17:30');
    expect(status(released.state, 'whistle.evaluate', 'sj')).toBeUndefined();
  });

  it('until a unit is added: notice and scores are cancelled and start anew, what was accepted stays', () => {
    const partly = resultsIn.and(score('09-17 15:00', 'zf'), notice('09-17 15:10', 'wj', 'zf', 'sj'));
    const added = partly.and(act('09-17 15:30', 'wj.streetDeputy', 'addDepartment', GA));
    expect(stages(added)).toEqual(['handling', 'zf evaluated', 'sj accepted', 'ga called']);
    expect(added.state.notified).toBe(false);
    expect(status(added.state, 'whistle.evaluate', 'sj')).toBe('cancelled');
    const again = added.and(
      act('09-17 16:00', 'ga.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 16:10', 'ga.deptOfficer', 'submitResult', RESULT),
      accept('09-17 16:20', 'ga'),
    );
    expect(stages(again)).toEqual(['resultsIn', 'zf evaluated', 'sj accepted', 'ga accepted']);
    const owed = Object.values(again.state.obligations).filter(({ status: each }) => each === 'running');
    expect(owed.map(({ id }) => id)).toEqual(['notify:case:2', 'evaluate:sj:2', 'evaluate:ga:1']);
  });

  it('until a ruling brings in another: it takes over the task of whom it replaces, with full clocks', () => {
    const ruled = resultsIn.and(
      act('09-18 10:00', 'engine', 'applyRuling', {
        ...{ source: 'panel-1', lead: 'hj', assists: ['zf'], releases: ['sj'], binding: true },
      }),
    );
    expect(stages(ruled)).toEqual(['handling', 'zf accepted', 'sj released', 'hj called']);
    expect(ruled.state).toMatchObject({ leadUnit: 'hj', boundUnits: ['hj', 'zf'] });
    expect(ruled.state.participations[2]).toMatchObject({ task: '查处食品摊贩', itemCode: 'JP-08' });
    expect(due(ruled.state, 'whistle.result', 'hj')).toBe('09-24 17:30');
  });

  it('also when a ruling made under a shelving releases the last one out; then the case resumes there', () => {
    const shelved = oneIn.and(
      act('09-17 15:00', 'sj.deptDeputy', 'requestShelving', {
        ...{ condition: '待鉴定', evidence: [{ note: '函' }], reviewDate: '2026-09-28' },
      }),
      act('09-17 15:10', 'zhzx.centreDeputy', 'approveShelving', { reason: '同意' }),
      act('09-18 10:00', 'engine', 'applyRuling', {
        ...{ source: 'd-1', lead: 'zf', assists: [], releases: ['sj'], binding: false },
      }),
    );
    expect(shelved.state).toMatchObject({ stage: 'shelved', stageBeforeShelving: 'resultsIn' });
    const back = shelved.and(act('09-20 10:00', 'zhzx.centreDeputy', 'resume', { reason: '已裁定' }));
    expect(back.state.stage).toBe('resultsIn');
    expect(status(back.state, 'whistle.evaluate', 'zf')).toBe('running');
  });
});

describe('Evaluating', () => {
  const facts = ({ state }: Story<WhistleState>): readonly Fact[] => whistle.facts(state);
  const scored = (before: Story<WhistleState>): boolean =>
    facts(before).some(({ key }) => key === 'thread.zf.scores.promptness');

  it('ends with the last unit scored; then the street closes', () => {
    resultsIn
      .and(score('09-17 15:00', 'zf'))
      .when(score('09-17 15:10', 'sj'))
      .then([
        ['DepartmentEvaluated', { unit: 'sj', systemOnly: false }],
        ['ObligationMet', { id: 'evaluate:sj:1' }],
        ['ObligationStarted', { key: 'whistle.close', ownerUnit: 'wj' }],
      ]);
  });

  it('shows nobody his scores before both sides have scored or the time is over', () => {
    const caller = act('09-17 16:00', 'zf.deptOfficer', 'evaluateCaller', { necessary: 3, clear: 4 });
    expect(scored(evaluated)).toBe(false);
    expect(scored(evaluated.and(caller))).toBe(true);
    evaluated
      .and(caller)
      .when({ ...caller, at: '09-17 16:30' })
      .then('CASE.STAGE_FORBIDS');
    expect(
      facts(resultsIn.until('09-21 17:30')).find(({ key }) => key === 'thread.zf.scores.systemOnly')?.value,
    ).toBe(true);
  });
});

describe('Closing', () => {
  const notified = evaluated.and(notice('09-17 16:00', 'wj', 'zf', 'sj'));
  const close = (before: Story<WhistleState>, more: object = {}) =>
    before.when(
      act('09-18 10:00', 'wj.streetHead', 'close', { summary: '办结', citizenInformed: false, ...more }),
    );

  it('needs the notice to have reached the street and every live unit', () => {
    const partly = evaluated.and(notice('09-17 16:00', 'wj', 'zf'));
    expect(partly.state.notified).toBe(false);
    expect(status(partly.state, 'whistle.notify')).toBe('running');
    close(partly).then('CASE.NOTIFICATION_MISSING');
    close(notified).then([['ObligationMet', { id: 'close:case:1', late: false }], 'WhistleClosed']);
  });

  it('does not count a notice sent before the results were in', () => {
    oneIn.when(notice('09-17 14:05', 'wj', 'zf', 'sj')).then('CASE.STAGE_FORBIDS');
  });

  it.each([
    ['yes', 'yes', 'resolved'],
    ['yes', 'no', 'partlyResolved'],
    ['partly', 'partly', 'partlyResolved'],
    ['no', 'no', 'unresolved'],
  ])('with results %s and %s ends %s', (first, second, outcome) => {
    const ended = story(
      ...blownAt('09-17 09:10', PAIR),
      ...worked({ zf: { ...RESULT, solved: first }, sj: { ...RESULT, solved: second } }),
      accept('09-17 14:00', 'zf'),
      accept('09-17 14:10', 'sj'),
      score('09-17 15:00', 'zf'),
      score('09-17 15:10', 'sj'),
      notice('09-17 16:00', 'wj', 'zf', 'sj'),
    );
    expect(close(ended, { followUp: 'jointMatter' }).state).toMatchObject({
      over: true,
      stage: 'closed',
      outcome,
    });
  });

  it.each([
    ['jointMatter', 'open jointMatter'],
    ['suggestion', 'notify wj'],
    ['problemBank', 'notify zhzx'],
  ])('sends what is left to %s', (followUp, expected) => {
    const closed = notified.and(
      act('09-18 10:00', 'wj.streetHead', 'close', { summary: '办结', citizenInformed: false, followUp }),
    );
    const said = closed.reactions.flatMap(([type, each]) =>
      type !== 'WhistleClosed'
        ? []
        : each.does === 'open'
          ? [`open ${each.kind}`]
          : each.does === 'notify'
            ? [`notify ${each.unit}`]
            : [],
    );
    expect(said).toEqual([expected]);
  });

  it('of a case that came from a request gives its result back once, when the results are in', () => {
    const asked = story(
      ...blownAt('09-17 09:10', { ...ALONE, requestCaseId: 'request-1' }),
      ...worked({ zf: RESULT }),
    );
    const back = (before: Story<WhistleState>) =>
      before.reactions.flatMap(([, each]) => (each.does === 'advance' ? [each.command] : []));
    expect(back(asked)).toEqual([]);
    const done = asked.and(accept('09-17 14:00', 'zf'), score('09-17 15:00', 'zf'));
    expect(back(done)).toEqual([{ name: 'feedBack', payload: { reply: '已清理', solved: 'yes' } }]);
  });
});

describe('What is told of a whistle', () => {
  it('every fact has a Chinese word, and keys do not repeat', () => {
    const facts = whistle.facts(evaluated.state);
    expect(facts.filter(({ label }) => !/\p{Script=Han}/u.test(label.zh))).toEqual([]);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
  });

  it('a draft waits for its author, an approved call for the dispatcher, an emergency for being blown', () => {
    const duties = (...acts: readonly Act[]) =>
      whistle.duties(story(...acts).state).map(({ unit, command }) => `${unit} ${command}`);
    const [draft, submit, approve] = blownAt('09-17 09:10');
    if (draft === undefined || submit === undefined || approve === undefined) return;
    expect(duties(draft)).toEqual(['wj submitForApproval']);
    expect(duties(draft, submit)).toEqual(['wj approve']);
    expect(duties(draft, submit, approve)).toEqual(['wj blow']);
    expect(duties(act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ urgency: 'emergency' })))).toEqual([
      'wj blowNow',
    ]);
  });

  it('each item called for counts once in its grid; when it was too often, a warning’s signal is raised', () => {
    const counts = evaluated.reactions.flatMap(([type, each]) =>
      each.does === 'count' ? [[type, each.command.payload.series, ...each.command.payload.subject]] : [],
    );
    const { place, ask, title } = evaluated.state;
    expect(counts).toContainEqual(['ThreadOpened', 'whistle.recurrence', place.gridCode, 'JP-01']);
    expect(new Set(counts.map((each) => each.join())).size).toBe(counts.length);
    const reached = {
      series: 'whistle.recurrence',
      subject: [place.gridCode, 'JP-01'],
      count: 3,
      cases: ['a'],
    };
    const told = evaluated.and(act('09-24 10:00', 'engine', 'noteSeries', reached));
    const signal = { ...{ scene: title, link: 'JP-01', problem: ask, place }, itemCodes: ['JP-01'] };
    expect(told.reactions.filter(([type]) => type === 'SeriesReached')).toEqual([
      [
        'SeriesReached',
        expect.objectContaining({
          ...{ key: 'recurrence:JP-01', does: 'open', kind: 'warning' },
          command: { name: 'raiseSignal', payload: { ...signal, source: 'whistle.recurrence' } },
        }),
      ],
    ]);
  });
});
