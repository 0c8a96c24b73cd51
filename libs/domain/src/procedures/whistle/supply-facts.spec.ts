import type { Story } from '@tiaokuai/testing';
import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  due,
  faults,
  ON_SITE,
  opened,
  sheet,
  stages,
  status,
  story,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  offered,
  PAIR_AT,
  refuses,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';
import type { WhistleState } from './whistle.state.js';

const asks = (time: string, unit: string, post = 'deptOfficer') =>
  act(time, `${unit}.${post}`, 'refuse', {
    ...{ ground: 'factsUnclear', missing: '门牌和时段', deputy: `p-${unit}-deptDeputy-1` },
  });
const supplies = (time: string, unit: string, by = 'wj.streetOfficer') =>
  act(time, by, 'supplyFacts', { unit, suppliedFacts: '每晚七时至十时，江滨路1号门前' });
const clocks = ({ state }: Story<WhistleState>, unit: string) =>
  Object.fromEntries(
    ['refuse', 'plan', 'arrive', 'preliminary', 'result'].flatMap((key) => {
      const running = status(state, `whistle.${key}`, unit) === 'running';
      return running ? [[key, due(state, `whistle.${key}`, unit)]] : [];
    }),
  );

const ASKED = PAIR_AT.called().and(asks('09-17 10:30', 'sj'));

describe('Saying that the facts are unclear', () => {
  it('is no refusal: what the unit owes ends, and the street owes the facts', () => {
    PAIR_AT.called()
      .when(asks('09-17 10:30', 'sj'))
      .then([
        ['FactsAsked', { unit: 'sj', missing: '门牌和时段', deputy: 'p-sj-deptDeputy-1' }],
        ['ObligationMet', { id: 'acknowledge:sj:1', late: false }],
        ['ObligationCancelled', { id: 'refuse:sj:1' }],
        ['ObligationCancelled', { id: 'arrive:sj:1' }],
        ['ObligationCancelled', { id: 'result:sj:1' }],
        ['ObligationStarted', { key: 'whistle.supplyFacts', ownerUnit: 'wj', class: 'procedural' }],
      ]);
    expect(due(ASKED.state, 'whistle.supplyFacts', 'sj')).toBe('09-18 17:30');
    expect(stages(ASKED)).toEqual(['zf called', 'sj factsAsked']);
    expect(ASKED.state.participations[1]?.refusal).toBeUndefined();
    expect(whistle.duties(ASKED.state)).toContainEqual(
      expect.objectContaining({ unit: 'wj', posts: ['streetOfficer'], command: 'supplyFacts', about: 'sj' }),
    );
    expect(offered(ASKED, 'reportIn', '09-17 10:40')).toEqual(['zf.*']);
  });

  it('is possible once, and never in an emergency', () => {
    const again = ASKED.and(supplies('09-17 11:00', 'sj'));
    again.when(asks('09-17 11:10', 'sj')).then('WHISTLE.FACTS_UNCLEAR_BARRED');
    expect(stages(again.and(refuses('09-17 11:10', 'sj')))[1]).toBe('sj refused');
    ALONE_AT.emergency().when(asks('06-19 22:50', 'zf')).then('WHISTLE.FACTS_UNCLEAR_BARRED');
  });

  it('ends a plan with what waited for it', () => {
    const waiting = PAIR_AT.planIn().and(asks('09-17 10:00', 'zf'));
    expect(status(waiting.state, 'whistle.decidePlan', 'zf')).toBe('cancelled');
    const bare = PAIR_AT.keyWork().and(asks('09-17 10:00', 'zf'));
    expect(status(bare.state, 'whistle.plan', 'zf')).toBe('cancelled');
  });
});

describe('Supplying the facts', () => {
  it('starts full clocks anew', () => {
    const supplied = ASKED.and(supplies('09-18 10:00', 'sj'));
    expect(stages(supplied)).toEqual(['zf called', 'sj acknowledged']);
    expect(clocks(supplied, 'sj')).toEqual({
      ...{ refuse: '09-20 17:30', arrive: '09-20 17:30', result: '09-24 17:30' },
    });
    expect(status(supplied.state, 'whistle.supplyFacts', 'sj')).toBe('met');
    expect(supplied.reactions).toContainEqual([
      'FactsSupplied',
      expect.objectContaining({ does: 'notify', unit: 'sj' }),
    ]);
    expect(stages(supplied.and(act('09-18 11:00', 'sj.deptOfficer', 'reportIn', ON_SITE)))[1]).toBe(
      'sj arrived',
    );
  });

  it('of an urgent call is due in two hours, the preliminary report anew with the rest', () => {
    const asked = story(...blownAt('09-17 09:10', { ...ALONE, urgency: 'urgent' })).and(
      asks('09-17 09:30', 'zf'),
    );
    expect(due(asked.state, 'whistle.supplyFacts', 'zf')).toBe('09-17 11:30');
    expect(clocks(asked.and(supplies('09-17 10:00', 'zf')), 'zf')).toEqual({
      ...{ refuse: '09-17 12:00', arrive: '09-17 12:00', preliminary: '09-17 12:00', result: '09-18 10:00' },
    });
    expect(clocks(asked.until('09-17 11:30'), 'zf')).toEqual({
      ...{ refuse: '09-17 13:30', arrive: '09-17 13:30', preliminary: '09-17 13:30', result: '09-18 11:30' },
    });
  });

  it('of key work lets the plan be owed anew', () => {
    const asked = PAIR_AT.keyWork().and(asks('09-17 10:00', 'zf'));
    expect(clocks(asked.and(supplies('09-17 11:00', 'zf')), 'zf')).toEqual({
      ...{ refuse: '09-20 17:30', plan: '09-23 17:30' },
    });
    expect(clocks(asked.until('09-18 17:30'), 'zf')).toEqual({ refuse: '09-21 17:30', plan: '09-24 17:30' });
  });

  it('left undone is a fault of the street, and the clocks start anew all the same', () => {
    const silent = ASKED.and(act('09-17 10:40', 'zf.deptOfficer', 'acknowledge', CONTACT)).until(
      '09-18 17:30',
    );
    expect(faults(silent)).toContain('wj whistle.supplyFacts.elapsed');
    expect(faults(silent).filter((each) => each.startsWith('sj'))).toEqual([]);
    expect(clocks(silent, 'sj')).toEqual({
      ...{ refuse: '09-20 17:30', arrive: '09-20 17:30', result: '09-24 17:30' },
    });
    expect(silent.state.participations[1]).toMatchObject({
      stage: 'acknowledged',
      factsAsked: { status: 'notSupplied' },
    });
    silent.when(supplies('09-18 17:40', 'sj')).then('CASE.STAGE_FORBIDS');
  });

  it('leaves what was missed before the question as it is: it is done late, not anew', () => {
    const late = story(...blownAt('09-17 09:10', { ...ALONE, type: 'jointEnforcement' })).and(
      act('09-17 09:20', 'zf.deptOfficer', 'acknowledge', CONTACT),
      asks('09-17 10:00', 'zf'),
      supplies('09-17 11:00', 'zf'),
    );
    expect(opened(late)).toEqual(['yellow zf arrive:zf:1']);
    expect(clocks(late, 'zf')).toEqual({ refuse: '09-18 17:30', result: '09-23 17:30' });
    const come = late.and(act('09-17 12:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
    expect(status(come.state, 'whistle.arrive', 'zf')).toBe('metLate');
  });

  it('is offered to whoever drafts for the street or leads it', () => {
    expect(offered(ASKED, 'supplyFacts', '09-17 10:40')).toEqual(['wj.*']);
    ASKED.when(supplies('09-17 10:40', 'sj', 'zf.deptOfficer')).then('ACTOR.POST_FORBIDS');
    ASKED.when(supplies('09-17 10:40', 'nn')).then('CASE.FIELD_INVALID');
  });
});

describe('Who supplies the facts when the caller is another', () => {
  const body = { unit: 'wj-zf', role: 'lead', task: '查处', itemCode: 'JP-01' } as const;
  const street = { unit: 'wj', role: 'assist', task: '劝导', itemCode: 'JP-01' } as const;
  const question = (unit: string, deputy: string) => ({
    ...{ ground: 'factsUnclear', missing: '门牌', deputy: `p-${unit}-${deputy}-1` },
  });

  it('a community, or its street', () => {
    const asked = story(
      act('09-17 08:40', 'wj-1.communityHead', 'draft', sheet({ level: 'community', departments: [body] })),
      act('09-17 08:41', 'wj-1.communityHead', 'submitForApproval'),
      act('09-17 09:00', 'wj.streetDeputy', 'approve'),
      act('09-17 09:10', 'wj.streetDispatcher', 'blow'),
      act('09-17 09:20', who('wj-zf.bodyOfficer'), 'refuse', question('wj-zf', 'bodyHead')),
    );
    expect(offered(asked, 'supplyFacts', '09-17 09:30')).toEqual([
      ...['wj.streetHead', 'wj.streetDeputy', 'wj.streetOfficer', 'wj-1.communityHead'],
    ]);
  });

  it('the command centre', () => {
    const asked = story(
      act(
        '09-17 08:40',
        'zhzx.dispatcher',
        'draft',
        sheet({ ...ALONE, level: 'district', streets: ['wj', 'yq'] }),
      ),
      act('09-17 08:41', 'zhzx.dispatcher', 'submitForApproval'),
      act('09-17 08:50', 'zhzx.centreHead', 'approve'),
      act('09-17 08:55', 'zhzx.dispatcher', 'blow'),
      asks('09-17 09:20', 'zf'),
    );
    const may = offered(asked, 'supplyFacts', '09-17 09:30');
    expect(may).toEqual(expect.arrayContaining(['zhzx.centreHead', 'zhzx.centreDeputy', 'zhzx.dispatcher']));
    expect(may.every((each) => each.startsWith('zhzx.'))).toBe(true);
  });

  it('a department that calls a street', () => {
    const place = { gridCode: 'wj-1-01', address: '江滨路' };
    const asked = story(
      act(
        '09-17 08:40',
        'zf.deptOfficer',
        'draft',
        sheet({ place, direction: 'departmentToStreet', departments: [street] }),
      ),
      act('09-17 08:41', 'zf.deptOfficer', 'submitForApproval'),
      act('09-17 08:50', 'zf.deptHead', 'approve'),
      act('09-17 08:55', 'zf.deptOfficer', 'blow'),
      act('09-17 09:20', 'wj.streetOfficer', 'refuse', question('wj', 'streetDeputy')),
    );
    expect(offered(asked, 'supplyFacts', '09-17 09:30')).toEqual(['zf.*']);
  });
});
