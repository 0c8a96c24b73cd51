import { carriedOut, sentNamed, sentAs, sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  clocks,
  district,
  dockets,
  docketsHimself,
  OTHER,
  rules,
  story,
  TO_DETERMINED,
  TO_SERVED,
} from '../../../test/procedures/panel/panel.fixture.js';

import {
  DETERMINED_FOR_ZF,
  panelOfRefusals,
  refusal,
  REFUSED_TWICE,
  servedFor,
} from '../../../test/procedures/panel/panel.handover.fixture.js';
import {
  blownAt,
  act as whistleAct,
  story as whistleStory,
} from '../../../test/procedures/whistle/whistle.fixture.js';

describe('Serving the determination', () => {
  it('makes it bind: carried out in the case, executed by the dispute, told to all', () => {
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

  it('leaves whom a refusal only named with what else it does, and hears it like any party', () => {
    const heard = dockets({ parties: ['zf', 'yq', 'hj'], heard: ['hj'] });
    const served = story(heard, ...TO_SERVED.slice(1));
    expect(clocks(served)).toMatchObject({
      'hj statements': '10-08 17:30 elapsed',
      'hj review': '10-12 17:30 running',
    });
    expect(sentAs(served, 'applyRuling')).toMatchObject({ lead: 'zf', releases: ['yq'] });
    const reviewed = served.and(
      act('10-10 10:00', district.actor('hj', 'deptHead'), 'requestReview', { reason: '监测不是处罚' }),
      rules(OTHER),
    );
    expect(reviewed.state).toMatchObject({ reviewAskedBy: 'hj', boundUnits: ['hj'] });
    expect(sentNamed(reviewed, 'applyRuling').at(-1)?.command.payload).toMatchObject({
      releases: ['zf', 'yq'],
    });
  });

  it('without a dispute concerns the cases alone', () => {
    const alone = story({ ...docketsHimself({}), by: by.engine }, ...TO_SERVED.slice(1));
    expect(sentWords(alone)).toContain('the-whistle applyRuling');
    expect(sentAs(alone, 'applyDetermination')).toBeUndefined();
  });

  it('keeps one unit in the whistle, releases the other, and binds whoever is named', () => {
    const served = panelOfRefusals(...DETERMINED_FOR_ZF, act('09-30 10:00', by.engine, 'serve'));
    const ruled = REFUSED_TWICE.and(
      ...sentNamed(served, 'applyRuling').map((each) => carriedOut('09-30 10:00', each)),
    );
    const stages = Object.fromEntries(ruled.state.participations.map(({ unit, stage }) => [unit, stage]));
    expect(stages).toEqual({ zf: 'called', sj: 'called', hj: 'released' });
    ruled
      .when(whistleAct('09-30 11:00', 'zf.deptOfficer', 'refuse', refusal('JP-03', 'p-zf-deptDeputy-1')))
      .then('CASE.DETERMINATION_BINDS');
  });

  it('asks for the matter, and rules on the cases that joined it since', () => {
    const served = servedFor([
      { caseId: 'another-whistle', kind: 'whistle' },
      { caseId: 'a-collaboration', kind: 'collaboration' },
      { caseId: 'an-order', kind: 'supervisionOrder' },
    ]);
    expect(sentNamed(served, 'serve')).toMatchObject([
      { command: { payload: { matterId: REFUSED_TWICE.state.matterId } } },
    ]);
    const { itemCodes } = served.state;
    expect(sentNamed(served, 'applyRuling')).toMatchObject([
      { caseId: REFUSED_TWICE.state.caseId, command: { payload: { releases: ['wj', 'hj'] } } },
      { caseId: 'another-whistle', command: { payload: { itemCodes } } },
      { caseId: 'a-collaboration', command: { payload: { itemCodes } } },
    ]);
  });

  it('binds in another whistle of the matter by the same item, and leaves one by another item as it is', () => {
    const [, ruling] = sentNamed(servedFor([{ caseId: 'another', kind: 'whistle' }]), 'applyRuling');
    const calling = (code: string) =>
      whistleStory(
        ...blownAt('09-28 09:10', {
          departments: [{ unit: 'zf', role: 'lead', task: '查处', itemCode: code }],
        }),
      );
    expect(calling('JP-01').and(carriedOut('09-28 09:20', ruling)).state.boundUnits).toEqual(['zf']);
    const other = calling('JP-02');
    expect(other.and(carriedOut('09-28 09:20', ruling)).state).toEqual(other.state);
  });

  it('is the engine’s alone', () => {
    expectVerdicts(story(...TO_DETERMINED), act('10-09 16:00', by.chair, 'serve'), {
      'CASE.ENGINE_ONLY': ['zhzx.centreHead'],
    });
  });
});
