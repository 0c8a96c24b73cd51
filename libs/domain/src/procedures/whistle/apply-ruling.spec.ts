import { at } from '@tiaokuai/testing';
import {
  act,
  blownAt,
  due,
  EMERGENCY,
  PAIR,
  rejectionOf,
  sheet,
  stages,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  offered,
  PAIR_AT,
  refuses,
  scores,
  WORKED_AT,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';

const THREE = story(...blownAt('09-17 09:10'));
const blown = story(
  act('06-19 22:42', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...PAIR })),
  act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'),
);
const reserved = blown.and(refuses('06-19 22:50', 'sj'));

describe('Carrying out a ruling', () => {
  it('brings in another, which takes over the task of whom it replaces, with full clocks', () => {
    const ruled = WORKED_AT.resultsIn().and(
      act('09-18 10:00', 'engine', 'applyRuling', {
        ...{ source: 'panel-1', lead: 'hj', assists: ['zf'], releases: ['sj'], binding: true },
      }),
    );
    expect([ruled.state.stage, ...stages(ruled)]).toEqual([
      'handling',
      'zf accepted',
      'sj released',
      'hj called',
    ]);
    expect(ruled.state).toMatchObject({ leadUnit: 'hj', boundUnits: ['hj', 'zf'] });
    expect(ruled.state.participations[2]).toMatchObject({ task: '查处食品摊贩', itemCode: 'JP-08' });
    expect(due(ruled.state, 'whistle.result', 'hj')).toBe('09-24 17:30');
  });

  it('of an urgent call asks whom it brings in for a preliminary report too', () => {
    const urgent = story(...blownAt('09-17 09:10', { ...PAIR, urgency: 'urgent' }));
    const ruled = urgent.and(
      act('09-17 09:30', 'engine', 'applyRuling', {
        ...{ source: 'panel-1', lead: 'zf', assists: ['hj'], releases: ['sj'], binding: true },
      }),
    );
    expect(status(ruled.state, 'whistle.preliminary', 'hj')).toBe('running');
  });

  it('of key work asks whom it brings in for a plan first', () => {
    const keyWork = story(...blownAt('09-17 09:10', { ...PAIR, type: 'keyWork' }));
    const ruled = keyWork.and(
      act('09-17 09:30', 'engine', 'applyRuling', {
        ...{ source: 'panel-1', lead: 'zf', assists: ['hj'], releases: ['sj'], binding: true },
      }),
    );
    expect(status(ruled.state, 'whistle.plan', 'hj')).toBe('running');
    expect(status(ruled.state, 'whistle.arrive', 'hj')).toBeUndefined();
  });

  it('under a shelving may release the last one out; then the case resumes there', () => {
    const shelved = WORKED_AT.oneIn().and(
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

  it('under a shelving brings in a unit whose clocks stand still until the case resumes', () => {
    const shelved = PAIR_AT.called().and(
      act('09-17 10:00', 'zf.deptDeputy', 'requestShelving', {
        ...{ condition: '待鉴定', evidence: [{ note: '函' }], reviewDate: '2026-09-28' },
      }),
      act('09-17 10:10', 'zhzx.centreDeputy', 'approveShelving', { reason: '同意' }),
    );
    const ruled = shelved.and(
      act('09-17 10:20', 'engine', 'applyRuling', {
        ...{ source: 'd-1', lead: 'hj', assists: ['zf'], releases: ['sj'], binding: false },
      }),
    );
    expect(status(ruled.state, 'whistle.arrive', 'hj')).toBe('paused');
  });

  it('that releases the last one out ends the handling', () => {
    const ruled = WORKED_AT.oneIn().and(
      act('09-17 15:00', 'engine', 'applyRuling', {
        ...{ source: 'd-1', lead: 'zf', assists: [], releases: ['sj'], binding: false },
      }),
    );
    expect(ruled.state.stage).toBe('resultsIn');
    expect(status(ruled.state, 'whistle.evaluate', 'zf')).toBe('running');
  });

  it('that releases who was not scored yet leaves the rest to be scored, or nothing', () => {
    const ruling = { source: 'd-1', lead: 'zf', assists: [], releases: ['sj'], binding: false };
    const scored = WORKED_AT.resultsIn().and(
      scores('09-17 15:00', 'zf'),
      act('09-17 15:10', 'engine', 'applyRuling', ruling),
    );
    expect(scored.state.stage).toBe('evaluated');
    expect(status(scored.state, 'whistle.close')).toBe('running');
    const another = WORKED_AT.resultsIn().and(
      scores('09-17 15:00', 'zf'),
      act('09-17 15:10', 'engine', 'applyRuling', { ...ruling, assists: ['hj'] }),
      act('09-17 15:20', 'engine', 'applyRuling', { ...ruling, releases: ['hj'] }),
    );
    expect(another.state.stage).toBe('evaluated');
    const unscored = WORKED_AT.resultsIn().and(act('09-17 15:10', 'engine', 'applyRuling', ruling));
    expect(unscored.state.stage).toBe('resultsIn');
  });

  it('lets the orders fall about what the released unit had failed to do, also those that have not reported back', () => {
    const late = PAIR_AT.called().until('09-21 09:00');
    const ruling = act('09-21 10:00', 'engine', 'applyRuling', {
      ...{ source: 'panel-1', lead: 'zf', assists: [], releases: ['sj'], binding: true },
    });
    const falls = (of: typeof late) =>
      of
        .and(ruling)
        .reactions.flatMap(([, each]) =>
          each.key.startsWith('cancelOrder') ? [`${each.does} ${each.key}`] : [],
        );
    expect(falls(late)).toEqual(['endOpened cancelOrder:arrive:sj:1']);
    const link = { caseId: 'order-1', kind: 'supervisionOrder', about: 'arrive:sj:1' };
    const known = late.and(act('09-21 09:30', 'engine', 'linkCase', link));
    expect(falls(known)).toEqual(['advance cancelOrder:order-1']);
    expect(falls(known.and(act('09-21 09:40', 'engine', 'endLink', { caseId: 'order-1' })))).toEqual([]);
    const { events, state } = late.when(ruling);
    const event = { ...events[0], recordedAt: at('09-21 10:00') } as never;
    const isAnnulled = (kind: string, key: string) =>
      whistle.annuls(late.state, event, state, { kind, key } as never);
    expect(['sj', 'zf'].map((unit) => isAnnulled('supervisionOrder', `order:arrive:${unit}:1`))).toEqual([
      ...[true, false],
    ]);
    expect(['sj', 'zf', 'hj'].map((unit) => isAnnulled('dispute', `dispute:${unit}`))).toEqual([
      ...[true, true, false],
    ]);
  });

  it('in an emergency releases only after the work', () => {
    const ruled = reserved.and(
      act('06-19 23:00', 'engine', 'applyRuling', {
        ...{ source: 'd-1', lead: 'zf', assists: [], releases: ['sj'], binding: true },
      }),
    );
    expect(ruled.state.participations[1]).toMatchObject({ stage: 'called', releaseAfterWork: true });
    const stays = reserved.and(
      act('06-19 23:00', 'engine', 'applyRuling', {
        ...{ source: 'd-1', lead: 'zf', assists: ['sj'], releases: [], binding: true },
      }),
    );
    expect(stays.state.participations[1]).toMatchObject({
      releaseAfterWork: false,
      refusal: { status: 'ruled' },
    });
  });

  it('is rejected where it releases whom it names, or names nobody known', () => {
    const rule = (changed: object): string =>
      rejectionOf(THREE, '09-17 10:00', 'engine', 'applyRuling', {
        ...{ source: 'd-1', lead: 'zf', assists: [], releases: [], binding: false },
        ...changed,
      });
    expect(rule({ releases: ['zf'] })).toBe('CASE.FIELD_INVALID releases');
    expect(rule({ lead: 'nn' })).toBe('CASE.FIELD_INVALID releases');
  });

  it('is offered to nobody', () => {
    expect(offered(PAIR_AT.called(), 'applyRuling')).toEqual([]);
  });
});
