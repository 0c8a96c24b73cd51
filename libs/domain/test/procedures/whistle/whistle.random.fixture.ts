import type { Command } from '../../../src/kernel/command.js';
import type { Instant } from '../../../src/kernel/instant.js';
import { ENGINE, type Actor } from '../../../src/kernel/actor.js';
import { checkDecision, checkSettled } from '@tiaokuai/testing';
import fc from 'fast-check';
import { addDays } from '../../../src/calendar/civil-date.js';
import { addMillis, dateOf } from '../../../src/calendar/instant.js';
import type { SharedEvent } from '../../../src/case/case.events.js';
import type { CaseEvent, NewEvent } from '../../../src/kernel/event.js';
import { nextMoment, settle } from '../../../src/case/obligation/obligation.settle.js';
import { propertiesOf } from '../../../src/kernel/properties.js';
import { isRejection, type Rejection } from '../../../src/kernel/rejection.js';
import { DISTRICT, POSITION, RESULT, sheet, who } from './whistle.fixture.js';
import type { CallSheet, Department } from '../../../src/procedures/whistle/call-sheet.js';
import { whistle } from '../../../src/procedures/whistle/whistle.procedure.js';
import { isReverse, type WhistleState } from '../../../src/procedures/whistle/whistle.state.js';

/** Who wanders through a case: callers of every kind, units that may be called, both centres, the engine. */
export const CAST: readonly Actor[] = [
  ...['streetHead', 'streetDeputy', 'streetDispatcher', 'streetOfficer'].flatMap((post) => [
    who(`wj.${post}`),
    who(`wj.${post}`, 2),
  ]),
  who('wj-1.communityHead'),
  who('yq.streetOfficer'),
  ...['zf', 'sj', 'hj', 'ga'].flatMap((unit) =>
    ['deptHead', 'deptDeputy', 'deptOfficer'].map((post) => who(`${unit}.${post}`)),
  ),
  who('wj-zf.bodyHead'),
  who('wj-zf.bodyOfficer'),
  ...['centreHead', 'centreDeputy', 'shiftLeader', 'dispatcher'].map((post) => who(`zhzx.${post}`)),
  who('jdzx.supervisionHead'),
  who('jdzx.verifier'),
  // One person with a post in either centre, and one who is a street's and a department's.
  { ...who('jdzx.verifier'), person: 'p-zhzx-centreDeputy-1' },
  { ...who('wj.streetOfficer'), person: 'p-zf-deptOfficer-1' },
  ENGINE,
];

/** One step: how long nothing happens, who tries, which of what he may do, with which words. */
export interface Step {
  readonly gap: number;
  readonly who: number;
  readonly what: number;
  readonly seed: number;
}

const MINUTE = 60_000;

/** Minutes, hours and days go by; `0` also jumps to the very instant at which the next limit passes. */
const step: fc.Arbitrary<Step> = fc.record({
  gap: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 2, arbitrary: fc.integer({ min: 60, max: 600 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1_440, max: 8_000 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  who: fc.nat(CAST.length - 1),
  what: fc.nat(1_000),
  seed: fc.nat(1_000_000),
});

export const steps = (min: number, max: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength: min, maxLength: max, size: 'max' });

/** Whole numbers below `n` that follow from a seed. */
function dice(seed: number): (n: number) => number {
  let state = seed + 1;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
}

const ROWS: readonly Department[] = [
  { unit: 'zf', role: 'assist', task: '查处', itemCode: 'JP-01' },
  { unit: 'sj', role: 'assist', task: '查处', itemCode: 'JP-08' },
  { unit: 'hj', role: 'assist', task: '监测', itemCode: 'JP-03' },
  { unit: 'ga', role: 'assist', task: '查处违停', itemCode: 'JP-19' },
];

/** A sheet this actor may draft, of any type, urgency and size. */
function anySheet(actor: Actor, now: Instant, roll: (n: number) => number): CallSheet {
  const urgency = (['ordinary', 'ordinary', 'urgent', 'emergency'] as const)[roll(4)] ?? 'ordinary';
  const types = ['citizenDemand', 'keyWork', 'jointEnforcement', 'emergencyResponse'] as const;
  const type = types[roll(urgency === 'emergency' ? 4 : 3)] ?? 'citizenDemand';
  const count = 1 + roll(3);
  const departments = ROWS.slice(roll(2))
    .slice(0, count)
    .map((row, n): Department => ({ ...row, role: n === 0 ? 'lead' : 'assist' }));
  const appointed = type === 'jointEnforcement' && urgency !== 'emergency' && roll(2) === 0;
  const common = {
    type,
    urgency,
    departments,
    ...(appointed ? { appointment: addMillis(now, 5 * 24 * 60 * MINUTE) } : {}),
    ...(roll(2) === 0 ? { citizen: { name: '王某', phone: '13800000000' } } : {}),
    ...(roll(3) === 0 ? { requestCaseId: 'request-1' } : {}),
  };
  if (actor.post === 'engine') return sheet({ ...common, callingUnit: 'wj' });
  switch (actor.unit) {
    case 'wj-1':
      return sheet({
        ...common,
        level: 'community',
        departments: [{ unit: 'wj-zf', role: 'lead', task: '查处', itemCode: 'JP-01' }],
      });
    case 'zhzx':
      return sheet({ ...common, level: 'district', streets: ['wj', 'yq'] });
    case 'wj':
      return sheet(common);
    case 'yq':
      return sheet({ ...common, place: { gridCode: 'yq-1-01', address: '云桥路' } });
    default:
      return sheet({
        ...common,
        direction: 'departmentToStreet',
        departments: ['wj', 'yq']
          .slice(0, count)
          .map((unit): Department => ({ unit, role: 'assist', task: '劝导', itemCode: 'JP-01' })),
      });
  }
}

/** Words for a command that its form takes, and mostly also its rules. */
export function payloadFor(
  name: string,
  about: { readonly field?: string; readonly value?: string },
  actor: Actor,
  state: WhistleState,
  now: Instant,
  seed: number,
): unknown {
  const roll = dice(seed);
  const named = about.field === undefined ? {} : { [about.field]: about.value };
  const units = state.participations.map(({ unit }) => unit);
  const one = (choices: readonly string[]): string => choices[roll(choices.length)] ?? 'zf';
  const newcomer = isReverse(state)
    ? { unit: 'yq', role: 'assist', task: '劝导', itemCode: 'JP-01' }
    : ROWS[roll(ROWS.length)];
  const deputy = `p-${actor.unit}-${{ wj: 'streetDeputy', yq: 'streetDeputy', 'wj-zf': 'bodyHead' }[actor.unit] ?? 'deptDeputy'}-1`;
  const day = (n: number): string => addDays(dateOf(now), n);
  const words: Readonly<Record<string, unknown>> = {
    draft: anySheet(actor, now, roll),
    amendDraft: anySheet(actor, now, roll),
    confirmAfter: { confirmed: roll(2) === 0 },
    acknowledge: { contact: '张三', phone: '0571-88001234' },
    refuse: {
      ground: one([
        ...['notStatutoryDuty', 'notStatutoryDuty', 'notStatutoryDuty'],
        ...['outsideArea', 'factsUnclear', 'duplicate', 'tooBusy'],
      ]),
      citation: [{ itemCode: 'JP-03' }, { itemCode: 'JP-03' }, { law: '法', article: '第一条' }, {}][roll(4)],
      place: { gridCode: 'wj-1-02' },
      missing: '门牌和时段',
      duplicateOf: 'w-2',
      deputy,
      ...[{ unknownUnit: '说不清' }, { suggestedUnit: one(['hj', 'ga', 'sj', 'zf', 'yq', 'wj']) }, {}][
        roll(3)
      ],
    },
    takeOver: {
      from: one(units),
      ...[{ itemCode: 'JP-03' }, { powerBasis: '环境保护法第十条' }][roll(2)],
      deputy,
    },
    supplyFacts: { suppliedFacts: '每晚七时至十时' },
    acceptRefusal:
      roll(2) === 0 ? { newLead: one(units) } : { replacement: { ...newcomer, role: undefined } },
    contestRefusal: { reason: '主责', basis: '清单' },
    submitPlan: { arrivalDate: day(3 + roll(3)), steps: [{ action: '整治', agreedDate: day(8 + roll(20)) }] },
    reportIn:
      roll(3) === 0
        ? { mode: 'online', personName: '李四', contactProof: [{ note: '通话' }] }
        : {
            ...{ mode: 'onsite', personName: '李四', place: '现场' },
            ...(roll(8) === 0 ? {} : { position: POSITION }),
          },
    contestArrival: { reason: '现场无人' },
    ruleArrival: { genuine: roll(4) > 0, reason: '已核查' },
    consentDeparture: { reason: '另有任务' },
    depart: { reason: '任务', ...(roll(2) === 0 ? {} : { relievedByUnit: one(units) }) },
    submitPreliminary: { text: '处置中' },
    submitResult: {
      ...RESULT,
      solved: one(['yes', 'partly', 'no', 'no']),
      ...(roll(3) === 0 ? { residual: '待办' } : {}),
    },
    evaluateDepartment: { promptness: 1 + roll(5), attitude: 1 + roll(5), solved: 1 + roll(5) },
    evaluateCaller: { necessary: 1 + roll(5), clear: 1 + roll(5) },
    addDepartment: newcomer,
    raiseLevel: { reason: '超出街道能力' },
    changeLead: { unit: one(units), reason: '更合适' },
    claimFalseCall: { reason: '无事', evidence: [] },
    ruleFalseCall: { falseCall: roll(3) === 0, reason: '查明' },
    recordStreetWork: {
      work: '疏导',
      persons: ['p-wj-streetOfficer-1', 'p-zf-deptOfficer-1'].slice(0, actor.unit === 'zf' ? 2 : 1),
    },
    linkNotification: {
      noticeCaseId: `n-${roll(9)}`,
      recipients: roll(4) === 0 ? ['wj'] : ['wj', 'yq', ...units],
    },
    applyRuling: ruling(state, units, roll),
    recordCallback: {
      reached: one(['yes', 'yes', 'no']),
      solved: one(['yes', 'partly', 'no']),
      satisfied: one(['yes', 'partly', 'no']),
    },
    close: {
      summary: '办结',
      ...(roll(4) === 0 ? {} : { followUp: one(['jointMatter', 'suggestion', 'problemBank']) }),
    },
    cancel: { reason: '撤销', falseCall: roll(2) === 0 },
    comment: { text: '说明' },
    attach: { files: [{ name: 'a.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', size: 1 }] },
    urge: { text: '请尽快' },
    requestExtension: {
      length: 1 + roll(3),
      grade: one(['shift', 'signed']),
      specialReason: 'weather',
      form: { text: '理由', signedBy: '分管', cases: 1 },
    },
    extensionOpinion: { stance: roll(2) === 0 ? 'agree' : 'object', opinion: '说明' },
    reviewExtension: { opinion: '同意' },
    decideExtension: { granted: roll(2) === 0, reason: '理由' },
    requestThreadShelving: { condition: '待检测', evidence: [{ note: '函' }], reviewDate: day(5 + roll(20)) },
    requestShelving: { condition: '待鉴定', evidence: [{ note: '函' }], reviewDate: day(5 + roll(40)) },
    designateInterimLead: { unit: one([...units, 'zf']), tasks: '巡查', reason: '争议期间' },
    reportInterim: { result: '已巡查', evidence: [{ note: '记录' }] },
    delegate: { to: deputy, scope: '本案' },
    reassignPerson: { to: deputy, scope: '本案' },
    pauseForDispute: {
      sourceCaseId: 'd-1',
      obligationIds: [one(Object.keys(state.obligations))],
      ground: 'dispute',
    },
    resumeAfterDispute: { sourceCaseId: 'd-1', obligationIds: [one(Object.keys(state.obligations))] },
    elapse: { obligationId: one(Object.keys(state.obligations)), dueAt: now },
    signalDue: { obligationId: one(Object.keys(state.obligations)), dueAt: now },
    recompute: { obligationId: one(Object.keys(state.obligations)), dueAt: now },
    linkCase: { caseId: `d-${roll(3)}`, kind: 'dispute', about: one(units) },
    noteSeries: { series: 'whistle.recurrence', subject: ['wj-1-01', 'JP-01'], count: 3, cases: ['w-1'] },
  };
  return { reason: '理由', ...propertiesOf(words[name]), ...named };
}

/** Rulings name everybody somewhere, nobody twice. */
function ruling(state: WhistleState, units: readonly string[], roll: (n: number) => number): unknown {
  const all = [...new Set([...units, ROWS[roll(ROWS.length)]?.unit ?? 'zf'])];
  const lead = all[roll(all.length)] ?? state.leadUnit;
  const others = all.filter((unit) => unit !== lead);
  const goes = others.filter(() => roll(3) === 0);
  return {
    source: 'd-1',
    lead,
    assists: others.filter((unit) => !goes.includes(unit)),
    releases: goes,
    binding: roll(2) === 0,
  };
}

/** One command as it was given: when, by whom, and what came of it. */
export interface Given {
  readonly now: Instant;
  readonly actor: Actor;
  readonly command: Command;
  readonly outcome: readonly NewEvent[] | Rejection;
}

export interface Walk {
  readonly state: WhistleState;
  readonly events: readonly CaseEvent[];
  readonly given: readonly Given[];
}

/** What casework does: settle, decide, append both; a refusal appends nothing. */
export function give(
  state: WhistleState,
  now: Instant,
  actor: Actor,
  command: Command,
): readonly NewEvent[] | Rejection {
  const context = DISTRICT.context(now, actor);
  const settled = settle(whistle, state, context);
  checkSettled(whistle, state, settled.events);
  const decided = whistle.decide(settled.state, command, context);
  checkDecision(whistle, settled.state, command.name, actor, decided);
  return isRejection(decided) ? decided : [...settled.events, ...decided];
}

export function fold(state: WhistleState, events: readonly NewEvent[], recordedAt: Instant): WhistleState {
  return events.reduce(
    // What a whistle decided or settled is of its own union.
    (before, event) => whistle.evolve(before, { ...event, recordedAt } as CaseEvent as SharedEvent),
    state,
  );
}

const OPENED: Instant = '2026-09-14T09:00:00.000+08:00';

/**
 * Walks through a case: at each step somebody of the cast is offered what he may do and does one of it. Who is offered
 * nothing passes to the next of the cast. `watch` sees every step before it is taken.
 */
export function walk(
  path: readonly Step[],
  watch: (settled: WhistleState, step: Step, now: Instant) => void = () => undefined,
): Walk {
  let state = whistle.initial('the-case');
  let now = OPENED;
  const events: CaseEvent[] = [];
  const given: Given[] = [];
  for (const each of path) {
    const moment = nextMoment(state)?.at;
    now = each.gap === 0 && moment !== undefined && moment > now ? moment : addMillis(now, each.gap * MINUTE);
    const settled = settle(whistle, state, DISTRICT.context(now, ENGINE)).state;
    if (settled.over) break;
    watch(settled, each, now);
    const chosen = choose(settled, each, now);
    if (chosen === undefined) continue;
    const outcome = give(state, now, chosen.actor, chosen.command);
    given.push({ now, ...chosen, outcome });
    if (isRejection(outcome)) continue;
    state = fold(state, outcome, now);
    events.push(...outcome.map((event) => ({ ...event, recordedAt: now })));
  }
  return { state, events, given };
}

/** Given now and then only: they end a case, send it back, or belong to any case and not to the whistle. */
const RARE = [
  ...[
    'cancel',
    'ruleFalseCall',
    'applyRuling',
    'amendDraft',
    'rejectDraft',
    'changeLead',
    'raiseLevel',
    'recordStreetWork',
  ],
  ...[
    'comment',
    'attach',
    'urge',
    'delegate',
    'reassignPerson',
    'linkCase',
    'noteSeries',
    'requestShelving',
    'requestThreadShelving',
    'designateInterimLead',
  ],
  ...['elapse', 'signalDue', 'recompute', 'pauseForDispute', 'resumeAfterDispute', 'depart', 'returnResult'],
];

function choose(
  state: WhistleState,
  { who: first, what, seed }: Step,
  now: Instant,
): { actor: Actor; command: Command } | undefined {
  for (let n = 0; n < CAST.length; n++) {
    const actor = CAST[(first + n) % CAST.length];
    if (actor === undefined) continue;
    const offers = whistle.offers(state, DISTRICT.context(now, actor));
    const usual = offers.filter(({ command }) => !RARE.includes(command) || (what + seed) % 8 === 0);
    const offer = usual[what % Math.max(1, usual.length)];
    if (offer === undefined) continue;
    const { field, values } = offer.about ?? {};
    const value = values?.[seed % Math.max(1, values.length)];
    const payload = payloadFor(offer.command, { field, value }, actor, state, now, seed);
    return { actor, command: { name: offer.command, payload } };
  }
  return undefined;
}
