import { sentAs, sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  clocks,
  openedAt,
  opens,
  SHEET,
  type SOURCE,
  story,
} from '../../../test/procedures/dispute/dispute.fixture.js';

import { LINKED, OPENED, REFUSED } from '../../../test/procedures/dispute/dispute.handover.fixture.js';

describe('Opening a negotiation', () => {
  it('is about the matter of the contested case; each party has three working days to agree', () => {
    const { state } = story(openedAt);
    expect(state).toMatchObject({
      stage: 'selfNegotiation',
      matterId: 'the-matter',
      title: '争议协商：夜间油烟扰民',
      street: 'yq',
      disputants: ['zf', 'yq'],
    });
    expect(clocks({ state })).toEqual({
      'zf selfNegotiate': '09-18 17:30 running',
      'yq selfNegotiate': '09-18 17:30 running',
    });
  });

  it('leaves four working hours where it is urgent', () => {
    expect(clocks(story(opens({}, { urgency: 'urgent' })))).toMatchObject({
      'zf selfNegotiate': '09-15 14:50 running',
    });
  });

  it('in an emergency negotiates nothing: the item’s lead is interim lead at once, the coordinator has it', () => {
    const emergency = story(opens({}, { urgency: 'emergency' }));
    expect(emergency.state).toMatchObject({ stage: 'applied', coordinator: 'bb', applicant: 'zf' });
    expect(sentAs(emergency, 'designateInterimLead')).toMatchObject({ unit: 'zf', thread: 'zf' });
    const unlisted = story(opens({ itemCodes: [] }, { urgency: 'emergency' }));
    expect(sentAs(unlisted, 'designateInterimLead')).toMatchObject({ unit: 'zf' });
    expect(sentWords(story(opens({ contested: [] }, { urgency: 'emergency' })))).toEqual([]);
  });

  it('after a consultation begins at the coordinator: they have met already', () => {
    expect(story(opens({ minutes: '会商未能一致' })).state).toMatchObject({
      stage: 'applied',
      coordinator: 'bb',
    });
  });

  it('without a case that waits for it is titled by the item, or by what it is about', () => {
    const free = { at: '09-15 09:20', by: by.street, does: 'openNegotiation' };
    const sheet = { ...SHEET, contested: undefined };
    expect(story({ ...free, with: sheet }).state).toMatchObject({
      title: '争议协商：餐饮油烟污染',
      matterId: 'the-case',
      urgency: 'ordinary',
    });
    expect(story({ ...free, with: { ...sheet, itemCodes: [] } }).state.title).toBe('争议协商：职责归属');
  });

  it('tells the contested case its id', () => {
    expect(sentAs(story(openedAt), 'linkCase')).toEqual({
      caseId: 'the-case',
      kind: 'dispute',
      about: 'zf',
    });
    const whole = opens({ contested: [{ caseId: 'the-whistle' }] });
    expect(sentAs(story(whole), 'linkCase')).toEqual({ caseId: 'the-case', kind: 'dispute' });
  });

  it('takes what the whistle sends: parties, item, what stands still', () => {
    expect(OPENED.state).toMatchObject({
      disputants: ['zf', 'wj'],
      matterId: REFUSED.state.matterId,
      title: '争议协商：江滨路占道经营',
      contested: [{ unit: 'zf' }, { unit: 'zf' }],
    });
    expect(LINKED.state.links).toEqual([{ caseId: 'the-dispute', kind: 'dispute', about: 'zf' }]);
  });

  const tried = (payload: object, about: Partial<typeof SOURCE> = {}, who = by.street) =>
    story().when(opens(payload, about, { by: who }));

  it('is between organs of this district alone', () => {
    tried({ parties: ['yq', 'a-company'] }).then('DISPUTE.OUT_OF_SCOPE');
    tried({ parties: ['yq', 'qld'] }).then('DISPUTE.OUT_OF_SCOPE');
    tried({ parties: ['yq', 'yq'] }).then('DISPUTE.ONE_ORGAN');
    tried({ parties: ['wj', 'wj-1'] }).then('DISPUTE.ONE_ORGAN');
    tried({ parties: ['zf', 'wj-zf'] }, {}, by.unwilling).then('DISPUTE.ONE_ORGAN');
  });

  it('is by one of the parties, about a case and obligations that are theirs', () => {
    const contested = (...more: readonly object[]) => ({ contested: more });
    tried({ parties: ['zf', 'hj'] }).then('CASE.FIELD_INVALID');
    tried({}, { parties: [{ unit: 'zf', role: 'lead', live: true }] }).then('CASE.FIELD_INVALID');
    tried(contested({ caseId: 'the-whistle', obligationId: 'other' })).then('CASE.FIELD_INVALID');
    tried(contested(...SHEET.contested, { caseId: 'another' })).then('CASE.FIELD_INVALID');
    tried({ parties: ['yq', 'hj'] }).then('CASE.FIELD_INVALID');
    tried({ itemCodes: ['JP-99'] }).then('LIST.ITEM_UNKNOWN');
    tried({}).then(['NegotiationOpened', 'ObligationStarted', 'ObligationStarted']);
  });

  it('is also by the centre of its office, and not by whoever is bound already', () => {
    tried({}, {}, by.centre).then(['NegotiationOpened', 'ObligationStarted', 'ObligationStarted']);
    tried({}, { boundUnits: ['zf'] }, by.unwilling).then('CASE.DETERMINATION_BINDS');
    story()
      .when(opens({}, { boundUnits: ['zf'] }))
      .then('CASE.DETERMINATION_BINDS');
    tried({}, { boundUnits: ['zf'] }).then(['NegotiationOpened', 'ObligationStarted', 'ObligationStarted']);
  });

  it('takes what the engine names and has ended meanwhile as the first party’s', () => {
    const { state } = story(opens({}, { owed: [] }));
    expect(state.contested.map(({ unit }) => unit)).toEqual(['zf', 'zf']);
  });

  it('is for a deputy or head, not for liaisons and officers', () => {
    expectVerdicts(story(), opens({ parties: ['zf', 'yq'] }), {
      accepted: ['zf.deptDeputy', 'yq.streetHead', 'zhzx.centreDeputy'],
      'ACTOR.POST_FORBIDS': ['zf.deptOfficer', 'yq.liaisonA'],
    });
  });
});
