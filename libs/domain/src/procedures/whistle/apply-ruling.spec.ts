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
    const unscored = WORKED_AT.resultsIn().and(act('09-17 15:10', 'engine', 'applyRuling', ruling));
    expect(unscored.state.stage).toBe('resultsIn');
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
