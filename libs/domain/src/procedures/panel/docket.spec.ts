import { given } from '@tiaokuai/testing';
import { carriedOut, sentNamed, sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  clocks,
  district,
  docketedAt,
  dockets,
  docketsHimself,
  SEATS,
  SOURCE,
  story,
} from '../../../test/procedures/panel/panel.fixture.js';

import { panelOfRefusals, REFUSED_TWICE } from '../../../test/procedures/panel/panel.handover.fixture.js';
import { panel } from './panel.procedure.js';
import { story as disputeStory, TO_REFERRED } from '../../../test/procedures/dispute/dispute.fixture.js';

describe('Docketing', () => {
  it('of the contested case: its parties state within a day, the panel determines within two', () => {
    const { state } = story(docketedAt);
    expect(state).toMatchObject({
      ...{ stage: 'docketed', matterId: 'the-matter', title: '责任认定：夜间油烟扰民', trigger: 'contested' },
      ...{ disputants: ['zf', 'yq'], leadUnit: 'zhzx', street: 'yq' },
    });
    expect(clocks({ state })).toEqual({
      'zf statements': '10-08 17:30 running',
      'yq statements': '10-08 17:30 running',
      'zhzx openEvidence': '10-08 11:00 running',
      'zhzx determine': '10-09 17:30 running',
    });
    expect(state.seats.map(({ unit }) => unit)).toEqual(SEATS);
    expect(state.parties.map(({ unit, role }) => `${unit} ${role}`)).toEqual([
      ...['zf other', 'yq other', 'zhzx lead', 'bb seat', 'sf seat', 'zfb seat', 'jw seat'],
    ]);
  });

  it('in an emergency leaves two hours', () => {
    expect(clocks(story(dockets({ urgency: 'emergency' })))).toMatchObject({
      'zhzx openEvidence': '09-30 16:30 running',
      'zhzx determine': '09-30 18:00 running',
    });
  });

  it('tells the case and the dispute its id', () => {
    expect(sentWords(story(docketedAt))).toEqual(['the-whistle linkCase', 'the-dispute linkCase']);
  });

  it('without a case is titled by the item, or by what brings it there', () => {
    const none = { about: undefined };
    const item = { ...docketsHimself({ cases: [], trigger: 'ownerless' }), ...none };
    expect(story(item).state).toMatchObject({ title: '责任认定：餐饮油烟污染', trigger: 'ownerless' });
    const unlisted = { ...docketsHimself({ cases: [], itemCodes: [], trigger: 'unlisted' }), ...none };
    expect(story(unlisted).state.title).toBe('责任认定：清单外事项');
    expect(story({ ...docketsHimself({}), by: by.engine }).state.trigger).toBe('refusals');
  });

  it('by the chair says what brings it there', () => {
    const tried = (more: object) => story().when(docketsHimself(more));
    tried({}).then('PANEL.TRIGGER_MISSING');
    tried({ trigger: 'unlisted' }).then('PANEL.TRIGGER_MISSING');
    tried({ trigger: 'returned', cases: [] }).then('PANEL.TRIGGER_MISSING');
    const docketed = ['Docketed', ...Array<string>(4).fill('ObligationStarted')];
    for (const trigger of ['contested', 'returned', 'refusals', 'problemOrder', 'ownerless'])
      tried({ trigger }).then(docketed);
    tried({ trigger: 'unlisted', itemCodes: [] }).then(docketed);
    tried({ trigger: 'contested', dispute: 'x' }).then('CASE.ENGINE_ONLY');
  });

  it('is of units and items there are, in the matter of the case, and not where it was determined already', () => {
    story()
      .when(dockets({ parties: ['nobody'] }))
      .then('CASE.FIELD_INVALID');
    story()
      .when(dockets({ parties: ['zf', 'zf'] }))
      .then('CASE.FIELD_INVALID');
    story()
      .when(dockets({ itemCodes: ['JP-99'] }))
      .then('LIST.ITEM_UNKNOWN');
    story()
      .when(dockets({ matterId: 'another' }))
      .then('CASE.FIELD_INVALID');
    story()
      .when(dockets({}, { boundUnits: ['zf'] }))
      .then('CASE.DETERMINATION_BINDS');
  });

  it('takes two contested refusals with the whistle that waits', () => {
    expect(panelOfRefusals().state).toMatchObject({
      trigger: 'refusals',
      disputants: ['wj', 'zf', 'hj'],
      cases: [REFUSED_TWICE.state.caseId],
    });
  });

  it('takes an objection to an opinion, and keeps the dispute to tell it', () => {
    const referred = disputeStory(...TO_REFERRED);
    const docketed = given(panel, district, {
      ...carriedOut('09-22 10:00', sentNamed(referred, 'docket')[0]),
      about: SOURCE,
    });
    expect(docketed.state).toMatchObject({
      ...{ trigger: 'contested', cases: ['the-whistle'], dispute: 'the-case' },
      disputants: ['zf', 'yq'],
    });
  });

  it('takes the seat from whoever issued the opinion that is objected to', () => {
    const { seats, disputants } = story(dockets({ opinionBy: 'bb' })).state;
    expect(seats.filter(({ isParty }) => isParty).map(({ unit }) => unit)).toEqual(['bb']);
    expect(disputants).toEqual(['zf', 'yq']);
    story()
      .when(docketsHimself({ trigger: 'contested', opinionBy: 'bb' }))
      .then('CASE.ENGINE_ONLY');
  });

  it('is the chair’s, and nobody else’s of the district', () => {
    expectVerdicts(story(), docketsHimself({ trigger: 'ownerless' }), {
      accepted: ['zhzx.centreHead', 'zhzx.centreDeputy'],
      'ACTOR.POST_FORBIDS': ['zhzx.dispatcher', 'bb.deptHead', 'zf.deptHead'],
    });
  });
});
