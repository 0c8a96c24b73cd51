import {
  act,
  admittedAt,
  appliedAt,
  by,
  clocks,
  determined,
  forwardedAt,
  openedAt,
  opens,
  OPINION,
  opinionAt,
  REPORT,
  sentAs,
  sentWords,
  story,
  TERMS,
  TO_ADMITTED,
  TO_APPLIED,
  TO_DEFENDED,
  TO_EXECUTING,
  TO_FORWARDED,
  TO_OPINION,
  TO_REFERRED,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';

describe('an opinion', () => {
  const issued = (more: object) =>
    story(...TO_DEFENDED).when(
      act('09-21 10:00', by.coordinatorHead, 'issueOpinion', { ...OPINION, ...more }),
    );

  it('names one lead, on a basis, and no street instead of a department', () => {
    issued({ basis: [] }).then('DISPUTE.OPINION_NEEDS_BASIS');
    issued({ basis: [{ law: '大气污染防治法' }] }).then('DISPUTE.OPINION_NEEDS_BASIS');
    issued({ assists: ['zf'] }).then('DISPUTE.OPINION_ONE_LEAD');
    issued({ lead: 'nobody' }).then('CASE.FIELD_INVALID');
    issued({ lead: 'yq', assists: [] }).then('GATE.BEYOND_ASSISTING_DUTY');
    issued({}).then(['OpinionIssued', 'ObligationMet', 'ObligationStarted', 'ObligationStarted']);
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
    const unclear = story(
      ...TO_DEFENDED,
      act('09-21 10:00', by.coordinatorHead, 'issueOpinion', { ...OPINION, boundaryUnclear: true }),
    ).until('09-23 17:30');
    expect(sentAs(unclear, 'propose')).toMatchObject({ change: 'alter', item: 'JP-02、JP-03' });
  });

  it('objected to by a head goes to the panel, whoever else has not spoken yet', () => {
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
    });
  });

  it('on a transfer leaves who receives it five days to object, though the others are done after two', () => {
    const coordinator = {
      head: { person: 'p-zhzx-centreHead-1', post: 'centreHead', unit: 'zhzx' },
    } as const;
    const dispatcher = { person: 'p-zhzx-dispatcher-1', post: 'dispatcher', unit: 'zhzx' } as const;
    const opinion = story(
      opens({ issueKind: 'transfer' }),
      appliedAt,
      { ...admittedAt, by: dispatcher },
      { ...forwardedAt, by: dispatcher },
    )
      .until('09-24 17:30')
      .and(act('09-25 10:00', coordinator.head, 'issueOpinion', OPINION));
    expect(clocks(opinion)).toMatchObject({
      'yq objection': '09-29 17:30 running',
      'zf transferObjection': '10-09 17:30 running',
    });
    expect(opinion.until('09-29 17:30').state.stage).toBe('opinionIssued');
    expect(opinion.until('10-09 17:30').state.stage).toBe('executing');
    const objected = opinion.and(act('09-29 10:00', by.unwillingHead, 'objectToOpinion', { reason: '不服' }));
    expect(objected.state.stage).toBe('referred');
  });

  it('need not be given: what is major or complex is referred', () => {
    story(...TO_DEFENDED)
      .when(act('09-21 10:00', by.coordinator, 'refer', { reason: '涉及面广' }))
      .then(['ObligationMet', ['DisputeReferred', { bySilence: false }]]);
  });
});

describe('execution', () => {
  it('begins with the determination; the panel itself tells the contested cases and the parties', () => {
    story(...TO_REFERRED)
      .when(determined('09-25 15:00'))
      .then([
        'DeterminationApplied',
        ['ExecutionBegun', { by: 'determined', lead: 'zf' }],
        'ObligationStarted',
      ]);
    const executing = story(...TO_EXECUTING);
    expect(clocks(executing)).toMatchObject({ 'zf execute': '10-09 17:30 running' });
    expect(sentWords(executing)).not.toContain('the-whistle applyRuling');
  });

  it('a determination of the same matter ends any dispute that is still going on', () => {
    for (const acts of [[openedAt], TO_APPLIED, TO_ADMITTED, TO_FORWARDED, TO_DEFENDED, TO_OPINION]) {
      const { state } = story(...acts, determined('09-22 16:00'));
      expect(state).toMatchObject({ stage: 'executing', panelCaseId: 'the-panel' });
      expect(Object.values(state.obligations).filter(({ status }) => status === 'running')).toHaveLength(1);
    }
  });

  it('told twice changes nothing; changed on review, another unit takes over', () => {
    story(...TO_EXECUTING)
      .when(determined('09-25 16:00'))
      .then('CASE.STAGE_FORBIDS');
    const changed = story(...TO_EXECUTING, determined('09-28 16:00', { lead: 'hj', assists: ['zf'] }));
    expect(clocks(changed)).toMatchObject({
      'zf execute': '10-09 17:30 cancelled',
      'hj execute': '10-10 17:30 running',
    });
  });

  it('the lead’s report meets it, an assistant’s does not; the coordinator confirms', () => {
    const helped = story(...TO_EXECUTING, act('09-28 09:00', by.third, 'reportExecution', REPORT));
    expect(clocks(helped)).toMatchObject({ 'zf execute': '10-09 17:30 running' });
    const taken = helped.and(act('09-28 10:00', by.unwillingOfficer, 'reportExecution', REPORT));
    expect(clocks(taken)).toMatchObject({
      'zf execute': '10-09 17:30 met',
      'bb confirm': '09-30 17:30 running',
    });
    const over = taken.and(act('09-29 10:00', by.coordinator, 'confirmExecution'));
    expect(over.state).toMatchObject({ over: true, stage: 'executed', outcome: 'determined' });
    expect(sentWords(over).at(-1)).toBe('the-whistle endLink');
  });
});

describe('withdrawing', () => {
  const withdrawn = (at: string, who: typeof by.street) => act(at, who, 'withdraw', { reason: '已自行解决' });

  it('is the opener’s before it is forwarded, and the engine’s as long as there is no opinion', () => {
    const opened = { by: by.street };
    const begun = [opens({}, {}, opened), appliedAt];
    story(...begun)
      .when(withdrawn('09-16 11:00', by.street))
      .then(['DisputeWithdrawn', 'ObligationCancelled']);
    story(...begun)
      .when(withdrawn('09-16 11:00', by.unwilling))
      .then('ACTOR.POST_FORBIDS');
    story(...begun, admittedAt, forwardedAt)
      .when(withdrawn('09-17 16:00', by.street))
      .then('CASE.STAGE_FORBIDS');
    const engine = story(...TO_DEFENDED, { ...withdrawn('09-21 09:00', by.street), by: by.engine });
    expect(engine.state).toMatchObject({ over: true, outcome: 'withdrawn' });
    expect(sentWords(engine)).toContain('the-whistle resumeAfterDispute');
    story(...TO_DEFENDED, opinionAt)
      .when({ ...withdrawn('09-21 11:00', by.street), by: by.engine })
      .then('CASE.STAGE_FORBIDS');
  });
});

it('tells what it is about, who stands where and how it was settled', () => {
  const facts = (of: ReturnType<typeof story>) =>
    Object.fromEntries(dispute.facts(of.state).map(({ key, value }) => [key, value]));
  expect(facts(story(...TO_OPINION))).toMatchObject({
    issueKind: { zh: '职责归属' },
    'defence.zf': { zh: '已答辩' },
    'opinion.lead': 'zf',
    'opinion.basis': 'JP-02',
  });
  const agreement = act('09-16 09:00', by.unwilling, 'recordAgreement', TERMS);
  expect(facts(story(openedAt, agreement))).toMatchObject({ 'terms.lead': 'zf', 'signed.zf': true });
  const executed = story(...TO_EXECUTING, act('09-28 10:00', by.unwilling, 'reportExecution', REPORT));
  expect(facts(executed)).toMatchObject({
    ruledLead: 'zf',
    'ruledAssist.hj': true,
    'reported.zf': true,
    'objected.zf': true,
  });
});
