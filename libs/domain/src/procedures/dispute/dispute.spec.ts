import {
  act,
  APPLICATION,
  appliedAt,
  by,
  clocks,
  DEFENCE,
  INTERIM,
  openedAt,
  opens,
  sent,
  sentAs,
  sentWords,
  SHEET,
  type SOURCE,
  story,
  TERMS,
  TO_ADMITTED,
  TO_APPLIED,
  TO_FORWARDED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

describe('a dispute is opened', () => {
  it('about the matter of the contested case; each party has three working days to agree', () => {
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

  it('in four working hours where it is urgent', () => {
    expect(clocks(story(opens({}, { urgency: 'urgent' })))).toMatchObject({
      'zf selfNegotiate': '09-15 14:50 running',
    });
  });

  it('in an emergency nobody negotiates: the item’s lead is interim lead at once, the coordinator has it', () => {
    const emergency = story(opens({}, { urgency: 'emergency' }));
    expect(emergency.state).toMatchObject({ stage: 'applied', coordinator: 'bb', applicant: 'zf' });
    expect(sentAs(emergency, 'designateInterimLead')).toMatchObject({ unit: 'zf', thread: 'zf' });
    const unlisted = story(opens({ itemCodes: [] }, { urgency: 'emergency' }));
    expect(sentAs(unlisted, 'designateInterimLead')).toMatchObject({ unit: 'zf' });
    expect(sentWords(story(opens({ contested: [] }, { urgency: 'emergency' })))).toEqual([]);
  });

  it('after a consultation at the coordinator: they have met already', () => {
    expect(story(opens({ minutes: '会商未能一致' })).state).toMatchObject({
      stage: 'applied',
      coordinator: 'bb',
    });
  });

  it('without a case that waits for it, by the name of the item, or of what it is about', () => {
    const free = { at: '09-15 09:20', by: by.street, does: 'openNegotiation' };
    const sheet = { ...SHEET, contested: undefined };
    expect(story({ ...free, with: sheet }).state).toMatchObject({
      title: '争议协商：餐饮油烟污染',
      matterId: 'the-case',
      urgency: 'ordinary',
    });
    expect(story({ ...free, with: { ...sheet, itemCodes: [] } }).state.title).toBe('争议协商：职责归属');
  });

  it('and the contested case learns its id', () => {
    expect(sentAs(story(openedAt), 'linkCase')).toEqual({
      caseId: 'the-case',
      kind: 'dispute',
      about: 'zf',
    });
    const whole = opens({ contested: [{ caseId: 'the-whistle' }] });
    expect(sentAs(story(whole), 'linkCase')).toEqual({ caseId: 'the-case', kind: 'dispute' });
  });

  const refused = (payload: object, about: Partial<typeof SOURCE> = {}, who = by.street) =>
    story().when(opens(payload, about, { by: who }));

  it('between organs of this district alone', () => {
    refused({ parties: ['yq', 'a-company'] }).then('DISPUTE.OUT_OF_SCOPE');
    refused({ parties: ['yq', 'qld'] }).then('DISPUTE.OUT_OF_SCOPE');
    refused({ parties: ['yq', 'yq'] }).then('DISPUTE.ONE_ORGAN');
    refused({ parties: ['wj', 'wj-1'] }).then('DISPUTE.ONE_ORGAN');
    refused({ parties: ['zf', 'wj-zf'] }, {}, by.unwilling).then('DISPUTE.ONE_ORGAN');
  });

  it('by one of the parties, about a case and obligations that are theirs', () => {
    const contested = (...more: readonly object[]) => ({ contested: more });
    refused({ parties: ['zf', 'hj'] }).then('CASE.FIELD_INVALID');
    refused({}, { parties: [{ unit: 'zf', role: 'lead', live: true }] }).then('CASE.FIELD_INVALID');
    refused(contested({ caseId: 'the-whistle', obligationId: 'other' })).then('CASE.FIELD_INVALID');
    refused(contested(...SHEET.contested, { caseId: 'another' })).then('CASE.FIELD_INVALID');
    refused({ parties: ['yq', 'hj'] }).then('CASE.FIELD_INVALID');
    refused({ itemCodes: ['JP-99'] }).then('LIST.ITEM_UNKNOWN');
    refused({}).then(['NegotiationOpened', 'ObligationStarted', 'ObligationStarted']);
  });

  it('by the centre of its office, and not by whoever is bound already', () => {
    refused({}, {}, by.centre).then(['NegotiationOpened', 'ObligationStarted', 'ObligationStarted']);
    refused({}, { boundUnits: ['zf'] }, by.unwilling).then('CASE.DETERMINATION_BINDS');
    story()
      .when(opens({}, { boundUnits: ['zf'] }))
      .then('CASE.DETERMINATION_BINDS');
    refused({}, { boundUnits: ['zf'] }).then(['NegotiationOpened', 'ObligationStarted', 'ObligationStarted']);
  });

  it('what the engine names and has ended meanwhile counts as the first party’s', () => {
    const { state } = story(opens({}, { owed: [] }));
    expect(state.contested.map(({ unit }) => unit)).toEqual(['zf', 'zf']);
  });
});

describe('the parties agree', () => {
  const signs = (at: string, who: typeof by.street, more: object = {}) =>
    act(at, who, 'recordAgreement', { ...TERMS, ...more });

  it('when all have signed the same words: binding, carried out and notified', () => {
    const agreed = story(openedAt, signs('09-16 09:00', by.unwilling));
    expect(agreed.state).toMatchObject({ stage: 'selfNegotiation', signatures: ['zf'] });
    agreed
      .when(signs('09-16 10:00', by.street))
      .then([
        ...['AgreementSigned', 'ObligationMet', 'ObligationMet'],
        ['DisputeAgreed', { coordinator: 'bb', lead: 'zf' }],
        ['ExecutionBegun', { by: 'agreed', lead: 'zf', assists: ['hj'] }],
        'ObligationStarted',
      ]);
    const done = agreed.and(signs('09-16 10:00', by.street));
    expect(done.state).toMatchObject({ stage: 'executing', boundUnits: ['zf', 'hj'] });
    expect(sentAs(done, 'applyRuling')).toEqual({
      ...{ source: 'the-case', lead: 'zf', assists: ['hj'], releases: [], binding: true },
    });
    expect(sentAs(done, 'draft')).toMatchObject({ aboutCaseId: 'the-case', type: 'ruling', sender: 'bb' });
  });

  it('other words are a new proposal, to be signed by all', () => {
    const other = story(
      openedAt,
      signs('09-16 09:00', by.unwilling),
      signs('09-16 10:00', by.street, { assists: [], tasks: [{ unit: 'zf', task: '查处并监测' }] }),
    );
    expect(other.state).toMatchObject({ stage: 'selfNegotiation', signatures: ['yq'] });
  });

  it('before the coordinator too, which then confirms; whoever is not named goes', () => {
    const heard = story(
      ...TO_ADMITTED,
      act('09-17 15:00', by.coordinator, 'forward', { to: ['zf', 'yq', 'hj'] }),
      act('09-18 10:00', by.unwilling, 'submitDefence', DEFENCE),
    ).until('09-25 09:00');
    const terms = { lead: 'hj', assists: [], tasks: [{ unit: 'hj', task: '监测并查处' }] };
    const agreed = heard.and(
      signs('09-25 09:00', by.unwilling, terms),
      signs('09-25 09:10', by.street, terms),
      signs('09-25 09:20', by.third, terms),
    );
    expect(agreed.state.settlement).toEqual({ by: 'agreed', lead: 'hj', assists: [] });
    expect(sentAs(agreed, 'applyRuling')).toMatchObject({ lead: 'hj', releases: ['zf'] });
  });

  it('never that a street does a department’s duty, nor on nothing', () => {
    const tried = (more: object) => story(openedAt).when(signs('09-16 09:00', by.unwilling, more));
    const task = (unit: string, what = '查处') => [{ unit, task: what }];
    tried({ lead: 'yq', assists: [], tasks: task('yq') }).then('DISPUTE.AGREEMENT_SHIFTS_DUTY');
    tried({ assists: ['yq'], tasks: task('yq', '巡查、处罚') }).then('DISPUTE.AGREEMENT_SHIFTS_DUTY');
    tried({ assists: ['yq'], tasks: task('yq', '维持秩序') }).then(['AgreementSigned']);
    tried({ basis: [] }).then('CASE.FIELD_INVALID');
    tried({ basis: [{ law: '大气污染防治法' }] }).then('CASE.FIELD_INVALID');
    tried({ basis: [{ itemCode: 'JP-99' }] }).then('LIST.ITEM_UNKNOWN');
    tried({ lead: 'nobody' }).then('CASE.FIELD_INVALID');
    tried({ assists: ['zf'] }).then('CASE.FIELD_INVALID');
    tried({ tasks: task('sj') }).then('CASE.FIELD_INVALID');
  });
});

describe('coordination', () => {
  it('is applied for with the record of the negotiation, and goes to whoever settles that kind', () => {
    story(openedAt)
      .when(
        act('09-16 10:00', by.unwilling, 'applyForCoordination', { ...APPLICATION, negotiationRecord: [] }),
      )
      .then('DISPUTE.RECORD_MISSING');
    story(openedAt)
      .when(act('09-16 10:00', by.unwilling, 'applyForCoordination', { ...APPLICATION, basis: [] }))
      .then('CASE.FIELD_INVALID');
    story(openedAt)
      .when(appliedAt)
      .then([
        ...['ObligationMet', 'ObligationMet'],
        ['CoordinationApplied', { route: 'bb', applicant: 'zf', bySilence: false }],
        'ObligationStarted',
      ]);
    const routed = (issueKind: string, parties: readonly string[] = ['zf', 'yq']) =>
      story(opens({ issueKind, parties }), appliedAt).state.coordinator;
    expect([
      ...[routed('duty'), routed('basis'), routed('jointAction'), routed('assistance'), routed('transfer')],
      ...[routed('duty', ['zf', 'bb']), routed('assistance', ['zf', 'zhzx'])],
      ...[routed('duty', ['zf', 'bb', 'zfb']), routed('duty', ['zf', 'bb', 'zfb', 'zhzx'])],
    ]).toEqual(['bb', 'sf', 'zhzx', 'zhzx', 'zhzx', 'zfb', 'zfb', 'zhzx', 'qld']);
  });

  it('asks for a supplement once, and goes on when it came', () => {
    const asked = act('09-17 09:00', by.coordinator, 'requestSupplement', { missing: '监测报告' });
    const file = { name: '报告.pdf', sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 10 };
    const came = act('09-18 09:00', by.unwillingOfficer, 'supplement', { files: [file] });
    const supplementing = story(...TO_APPLIED, asked);
    expect(clocks(supplementing)).toMatchObject({
      'bb admit': '09-22 17:30 cancelled',
      'zf supplement': '09-21 17:30 running',
    });
    expect(clocks(supplementing.and(came))).toMatchObject({ 'bb admit': '09-24 17:30 running' });
    supplementing
      .and(came)
      .when({ ...asked, at: '09-18 10:00' })
      .then('DISPUTE.SUPPLEMENT_ONCE');
  });

  it('admits: what is contested stands still; forward in two days, opinion in ten', () => {
    const admitted = story(...TO_ADMITTED);
    expect(
      sent(admitted).flatMap(({ command }) => (command.name === 'pauseForDispute' ? [command.payload] : [])),
    ).toEqual(
      ['arrive:zf:1', 'result:zf:1'].map((id) => ({
        ...{ sourceCaseId: 'the-case', obligationIds: [id], ground: 'dispute' },
      })),
    );
    expect(clocks(admitted)).toMatchObject({
      'bb admit': '09-22 17:30 met',
      'bb forward': '09-20 17:30 running',
      'bb opinion': '10-08 17:30 running',
    });
  });

  it('does not admit: what was contested runs on, the refusing unit owes it', () => {
    const over = story(
      ...TO_APPLIED,
      act('09-17 09:00', by.coordinator, 'refuseAdmission', { reason: '已有认定' }),
    );
    expect(over.state).toMatchObject({ over: true, outcome: 'notAdmitted' });
    expect(sentWords(over).slice(1)).toEqual([
      'the-whistle resumeAfterDispute',
      'the-whistle resumeAfterDispute',
      'the-whistle endLink',
    ]);
  });

  it('hears the parties, and whom else it must; each has five days, and the last one closes it', () => {
    story(...TO_ADMITTED)
      .when(act('09-17 15:00', by.coordinator, 'forward', { to: ['zf', 'zf'] }))
      .then('CASE.FIELD_INVALID');
    story(...TO_ADMITTED)
      .when(act('09-17 15:00', by.coordinator, 'forward', { to: ['bb'] }))
      .then('CASE.FIELD_INVALID');
    const forwarded = story(...TO_FORWARDED);
    expect(clocks(forwarded)).toMatchObject({
      'zf defence': '09-23 17:30 running',
      'yq defence': '09-23 17:30 running',
    });
    forwarded
      .when(act('09-18 10:00', by.unwilling, 'submitDefence', { ...DEFENCE, basis: [] }))
      .then('CASE.FIELD_INVALID');
    const one = forwarded.and(act('09-18 10:00', by.unwilling, 'submitDefence', DEFENCE));
    expect(one.state.stage).toBe('forwarded');
    one
      .when(act('09-18 11:00', by.street, 'submitDefence', DEFENCE))
      .then(['DefenceSubmitted', 'ObligationMet', 'DefencesClosed']);
  });

  it('records its meetings, and names who handles the matter meanwhile', () => {
    const met = story(
      ...TO_FORWARDED,
      act('09-18 14:00', by.coordinator, 'holdMeeting', { minutes: '听取各方意见' }),
    );
    expect(met.state.meetings).toBe(1);
    const named = met.and(act('09-18 15:00', by.coordinator, 'designateInterimLead', INTERIM));
    expect(sentAs(named, 'designateInterimLead')).toEqual({ ...INTERIM, thread: 'zf' });
    met
      .when(act('09-18 15:00', by.coordinator, 'designateInterimLead', { ...INTERIM, unit: 'sj' }))
      .then('CLOCK.INTERIM_ASSIST_ONLY');
    met
      .when(act('09-18 15:00', by.coordinator, 'designateInterimLead', { ...INTERIM, unit: 'hj' }))
      .then(['InterimLeadDesignated']);
  });
});
