import { ENGINE } from '../../../src/kernel/actor.js';
import { clocksBy } from '../clocks.fixture.js';
import { given, testDistrict, type Act, type Story, type TestDistrict } from '@tiaokuai/testing';
import type { PostCode } from '../../../src/kernel/post.js';
import type { CaseSnapshot, Owed } from '../../../src/case/case.snapshot.js';
import type { NewEvent } from '../../../src/kernel/event.js';
import { propertiesOf } from '../../../src/kernel/properties.js';
import { isRejection } from '../../../src/kernel/rejection.js';
import { supervisionOrder } from '../../../src/procedures/supervision-order/supervision-order.procedure.js';
import type { SupervisionOrderState } from '../../../src/procedures/supervision-order/supervision-order.state.js';

export const district = testDistrict();
export const by = {
  engine: ENGINE,
  supervisor: district.actor('dc', 'supervisor'),
  verifier: district.actor('jdzx', 'verifier'),
  officeHead: district.actor('dc', 'deptHead'),
  centre: district.actor('zhzx', 'dispatcher'),
  officer: district.actor('zf', 'deptOfficer'),
  deputy: district.actor('zf', 'deptDeputy'),
  head: district.actor('zf', 'deptHead'),
  leader: district.actor('qld', 'districtLeader'),
  discipline: district.actor('jw', 'disciplineOfficer'),
} as const;

/** What 执法局 owes: a result within five working days, due Thursday 10-15. */
const RESULT: Owed = {
  id: 'result:zf:1',
  key: 'whistle.result',
  class: 'substantive',
  ownerUnit: 'zf',
  itemCode: 'JP-02',
  clock: { unit: 'workingDays', days: 5 },
  dueAt: '2026-10-15T17:30:00.000+08:00',
  status: 'running',
  emergency: false,
};

export const SOURCE: CaseSnapshot = {
  caseId: 'the-whistle',
  kind: 'whistle',
  matterId: 'the-matter',
  title: '夜间油烟扰民',
  stage: 'handling',
  over: false,
  urgency: 'ordinary',
  street: 'yq',
  leadUnit: 'zf',
  parties: [
    { unit: 'yq', role: 'caller', live: true },
    { unit: 'zf', role: 'lead', live: true },
    { unit: 'wj', role: 'assist', live: true },
  ],
  itemCodes: ['JP-02'],
  accusedUnits: [],
  boundUnits: [],
  owed: [RESULT],
  linked: [],
};

export const where = (owed: Partial<Owed>, more: Partial<CaseSnapshot> = {}): CaseSnapshot => ({
  ...SOURCE,
  ...more,
  owed: [{ ...RESULT, ...owed }],
});

export const SHEET = {
  unit: 'zf',
  obligationRef: { caseId: 'the-whistle', obligationId: 'result:zf:1' },
  colour: 'white',
  ground: '「反馈结果」临期',
  requirement: '限期完成「反馈结果」并书面说明情况',
} as const;

export const REPLY = {
  cause: '人手不足',
  measures: '夜间加派两组，油烟净化已安装',
  evidence: [{ note: '监测记录' }],
};

export const whiteAt: Act = {
  ...{ at: '10-14 17:30', by: by.engine, does: 'issue', with: SHEET, about: SOURCE },
};
/** It begins in this colour at once, by the rule of a case, on Wednesday 10-14 at 10:00. */
export const byRule = (colour: 'yellow' | 'red', more: Partial<Act> = {}): Act => ({
  ...whiteAt,
  at: '10-14 10:00',
  with: { ...SHEET, colour },
  ...more,
});
/** A supervisor's own, in this colour at once: to be countersigned. */
export const direct = (colour: 'yellow' | 'red', more: Partial<Act> = {}): Act => ({
  at: '10-14 10:00',
  by: by.supervisor,
  does: 'issue',
  with: { ...SHEET, colour, direct: 'major' },
  about: SOURCE,
  ...more,
});

export const act = (at: string, who: Act['by'], does: string, payload: object = {}): Act => ({
  ...{ at, by: who, does, with: payload },
});
export const follow = (at: string, status: string, more: object = {}): Act =>
  act(at, by.engine, 'followObligation', {
    ...{ obligationId: 'result:zf:1', status, dueAt: RESULT.dueAt },
    ...more,
  });

export const yellow = byRule('yellow');
export const red = byRule('red');
export const countersigned = act('10-14 10:20', by.officeHead, 'countersign', { agreed: true });
export const signed = act('10-14 10:30', by.deputy, 'sign');
export const replied = act('10-15 09:00', by.officer, 'submitReply', REPLY);
export const accepted = act('10-15 15:00', by.supervisor, 'acceptReply');
export const rejected = act('10-15 15:00', by.supervisor, 'rejectReply', { reason: '未见实效' });
export const MINUTES = { minutes: '已约谈', present: ['主要负责人'] };
export const interviewed = act('10-14 15:00', by.leader, 'holdInterview', MINUTES);
/** The register counted it as the third red of 执法局. */
export const third = act('10-14 10:40', by.engine, 'noteSeries', {
  ...{ series: 'order.threeReds', subject: ['zf'], count: 3, cases: ['a', 'b', 'the-case'] },
});
/** Yellow about what has to be seen on site. */
export const yellowOnSite = byRule('yellow', { about: where({ class: 'presence' }) });
/** Yellow to the supervisors' own office, which replies. */
export const yellowToOffice = byRule('yellow', {
  with: { ...SHEET, unit: 'dc', colour: 'yellow' },
  about: where({ ownerUnit: 'dc' }),
});
export const officeReplied: Act = { ...replied, by: district.actor('dc', 'deptHead') };

export const order = (...acts: readonly Act[]): Story<SupervisionOrderState> => orderIn(district, ...acts);
export const orderIn = (other: TestDistrict, ...acts: readonly Act[]): Story<SupervisionOrderState> =>
  given(supervisionOrder, other, ...acts);

/** White orders of before asked for a reply, which a deputy signed for: their histories go on so. */
const BEFORE: typeof supervisionOrder = {
  ...supervisionOrder,
  decide(state, command, context) {
    const decided = supervisionOrder.decide(state, command, context);
    return isRejection(decided) || command.name !== 'issue' ? decided : decided.map(asBefore);
  },
};

function asBefore(event: NewEvent): NewEvent {
  const { light: _none, ...payload } = propertiesOf(event.payload);
  switch (payload['key']) {
    case 'order.white':
      return { ...event, payload: { ...payload, key: 'order.rectify', id: 'rectify:case:1' } };
    case 'order.sign':
      return { ...event, payload: { ...payload, ownerPosts: ['deptDeputy'] } };
    default:
      return { ...event, payload };
  }
}

export const orderOfBefore = (...acts: readonly Act[]): Story<SupervisionOrderState> =>
  given(BEFORE, district, ...acts);

/** `{'sign:case:1': '10-16 10:30 running'}` */
export const clocks = clocksBy(({ id }) => id.replace(':case:', ' '));

/** What becomes of an act in the hands of that post: `accepted`, or the code of its rejection. */
export function outcomeFor(unit: string, post: PostCode, last: Act, ...before: readonly Act[]): string {
  const { rejection } = order(...before).when({ ...last, by: district.actor(unit, post) });
  return rejection?.rejection ?? 'accepted';
}
