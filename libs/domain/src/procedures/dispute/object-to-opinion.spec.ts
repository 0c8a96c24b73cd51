import { sentAs } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  admittedAt,
  appliedAt,
  by,
  clocks,
  DEFENCE,
  forwardedAt,
  opens,
  OPINION,
  opinionAt,
  story,
  TO_DEFENDED,
  TO_OPINION,
  TO_REFERRED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

const objects = (at: string) => act(at, by.unwillingHead, 'objectToOpinion', { reason: '不服' });

describe('Objecting to an opinion', () => {
  it('takes it to the panel, whoever else has not spoken yet', () => {
    const referred = story(...TO_REFERRED);
    expect(referred.state).toMatchObject({ stage: 'referred', objectors: ['zf'] });
    expect(clocks(referred)).toMatchObject({
      'zf objection': '09-23 17:30 met',
      'yq objection': '09-23 17:30 cancelled',
    });
    expect(sentAs(referred, 'docket')).toEqual({
      matterId: 'the-matter',
      question: '争议协商：夜间油烟扰民',
      parties: ['zf', 'yq'],
      itemCodes: ['JP-02', 'JP-03'],
      urgency: 'ordinary',
      cases: ['the-whistle'],
      dispute: 'the-case',
      opinionBy: 'bb',
    });
  });

  it('on a transfer is open to who receives it for five days, though the others are done after two', () => {
    const head = { person: 'p-zhzx-centreHead-1', post: 'centreHead', unit: 'zhzx' } as const;
    const dispatcher = { person: 'p-zhzx-dispatcher-1', post: 'dispatcher', unit: 'zhzx' } as const;
    const opinion = story(
      opens({ issueKind: 'transfer' }),
      appliedAt,
      { ...admittedAt, by: dispatcher },
      { ...forwardedAt, by: dispatcher },
    )
      .until('09-24 17:30')
      .and(act('09-25 10:00', head, 'issueOpinion', OPINION));
    expect(clocks(opinion)).toMatchObject({
      'yq objection': '09-29 17:30 running',
      'zf transferObjection': '10-09 17:30 running',
    });
    expect(opinion.until('09-29 17:30').state.stage).toBe('opinionIssued');
    expect(opinion.until('10-09 17:30').state.stage).toBe('executing');
    expect(opinion.and(objects('09-29 10:00')).state.stage).toBe('referred');
    expect(clocks(opinion.and({ ...objects('09-29 10:00'), by: by.streetHead }))).toMatchObject({
      'zf transferObjection': '10-09 17:30 cancelled',
    });
  });

  it('is for heads of the parties, and the head of whoever is to lead', () => {
    expectVerdicts(story(...TO_OPINION), objects('09-22 10:00'), {
      accepted: ['zf.deptHead', 'yq.streetHead'],
      'ACTOR.POST_FORBIDS': ['zf.deptDeputy', 'hj.deptHead'],
      'CASE.NOT_A_PARTY': ['sj.deptHead'],
    });
    const toThird = { ...opinionAt, with: { ...OPINION, lead: 'hj', assists: [] } };
    const heard = [
      act('09-18 12:00', by.coordinator, 'forward', { to: ['hj'] }),
      act('09-18 13:00', by.third, 'submitDefence', DEFENCE),
    ];
    expectVerdicts(story(...TO_DEFENDED, ...heard, toThird), objects('09-22 10:00'), {
      accepted: ['hj.deptHead'],
    });
  });
});
