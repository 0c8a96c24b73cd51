import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { told } from '../../../test/case/extension/extension.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import { act, by, DEFENCE, story, TO_FORWARDED } from '../../../test/procedures/dispute/dispute.fixture.js';

const defends = (more: object = {}) =>
  act('09-18 10:00', by.unwilling, 'submitDefence', { ...DEFENCE, ...more });

describe('Submitting a defence', () => {
  it('rests on a basis, and the last one closes them', () => {
    const forwarded = story(...TO_FORWARDED);
    forwarded.when(defends({ basis: [] })).then('CASE.FIELD_INVALID');
    forwarded.when(defends({ basis: [{ itemCode: 'JP-99' }] })).then('LIST.ITEM_UNKNOWN');
    forwarded.in(WITH_ITEMS_ENDED).when(defends()).then('LIST.ITEM_NOT_IN_FORCE');
    const one = forwarded.and(defends());
    expect(one.state.stage).toBe('forwarded');
    one
      .when(act('09-18 11:00', by.street, 'submitDefence', DEFENCE))
      .then(['DefenceSubmitted', 'ObligationMet', 'DefencesClosed']);
  });

  it('is told to the coordinator, who gets to his opinion after the last one', () => {
    const last = story(...TO_FORWARDED, defends(), act('09-18 11:00', by.street, 'submitDefence', DEFENCE));
    expect(told(last, 'DefenceSubmitted')).toEqual([
      'bb 收到一份答辩意见',
      'bb 答辩已全部提交，请出具协调意见',
    ]);
  });

  it('is for a deputy of whoever was asked, once', () => {
    expectVerdicts(story(...TO_FORWARDED), defends(), {
      accepted: ['zf.deptDeputy'],
      'ACTOR.POST_FORBIDS': ['zf.deptOfficer', 'bb.deptHead'],
      'CASE.NOT_A_PARTY': ['hj.deptDeputy'],
    });
    expectVerdicts(
      story(...TO_FORWARDED, defends()),
      { ...defends(), at: '09-18 12:00' },
      { 'CASE.STAGE_FORBIDS': ['zf.deptHead'] },
    );
  });
});
