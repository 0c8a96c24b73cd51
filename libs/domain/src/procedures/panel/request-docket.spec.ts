import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  clocks,
  requestsDocket,
  SOURCE,
  story,
  told,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Asking to docket a question', () => {
  it('says the question and its basis, and waits a working day for the chair', () => {
    const asked = story(requestsDocket());
    expect(asked.state).toMatchObject({
      ...{ stage: 'requested', matterId: 'the-matter', title: '责任认定：夜间油烟扰民', street: 'yq' },
      ...{ basis: '三定方案与清单JP-02表述不一', disputants: ['zf', 'hj'], leadUnit: 'zhzx' },
    });
    expect(asked.state.parties.map(({ unit, role }) => `${unit} ${role}`)).toEqual([
      ...['yq caller', 'zf other', 'hj other', 'zhzx lead'],
    ]);
    expect(clocks(asked)).toEqual({ 'zhzx decideDocket': '10-08 17:30 running' });
    expect(told(asked)).toEqual(['zhzx requested']);
  });

  it('may come from no case: then it is a matter of its own', () => {
    const alone = requestsDocket({ cases: [], trigger: 'ownerless' }, { about: undefined });
    expect(story(alone).state).toMatchObject({ matterId: 'the-case', title: '责任认定：餐饮油烟污染' });
  });

  it('is for heads of streets and offices in their own right, and for who leads a party of the case', () => {
    expectVerdicts(story(), requestsDocket(), {
      accepted: [
        'yq.streetHead',
        'wj.streetHead',
        'sj.deptHead',
        'bb.deptHead',
        'zf.deptDeputy',
        'yq.streetDeputy',
      ],
      'CASE.NOT_A_PARTY': ['sj.deptDeputy', 'wj.streetDeputy', 'wj-zf.bodyHead'],
      'ACTOR.POST_FORBIDS': ['zf.deptOfficer', 'zhzx.centreHead', 'zhzx.dispatcher'],
    });
    const ofBody = requestsDocket(
      {},
      {},
      {
        parties: [...SOURCE.parties, { unit: 'wj-zf', role: 'assist', live: true }],
      },
    );
    story()
      .when({ ...requestsDocket({ cases: [], trigger: 'ownerless' }), by: by.department, about: undefined })
      .then('CASE.NOT_A_PARTY');
    expectVerdicts(story(), ofBody, { accepted: ['wj-zf.bodyHead'] });
  });

  it('shows what brings it there, is of units and items there are, and not where it was determined already', () => {
    const tried = (payload: object, about = {}) => story().when(requestsDocket(payload, {}, about));
    tried({ trigger: 'returned', cases: [] }).then('PANEL.TRIGGER_MISSING');
    tried({ trigger: 'unlisted' }).then('PANEL.TRIGGER_MISSING');
    tried({ parties: ['nobody'] }).then('CASE.FIELD_INVALID');
    tried({ itemCodes: ['JP-99'] }).then('LIST.ITEM_UNKNOWN');
    tried({}, { boundUnits: ['zf'] }).then('CASE.DETERMINATION_BINDS');
  });
});
