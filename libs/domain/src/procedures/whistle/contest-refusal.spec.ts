import { act, faults, opened, status } from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  DEPUTIES,
  offered,
  PAIR_AT,
  refuses,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const SJ_REFUSED = PAIR_AT.called().and(refuses('09-17 10:30', 'sj'));
const REFUSAL = {
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: 'JP-03' },
  deputy: 'p-zf-deptDeputy-1',
};

describe('Contesting a refusal', () => {
  it('twice in one case goes to the panel instead of a second dispute', () => {
    const contest = (time: string, unit: string) =>
      act(time, 'wj.streetDeputy', 'contestRefusal', { unit, reason: '主责', basis: '清单' });
    const both = SJ_REFUSED.and(
      refuses('09-17 10:31', 'zf'),
      contest('09-17 11:00', 'sj'),
      contest('09-17 11:30', 'zf'),
    );
    expect(opened(both)).toEqual(['dispute', 'panel']);
    const panel = both.reactions.flatMap(([, each]) =>
      each.does === 'open' && each.kind === 'panel' ? [each] : [],
    );
    expect(panel[0]?.command).toMatchObject({
      name: 'docket',
      payload: { matterId: 'the-case', parties: ['wj', 'zf', 'sj'], urgency: 'ordinary' },
    });
  });

  it('follows from silence, which is a fault of the caller', () => {
    const silent = ALONE_AT.called()
      .and(act('09-17 10:30', 'zf.deptOfficer', 'refuse', REFUSAL))
      .until('09-18 17:30');
    expect(faults(silent)).toEqual(['wj whistle.answerRefusal.elapsed']);
    expect(opened(silent)).toEqual(['dispute']);
    expect(silent.state.participations[0]).toMatchObject({
      stage: 'contested',
      refusal: { status: 'contested' },
    });
    expect(status(silent.state, 'whistle.result', 'zf')).toBe('paused');
  });

  it('is offered to deputy and head of the street', () => {
    expect(offered(PAIR_AT.refused(), 'contestRefusal')).toEqual(DEPUTIES);
  });
});
