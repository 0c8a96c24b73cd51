import { seenOf } from '../../case/sight.js';
import { at } from '@tiaokuai/testing';
import { sentAs } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  asks,
  BASIS,
  by,
  CHAIR_ALONE,
  CHAIR_IN_MATTER,
  clocks,
  deliberatingAt,
  district,
  dockets,
  issuedAt,
  openedAt,
  recordedBefore,
  SEATS,
  servedAt,
  statesAt,
  story,
  TO_DELIBERATING,
  TO_EVIDENCE,
  told,
  vote,
  votes,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

const FOR_HJ = votes(['hj', 'hj', 'hj', 'zf', 'zf']);
/** Another assists. */
const FOR_ZF = votes(['zf', 'zf', 'zf', 'zf', 'zf'], 10, { assists: ['hj'] });
const MONITOR = district.actor('hj', 'deptOfficer');
const seesIt = (state: ReturnType<typeof story>['state'], unit: string): string =>
  seenOf(panel, state, district.context(at('10-10 09:00'), district.actor(unit, 'deptOfficer')));

describe('Asking a unit for its statement', () => {
  it('makes it a party with four working hours, in which nobody deliberates', () => {
    const asked = story(...TO_EVIDENCE, asks('hj', '10-08 15:30'));
    expect(clocks(asked)).toMatchObject({ 'hj askedStatement': '10-09 10:30 running' });
    expect(told(asked)).toContain('hj state:hj');
    expect(seesIt(asked.state, 'hj')).toBe('all');
    asked.when(deliberatingAt()).then('PANEL.STATEMENTS_OPEN');
    const stated = asked.and(statesAt(MONITOR, '10-09 08:50'));
    expect(clocks(stated)).toMatchObject({ 'hj askedStatement': '10-09 10:30 met' });
    stated.when(deliberatingAt()).then(['DeliberationOpened']);
  });

  it('is two working hours where somebody waits, and in an emergency nothing is awaited', () => {
    const waits = story(dockets({}, { peopleWait: true }), openedAt, asks('hj'));
    expect(clocks(waits)).toMatchObject({ 'hj askedStatement': '10-08 12:00 running' });
    const opened = { ...openedAt, at: '09-30 16:10' };
    const hurried = story(dockets({ urgency: 'emergency' }), opened, asks('hj', '09-30 16:12'));
    expect(clocks(hurried)).not.toHaveProperty('hj askedStatement');
    hurried
      .when(deliberatingAt(SEATS, '09-30 16:20'))
      .then(['DeliberationOpened', 'ObligationCancelled', 'ObligationCancelled']);
  });

  it('is what a determination for it needs: unheard nobody is made lead', () => {
    const voted = story(...TO_DELIBERATING, ...FOR_HJ);
    voted.when(issuedAt()).then('PANEL.LEAD_NOT_HEARD');
    const asked = voted.and(asks('hj', '10-09 09:30'));
    asked.when(issuedAt('10-09 10:00')).then('PANEL.STATEMENTS_OPEN');
    const determined = asked.and(statesAt(MONITOR, '10-09 10:10'), issuedAt('10-09 10:20'));
    expect(determined.state.determination).toMatchObject({ lead: 'hj', way: 'majority' });
    expect(asked.until('10-09 15:00').and(issuedAt()).state.determination).toMatchObject({ lead: 'hj' });
  });

  it('takes nothing from it where another leads', () => {
    const served = story(
      ...TO_EVIDENCE,
      asks('hj'),
      deliberatingAt(),
      ...votes(['zf', 'zf', 'zf', 'zf', 'zf']),
      issuedAt(),
      servedAt,
    );
    expect(sentAs(served, 'applyRuling')).toMatchObject({ lead: 'zf', releases: ['yq'] });
    expect(clocks(served)).toMatchObject({ 'hj review': '10-12 17:30 running' });
  });

  it('of a seat takes the seat from it, unless it has voted', () => {
    const asked = story(...TO_EVIDENCE, asks('bb'));
    asked.when(deliberatingAt()).then('PANEL.SEAT_IS_PARTY');
    const others = deliberatingAt(['zhzx', 'sf', 'zfb', 'jw']);
    expect(asked.and(others).state.stage).toBe('deliberating');
    expect(asked.state.parties.find(({ unit }) => unit === 'bb')).toMatchObject({ role: 'other' });
    story(...TO_DELIBERATING, vote())
      .when(asks('bb', '10-09 09:20'))
      .then('PANEL.VOTED_ALREADY');
  });

  it('of a seat comes before a vote that names it, so that nothing is determined for whoever cannot be heard', () => {
    const namesSeat = vote({ lead: 'bb' }, by.justice);
    story(...TO_DELIBERATING)
      .when(namesSeat)
      .then('PANEL.LEAD_NOT_HEARD');
    const asked = story(...TO_DELIBERATING, asks('bb', '10-09 09:05'));
    asked.when(namesSeat).then(['SeatVoted']);
  });

  it('is of a unit there is, that is no party yet, and of what was asked alone later than the others', () => {
    const opened = story(...TO_EVIDENCE);
    opened.when(asks('nobody')).then('CASE.FIELD_INVALID');
    opened.when(asks('zf')).then('CASE.FIELD_INVALID');
    story(...TO_DELIBERATING)
      .when(statesAt(by.department, '10-09 09:10'))
      .then('CASE.STAGE_FORBIDS');
  });

  it('is the chair’s, whose unit is not in the matter', () => {
    expectVerdicts(story(...TO_EVIDENCE), asks('hj'), CHAIR_ALONE);
    story(CHAIR_IN_MATTER).until('10-08 11:00').when(asks('hj', '10-08 11:10')).then('PANEL.SEAT_IS_PARTY');
  });
});

describe('Whoever is named without having been a party', () => {
  const helped = 'hj';
  const served = story(...TO_DELIBERATING, ...FOR_ZF, issuedAt(), servedAt);

  it('sees the case from the service on, is told, and may ask for a review', () => {
    expect(seesIt(story(...TO_DELIBERATING).state, helped)).toBe('nothing');
    expect(seesIt(served.state, helped)).toBe('all');
    expect(told(served)).toContain('hj served:hj');
    expect(clocks(served)).toMatchObject({ 'hj review': '10-12 17:30 running' });
    const head = district.actor('hj', 'deptHead');
    const reviewed = served.and(act('10-10 10:00', head, 'requestReview', { reason: '不属本局' }));
    expect(reviewed.state.reviewAskedBy).toBe('hj');
  });

  it('by the ruling on a review sees it from then on', () => {
    const rules = act('10-12 10:00', by.leader, 'ruleReview', {
      ...{ upheld: false, reason: '经研究', lead: 'sj', assists: [], basis: [{ itemCode: 'JP-08' }] },
    });
    const asked = act('10-10 10:00', by.departmentHead, 'requestReview', { reason: '不服' });
    const changed = served.and(asked, rules);
    expect(seesIt(changed.state, 'sj')).toBe('all');
    expect(changed.state.named).toEqual(['hj', 'sj']);
  });

  it('in a panel docketed before leads were heard is determined and reviewed as then', () => {
    const state = recordedBefore(story(...TO_DELIBERATING, ...FOR_HJ));
    const chair = district.context(at('10-09 15:00'), by.chair);
    const issues = { name: 'issueDetermination', payload: issuedAt().with };
    expect(panel.decide(state, issues, chair)).toMatchObject([
      { type: 'Determined', payload: { lead: 'hj', basis: BASIS } },
      { type: 'ObligationMet' },
    ]);
    const determined = recordedBefore(story(...TO_DELIBERATING, ...FOR_ZF, issuedAt()));
    const serves = panel.decide(
      determined,
      { name: 'serve', payload: {} },
      district.context(at('10-09 15:00'), by.engine),
    );
    expect(serves).toMatchObject([
      { type: 'DeterminationServed', payload: {} },
      ...['zf', 'yq'].map((unit) => ({ payload: { key: 'panel.review', ownerUnit: unit } })),
    ]);
  });
});
