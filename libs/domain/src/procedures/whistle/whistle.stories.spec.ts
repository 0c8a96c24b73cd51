import type { Story } from '@tiaokuai/testing';
import type { CallSheet } from './call-sheet.js';
import {
  act,
  CONTACT,
  due,
  EMERGENCY,
  ON_SITE,
  RESULT,
  SCORES,
  sheet,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import type { WhistleState } from './whistle.state.js';

interface OpenedPayload {
  readonly unit: string;
  readonly colour: string;
  readonly obligationRef: { readonly obligationId: string };
  readonly parties: readonly string[];
}

/** Orders and disputes a story set off, as `colour unit obligation` and `dispute unit`. */
function opened({ reactions }: Story<WhistleState>): readonly string[] {
  return reactions.flatMap(([, reaction]) => {
    if (reaction.does !== 'open') return [];
    const { unit, colour, obligationRef, parties } = reaction.command.payload as OpenedPayload;
    return reaction.kind === 'dispute'
      ? [`dispute ${parties[0]}`]
      : [`${colour} ${unit} ${obligationRef.obligationId}`];
  });
}

function sent(noticeCaseId: string, ...recipients: string[]): object {
  return { noticeCaseId, recipients };
}

/** Orders stand as reactions, the notification comes as the engine's command. */
describe('Story 1: 江滨夜市占道经营', () => {
  const call: Partial<CallSheet> = {
    type: 'jointEnforcement',
    appointment: '2026-09-18T18:30:00.000+08:00',
    requestCaseId: 'grid-1',
    departments: [
      { unit: 'zf', role: 'lead', task: '查处占道经营', itemCode: 'JP-01' },
      { unit: 'sj', role: 'assist', task: '查处食品摊贩', itemCode: 'JP-08' },
      { unit: 'ga', role: 'assist', task: '查处违停', itemCode: 'JP-19' },
    ],
  };
  const drafted = story(
    act('09-15 15:20', 'wj.streetOfficer', 'draft', sheet(call)),
    act('09-15 15:20', 'wj.streetOfficer', 'submitForApproval'),
  );
  const blown = drafted.and(
    act('09-15 16:30', 'wj.streetHead', 'approve'),
    act('09-15 16:40', 'wj.streetDispatcher', 'blow'),
  );
  const arrived = blown.and(
    act('09-15 17:05', 'zf.deptOfficer', 'acknowledge', CONTACT),
    act('09-16 08:50', 'sj.deptOfficer', 'acknowledge', CONTACT),
    act('09-16 10:20', 'ga.deptOfficer', 'acknowledge', CONTACT),
    act('09-18 18:10', 'zf.deptOfficer', 'reportIn', ON_SITE),
    act('09-18 18:25', 'sj.deptOfficer', 'reportIn', ON_SITE),
    act('09-18 18:42', 'ga.deptOfficer', 'reportIn', ON_SITE),
  );
  const worked = arrived.and(
    act('09-20 11:00', 'zf.deptOfficer', 'submitResult', RESULT),
    act('09-21 10:30', 'sj.deptOfficer', 'submitResult', RESULT),
    act('09-21 16:00', 'ga.deptOfficer', 'submitResult', RESULT),
  );
  const accepted = worked.and(
    ...['zf', 'sj', 'ga'].map((unit) => act('09-22 09:00', 'wj.streetOfficer', 'acceptResult', { unit })),
  );
  const evaluated = accepted.and(
    act('09-23 10:00', 'engine', 'linkNotification', sent('notice-1', 'zf', 'wj', 'sj', 'ga')),
    ...['zf', 'sj', 'ga'].map((unit) =>
      act('09-24 15:00', 'wj.streetDeputy', 'evaluateDepartment', { unit, ...SCORES }),
    ),
  );

  it('sets every due instant as printed', () => {
    expect(due(drafted.state, 'whistle.approve')).toBe('09-16 17:30');
    for (const unit of ['zf', 'sj', 'ga']) {
      expect(due(blown.state, 'whistle.acknowledge', unit)).toBe('09-16 09:40');
      expect(due(blown.state, 'whistle.refuse', unit)).toBe('09-16 17:30');
      expect(due(blown.state, 'whistle.arrive', unit)).toBe('09-18 18:30');
      // Five working days from Friday's appointment: Sun 20 (made up), Mon 21, Tue 22, Wed 23, Thu 24.
      expect(due(blown.state, 'whistle.result', unit)).toBe('09-24 17:30');
      expect(due(accepted.state, 'whistle.evaluate', unit)).toBe('09-28 17:30');
    }
    expect(blown.state.obligations['result:zf:1']?.amberAt).toBe('2026-09-23T17:30:00.000+08:00');
    expect(due(worked.state, 'whistle.acceptResult', 'ga')).toBe('09-23 17:30');
    expect(due(accepted.state, 'whistle.notify')).toBe('09-28 17:30');
    expect(due(evaluated.state, 'whistle.close')).toBe('09-30 17:30');
  });

  it('faults 公安 alone for acknowledging late, and orders it for coming late', () => {
    expect(arrived.state.faults.map(({ unit, kind }) => [unit, kind])).toEqual([
      ['ga', 'whistle.acknowledge.elapsed'],
      ['ga', 'whistle.arrive.elapsed'],
    ]);
    expect(opened(arrived)).toEqual(['yellow ga arrive:ga:1']);
  });

  it('warns nobody whose result comes within four working days of the appointment', () => {
    expect(opened(worked).slice(1)).toEqual([]);
  });

  it('feeds the result back to the grid case, and closes', () => {
    const back = accepted.reactions.flatMap(([, each]) => (each.does === 'advance' ? [each] : []));
    expect(back).toEqual([
      expect.objectContaining({
        caseId: 'grid-1',
        command: expect.objectContaining({ name: 'feedBack' }) as unknown,
      }),
    ]);
    evaluated.when(act('09-28 09:30', 'wj.streetHead', 'close', { summary: '已办结' })).then([
      ['ObligationMet', { late: false }],
      ['WhistleClosed', { outcome: 'resolved' }],
    ]);
  });
});

/** Refusal, dispute, interim lead, ruling, order. */
describe('Story 2: 夜间油烟扰民', () => {
  const call: Partial<CallSheet> = {
    place: { gridCode: 'yq-1-01', address: '云桥路2号' },
    citizen: { name: '王某', phone: '13800000000' },
    departments: [
      { unit: 'zf', role: 'lead', task: '查处油烟', itemCode: 'JP-02' },
      { unit: 'hj', role: 'assist', task: '监测', itemCode: 'JP-03' },
      { unit: 'sj', role: 'assist', task: '核查经营资质', powerBasis: '食品安全法第六条' },
    ],
  };
  const refused = story(
    act('09-14 10:40', 'yq.streetOfficer', 'draft', sheet(call)),
    act('09-14 10:45', 'yq.streetOfficer', 'submitForApproval'),
    act('09-14 11:00', 'yq.streetHead', 'approve'),
    act('09-14 11:10', 'yq.streetDispatcher', 'blow'),
    act('09-14 14:05', 'zf.deptOfficer', 'refuse', {
      ground: 'notStatutoryDuty',
      citation: { itemCode: 'JP-03', law: '大气污染防治法' },
      deputy: 'p-zf-deptDeputy-1',
      suggestedUnit: 'hj',
    }),
  );
  const contested = refused.and(
    act('09-14 14:10', 'sj.deptOfficer', 'acknowledge', CONTACT),
    act('09-14 14:20', 'hj.deptOfficer', 'acknowledge', CONTACT),
    act('09-15 08:50', 'yq.streetDeputy', 'contestRefusal', {
      unit: 'zf',
      reason: '油烟查处为其主责',
      basis: 'JP-02',
    }),
    act('09-15 10:00', 'sj.deptOfficer', 'reportIn', ON_SITE),
    act('09-15 10:30', 'hj.deptOfficer', 'reportIn', ON_SITE),
    act('09-17 10:00', 'sj.deptOfficer', 'submitResult', RESULT),
    act('09-17 11:00', 'hj.deptOfficer', 'submitResult', RESULT),
    act('09-18 10:00', 'yq.streetOfficer', 'acceptResult', { unit: 'sj' }),
    act('09-18 10:01', 'yq.streetOfficer', 'acceptResult', { unit: 'hj' }),
  );
  const interim = contested.and(
    act('09-18 17:50', 'zhzx.centreDeputy', 'designateInterimLead', {
      unit: 'zf',
      tasks: '夜间巡查',
      reason: '争议期间',
      thread: 'zf',
    }),
    act('09-21 10:10', 'zf.deptOfficer', 'reportInterim', {
      result: '9月19日夜查',
      evidence: [{ note: '巡查记录' }],
    }),
  );
  const ruled = interim.and(
    act('10-09 15:00', 'engine', 'applyRuling', {
      source: 'panel-1',
      lead: 'zf',
      assists: ['hj', 'sj'],
      releases: [],
      binding: true,
    }),
  );
  const late = ruled.and(
    act('10-10 14:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
    act('10-20 16:00', 'zf.deptOfficer', 'submitResult', RESULT),
  );
  const accepted = late.and(act('10-21 14:00', 'yq.streetOfficer', 'acceptResult', { unit: 'zf' }));
  const evaluated = accepted.and(
    act('10-22 10:00', 'engine', 'linkNotification', sent('notice-2', 'zf', 'yq', 'hj', 'sj')),
    ...['zf', 'hj', 'sj'].map((unit) =>
      act('10-23 15:00', 'yq.streetDeputy', 'evaluateDepartment', { unit, ...SCORES }),
    ),
  );

  it('sets every due instant as printed', () => {
    expect(due(refused.state, 'whistle.acknowledge', 'hj')).toBe('09-14 14:40');
    expect(due(refused.state, 'whistle.refuse', 'hj')).toBe('09-15 17:30');
    expect(due(refused.state, 'whistle.arrive', 'hj')).toBe('09-15 17:30');
    expect(due(refused.state, 'whistle.result', 'hj')).toBe('09-20 17:30');
    expect(due(refused.state, 'whistle.answerRefusal', 'zf')).toBe('09-15 09:05');
    expect(due(interim.state, 'case.interim', 'zf')).toBe('09-24 17:30');
    expect(due(ruled.state, 'whistle.arrive', 'zf')).toBe('10-10 17:30');
    expect(due(ruled.state, 'whistle.result', 'zf')).toBe('10-15 17:30');
    expect(ruled.state.obligations['result:zf:1']?.amberAt).toBe('2026-10-14T17:30:00.000+08:00');
    expect(due(accepted.state, 'whistle.notify')).toBe('10-26 17:30');
    expect(due(accepted.state, 'whistle.evaluate', 'zf')).toBe('10-26 17:30');
    expect(due(evaluated.state, 'whistle.close')).toBe('10-28 17:30');
  });

  it('lets the refusing unit’s clocks stand still with 1 and 5 working days left', () => {
    expect(refused.state.obligations['arrive:zf:1']).toMatchObject({ status: 'paused', remaining: 1 });
    expect(refused.state.obligations['result:zf:1']).toMatchObject({ status: 'paused', remaining: 5 });
  });

  it('leaves the others untouched by the dispute, and has the interim lead’s work met', () => {
    expect(opened(contested)).toEqual(['dispute zf']);
    expect(contested.state.participations.filter(({ stage }) => stage === 'accepted')).toHaveLength(2);
    expect(status(interim.state, 'case.interim', 'zf')).toBe('met');
  });

  it('binds: a second refusal is refused', () => {
    const again = {
      ground: 'notStatutoryDuty',
      unknownUnit: '三定方案未写明',
      citation: { itemCode: 'JP-03' },
      deputy: 'p-zf-deptDeputy-1',
    };
    ruled.when(act('10-10 09:00', 'zf.deptOfficer', 'refuse', again)).then('CASE.DETERMINATION_BINDS');
    late.when(act('10-20 17:00', 'zf.deptOfficer', 'refuse', again)).then('CASE.DETERMINATION_BINDS');
  });

  it('gets one order for the late result, white at amber; it rises by itself when the limit passes', () => {
    expect(opened(late)).toEqual(['dispute zf', 'white zf result:zf:1']);
    expect(status(late.state, 'whistle.result', 'zf')).toBe('metLate');
  });

  it('closes in time once the citizen was called back', () => {
    const close = act('10-26 09:00', 'yq.streetHead', 'close', { summary: '已解决' });
    evaluated.when(close).then('WHISTLE.CITIZEN_NOT_INFORMED');
    evaluated
      .and(
        act('10-23 16:00', 'yq.streetOfficer', 'recordCallback', {
          ...{ reached: 'yes', solved: 'yes', satisfied: 'partly', words: '晚上能开窗了' },
        }),
      )
      .when(close)
      .then([
        ['ObligationMet', { late: false }],
        ['WhistleClosed', { outcome: 'resolved' }],
      ]);
  });
});

/** An emergency in the Dragon Boat holiday. */
describe('Story 3: 汛期预警 → 应急哨', () => {
  const call: Partial<CallSheet> = {
    ...EMERGENCY,
    place: { gridCode: 'sp-1-01', address: '石浦堤' },
    departments: [
      { unit: 'sl', role: 'lead', task: '堵漏', itemCode: 'JP-17' },
      { unit: 'yj', role: 'assist', task: '抢险', itemCode: 'JP-15' },
      { unit: 'ga', role: 'assist', task: '交通管制', itemCode: 'JP-19' },
    ],
  };
  const blown = story(
    act('06-19 22:42', 'sp.streetOfficer', 'draft', sheet(call)),
    act('06-19 22:44', 'sp.streetDispatcher', 'blowNow'),
  );
  const arrived = blown.and(
    act('06-19 22:47', 'sl.deptOfficer', 'acknowledge', CONTACT),
    act('06-19 22:50', 'yj.deptOfficer', 'acknowledge', CONTACT),
    act('06-19 22:52', 'ga.deptOfficer', 'acknowledge', CONTACT),
    act('06-19 23:05', 'sl.deptOfficer', 'reportIn', ON_SITE),
    act('06-19 23:11', 'yj.deptOfficer', 'reportIn', ON_SITE),
    act('06-19 23:20', 'ga.deptOfficer', 'reportIn', ON_SITE),
  );
  const reported = arrived.and(
    act('06-19 23:25', 'sp.streetOfficer', 'recordStreetWork', {
      work: '转移居民46人，运送沙袋',
      persons: ['p-sp-streetOfficer-1', 'p-sp-streetDispatcher-1'],
    }),
    act('06-19 23:30', 'sp.streetHead', 'confirmAfter', { confirmed: true }),
    ...['sl', 'yj', 'ga'].map((unit) =>
      act('06-20 00:30', `${unit}.deptOfficer`, 'submitPreliminary', { text: '正在抢险' }),
    ),
  );
  const worked = reported.and(
    act('06-20 12:00', 'yj.deptOfficer', 'submitResult', RESULT),
    act('06-20 14:00', 'ga.deptOfficer', 'submitResult', RESULT),
    act('06-20 15:10', 'sl.deptOfficer', 'submitResult', RESULT),
  );
  const accepted = worked.and(
    ...['sl', 'yj', 'ga'].map((unit) => act('06-22 09:10', 'jdzx.verifier', 'acceptResult', { unit })),
  );
  const evaluated = accepted.and(
    act('06-22 16:00', 'engine', 'linkNotification', sent('notice-3', 'sl', 'sp', 'yj', 'ga')),
    ...['sl', 'yj', 'ga'].map((unit) =>
      act('06-24 10:00', 'sp.streetDeputy', 'evaluateDepartment', { unit, ...SCORES }),
    ),
  );

  it('sets every due instant as printed', () => {
    for (const unit of ['sl', 'yj', 'ga']) {
      expect(due(blown.state, 'whistle.acknowledge', unit)).toBe('06-19 22:54');
      expect(due(blown.state, 'whistle.refuse', unit)).toBeUndefined();
      expect(due(blown.state, 'whistle.arrive', unit)).toBe('06-19 23:14');
      expect(due(blown.state, 'whistle.preliminary', unit)).toBe('06-20 00:44');
      expect(due(blown.state, 'whistle.result', unit)).toBe('06-20 22:44');
      expect(due(accepted.state, 'whistle.evaluate', unit)).toBe('06-25 17:30');
    }
    expect(due(blown.state, 'whistle.confirmAfter')).toBe('06-20 00:44');
    expect(due(worked.state, 'whistle.acceptResult', 'sl')).toBe('06-22 17:30');
    expect(due(accepted.state, 'whistle.notify')).toBe('06-23 17:30');
    expect(due(evaluated.state, 'whistle.close')).toBe('06-29 17:30');
  });

  it('orders the late one red at once, and nobody else', () => {
    expect(opened(evaluated)).toEqual(['red ga arrive:ga:1']);
  });

  it('has the results accepted by a verifier, because the town worked on it too', () => {
    worked
      .when(act('06-22 09:00', 'sp.streetOfficer', 'acceptResult', { unit: 'sl' }))
      .then('ACTOR.POST_FORBIDS');
    expect(worked.state.obligations['acceptResult:sl:1']?.ownerUnit).toBe('jdzx');
    expect(accepted.state.stage).toBe('resultsIn');
  });

  it('closes', () => {
    evaluated.when(act('06-25 09:00', 'sp.streetHead', 'close', { summary: '险情排除' })).then([
      ['ObligationMet', { late: false }],
      ['WhistleClosed', { outcome: 'resolved' }],
    ]);
  });
});
