import type { SharedEvent } from '../../case/case.events.js';
import { propertiesOf } from '../../kernel/properties.js';
import { dispute } from './dispute.procedure.js';
import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { carriedOut, sentNamed, sentAs, sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  APPLICATION,
  by,
  clocks,
  DEFENCE,
  district,
  OPINION,
  story,
  TO_DEFENDED,
  TO_OPINION,
} from '../../../test/procedures/dispute/dispute.fixture.js';

import {
  allCarriedOut,
  COORDINATOR,
  LINKED,
  OPENED,
  stageOf,
} from '../../../test/procedures/dispute/dispute.handover.fixture.js';

const issues = (more: object = {}) =>
  act('09-21 10:00', by.coordinatorHead, 'issueOpinion', { ...OPINION, ...more });

describe('Issuing an opinion', () => {
  it('names one lead, on a basis, and no street instead of a department', () => {
    const tried = (more: object) => story(...TO_DEFENDED).when(issues(more));
    tried({ basis: [] }).then('DISPUTE.OPINION_NEEDS_BASIS');
    tried({ basis: [{ law: '大气污染防治法' }] }).then('DISPUTE.OPINION_NEEDS_BASIS');
    tried({ basis: [{ itemCode: 'JP-99' }] }).then('LIST.ITEM_UNKNOWN');
    story(...TO_DEFENDED)
      .in(WITH_ITEMS_ENDED)
      .when(issues())
      .then('LIST.ITEM_NOT_IN_FORCE');
    tried({ assists: ['zf'] }).then('DISPUTE.OPINION_ONE_LEAD');
    tried({ lead: 'nobody' }).then('CASE.FIELD_INVALID');
    tried({ lead: 'yq', assists: [] }).then('GATE.BEYOND_ASSISTING_DUTY');
    tried({}).then(['OpinionIssued', 'ObligationMet', 'ObligationStarted', 'ObligationStarted']);
  });

  const toThird = { lead: 'hj', assists: [], basis: [{ itemCode: 'JP-03' }] };

  it('hears whoever is to lead: who was not asked for a defence is not named', () => {
    const defended = story(...TO_DEFENDED);
    defended.when(issues(toThird)).then('DISPUTE.LEAD_NOT_HEARD');
    const asked = defended.and(act('09-18 12:00', by.coordinator, 'forward', { to: ['hj'] }));
    const heard = asked.and(act('09-18 14:00', by.third, 'submitDefence', DEFENCE));
    expect(heard.when(issues(toThird)).rejection).toBeUndefined();
    expect(
      asked.until('09-24 17:30').when({ ...issues(toThird), at: '09-27 10:00' }).rejection,
    ).toBeUndefined();
  });

  it('names whom it always could in a dispute that began before the lead had to be heard', () => {
    const before = story(...TO_DEFENDED)
      .events.map((event) => {
        const { hearsLead: _later, ...payload } = propertiesOf(event.payload);
        return { ...event, payload } as SharedEvent;
      })
      .reduce((state, event) => dispute.evolve(state, event), dispute.initial('the-case'));
    const { by: actor, does: name, with: payload } = issues(toThird);
    const outcome = dispute.decide(
      before,
      { name, payload },
      district.context('2026-09-21T10:00:00.000+08:00', actor),
    );
    expect(outcome).toMatchObject([{ type: 'OpinionIssued' }, {}, {}, {}, {}]);
  });

  it('binds the parties when nobody has objected by the end of two days', () => {
    const quiet = story(...TO_OPINION);
    expect(clocks(quiet)).toMatchObject({
      'zf objection': '09-23 17:30 running',
      'bb opinion': '10-08 17:30 met',
    });
    const inForce = quiet.until('09-23 17:30');
    expect(inForce.state).toMatchObject({
      stage: 'executing',
      settlement: { by: 'opinion', lead: 'zf', assists: ['hj'] },
      faults: [],
    });
    expect(sentWords(inForce).slice(-2)).toEqual(['the-whistle applyRuling', 'resultNotification draft']);
    quiet
      .until('09-23 17:30')
      .when(act('09-23 17:30', by.unwillingHead, 'objectToOpinion', { reason: '不服' }))
      .then('CASE.STAGE_FORBIDS');
  });

  it('that the list is unclear proposes to change it', () => {
    const unclear = story(...TO_DEFENDED, issues({ boundaryUnclear: true })).until('09-23 17:30');
    expect(sentAs(unclear, 'propose')).toMatchObject({ change: 'alter', item: 'JP-02、JP-03' });
  });

  it('that another unit leads releases in the whistle whoever refused, and its orders fall', () => {
    const opinion = OPENED.and(
      act('09-17 14:00', by.unwilling, 'applyForCoordination', {
        ...APPLICATION,
        basis: [{ itemCode: 'JP-03' }],
      }),
      act('09-17 15:00', COORDINATOR, 'admit'),
      act('09-17 15:10', COORDINATOR, 'forward', { to: ['hj'] }),
    )
      .until('09-18 17:30')
      .and({ ...issues({ lead: 'hj', assists: [], basis: [{ itemCode: 'JP-03' }] }), at: '09-18 17:30' })
      .until('09-23 17:30');
    const obligation = Object.values(LINKED.state.obligations).find(({ key }) => key === 'whistle.result');
    const under = LINKED.and(
      carriedOut('09-17 15:00', sentNamed(OPENED, 'linkCase')[0], {
        ...{ caseId: 'the-order', kind: 'supervisionOrder', about: obligation?.id },
      }),
    );
    const ruled = under.and(...allCarriedOut('09-23 17:30', sentNamed(opinion, 'applyRuling')));
    expect([stageOf(ruled, 'zf'), stageOf(ruled, 'hj'), ruled.state.leadUnit]).toEqual([
      'released',
      'called',
      'hj',
    ]);
    expect(sentNamed(ruled, 'cancel')).toMatchObject([
      { caseId: 'the-order', command: { payload: { authority: 'determination', basis: 'the-case' } } },
    ]);
  });

  it('is for the head of the coordinator', () => {
    expectVerdicts(story(...TO_DEFENDED), issues(), {
      accepted: ['bb.deptHead'],
      'ACTOR.POST_FORBIDS': ['bb.staffingOfficer', 'zf.deptHead'],
      'CASE.NOT_A_PARTY': ['sf.deptHead'],
    });
  });
});
