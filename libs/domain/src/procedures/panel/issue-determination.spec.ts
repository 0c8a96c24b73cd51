import { sentAs } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  BASIS,
  by,
  CHAIR_ALONE,
  CHAIR_IN_MATTER,
  clocks,
  deliberatingAt,
  FOUR_TO_ONE,
  issuedAt,
  openedAt,
  recuses,
  SECRETARY,
  SITTING,
  story,
  substitutes,
  TO_DELIBERATING,
  TO_DETERMINED,
  TO_EVIDENCE,
  VOTE,
  votes,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Issuing the determination', () => {
  it('takes three for one lead; who assists is what more than half of those hold', () => {
    const three = story(...TO_DELIBERATING, ...votes(['zf', 'zf', 'zf', 'hj', 'sj']));
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

  it('is rejected where too few are left by recusal', () => {
    const left = story(
      ...TO_EVIDENCE,
      deliberatingAt(['zhzx', 'bb', 'sf', 'zfb']),
      ...votes(['zf', 'zf', 'zf']),
      recuses('zfb', by.office, '10-09 09:30'),
    );
    left.when(issuedAt()).then('PANEL.QUORUM_MISSING');
  });

  it('has it served at once, by the engine', () => {
    const determined = story(...TO_DETERMINED);
    expect(clocks(determined)).toMatchObject({ 'zhzx determine': '10-09 17:30 met' });
    expect(sentAs(determined, 'serve')).toEqual({ matterId: 'the-matter' });
  });

  it('is not for a chair whose unit is in the matter, once its substitute has recused himself', () => {
    story(
      CHAIR_IN_MATTER,
      substitutes('zhzx', SECRETARY.person, by.chair, '10-08 08:30'),
      { ...openedAt, by: SECRETARY },
      { ...deliberatingAt(), by: SECRETARY },
      recuses('zhzx', SECRETARY, '10-09 09:05'),
    )
      .when(issuedAt())
      .then('PANEL.SEAT_IS_PARTY');
  });

  it('is the chair’s', () => {
    expectVerdicts(story(...TO_DELIBERATING, ...FOUR_TO_ONE), issuedAt(), CHAIR_ALONE);
  });
});
