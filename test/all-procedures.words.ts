import { addDays, dateOf, type CaseState, type DisputeState } from '@tiaokuai/domain';
import type { Dice, Material } from '@tiaokuai/testing';

/** Duties as the small district's list has them. */
const ITEM_OF: Readonly<Record<string, string>> = { zf: 'JP-01', sj: 'JP-08', hj: 'JP-03', ga: 'JP-19' };
const DEPARTMENTS = Object.keys(ITEM_OF);

const departments = (roll: Dice, task: string): object[] =>
  DEPARTMENTS.slice(roll(3))
    .slice(0, 1 + roll(3))
    .map((unit, n) => ({ unit, role: n === 0 ? 'lead' : 'assist', task, itemCode: ITEM_OF[unit] }));

/** By the direction of who calls: a department calls streets, to assist it. */
const called = (unit: string, roll: Dice): object => {
  const rows = departments(roll, '查处占道经营');
  if (!DEPARTMENTS.includes(unit)) return { direction: 'streetToDepartment', departments: rows };
  const streets = ['wj', 'yq'].slice(0, rows.length);
  return {
    direction: 'departmentToStreet',
    departments: streets.map((street) => ({ unit: street, role: 'assist', task: '劝导', itemCode: 'JP-01' })),
  };
};

const deputyOf = (unit: string): string =>
  `p-${unit}-${['wj', 'yq'].includes(unit) ? 'streetDeputy' : 'deptDeputy'}-1`;

const AGREED = {
  lead: 'zf',
  assists: [],
  tasks: [{ unit: 'zf', task: '查处' }],
  basis: [{ itemCode: 'JP-01' }],
};

const idsOf = (cases: readonly CaseState[]): readonly string[] => cases.map(({ caseId }) => caseId);

const oneOf = (ids: readonly string[], roll: Dice): string => ids[roll(ids.length)] ?? 'none';

/** What one who knows his office would write where words alone would be refused: duties by the list, kinds that go together. */
const WORDS: Readonly<Record<string, (material: Material, roll: Dice) => object>> = {
  'whistle.draft': ({ actor }, roll) => {
    const urgency = ['ordinary', 'ordinary', 'urgent', 'emergency'][roll(4)];
    return {
      type: urgency === 'emergency' ? 'emergencyResponse' : ['citizenDemand', 'keyWork'][roll(2)],
      ...{ urgency, level: 'street', streets: undefined },
      ...called(actor.unit, roll),
      place: {
        gridCode: ['wj', ...DEPARTMENTS].includes(actor.unit) ? 'wj-1-01' : 'wj-1-02',
        address: '江滨路',
      },
      ...{ appointment: undefined, requestCaseId: undefined, matterId: undefined },
    };
  },
  'whistle.refuse': ({ actor, state, cases }, roll) => ({
    ...[
      { ground: 'notStatutoryDuty', citation: [{ itemCode: 'JP-03' }, {}][roll(2)] },
      { ground: 'notStatutoryDuty', citation: { itemCode: 'JP-03' } },
      { ground: 'outsideArea', place: [{ gridCode: 'wj-1-02' }, {}, undefined][roll(3)] },
      { ground: 'duplicate', duplicateOf: oneOf(idsOf(cases), roll) },
      { ground: 'factsUnclear', missing: ['门牌和时段', undefined][roll(2)] },
      { ground: 'tooBusy' },
    ][roll(6)],
    deputy: deputyOf(actor.unit),
    ...[
      { suggestedUnit: undefined, unknownUnit: '三定方案未写明' },
      { suggestedUnit: state.leadUnit, unknownUnit: undefined },
      { suggestedUnit: DEPARTMENTS[roll(DEPARTMENTS.length)], unknownUnit: undefined },
      { suggestedUnit: undefined, unknownUnit: undefined },
    ][roll(4)],
  }),
  'whistle.takeOver': ({ actor }, roll) => ({
    ...{ itemCode: undefined, powerBasis: undefined, admissionId: undefined, deputy: deputyOf(actor.unit) },
    ...[{ itemCode: ITEM_OF[actor.unit] }, { powerBasis: '三定方案' }][roll(2)],
  }),
  'whistle.reportIn': (_material, roll) =>
    [
      { mode: 'onsite', personName: '李四', place: '现场' },
      { mode: 'onsite', personName: '李四', position: { lat: 30.24567, lon: 120.16789, accuracy: 12 } },
      { mode: 'online', personName: '李四', contactProof: [] },
      { mode: 'online', personName: '李四', contactProof: [{ note: '通话' }] },
    ][roll(4)] ?? {},
  'whistle.close': () => ({ summary: '办结', followUp: 'problemBank' }),
  'whistle.submitResult': () => ({ evidence: [{ note: '照片' }] }),
  'collaboration.request': ({ actor }, roll) => {
    const to = DEPARTMENTS.filter((unit) => unit !== actor.unit)[roll(3)] ?? 'zf';
    return {
      ...{ to, itemCode: ITEM_OF[to], ask: 'check', details: '查处占道经营', deputy: deputyOf(actor.unit) },
      ...{
        forBody: undefined,
        street: undefined,
        admissionId: undefined,
        matterId: undefined,
        wantedBy: undefined,
      },
    };
  },
  'resultNotification.draft': ({ actor, cases }, roll) => {
    const own = cases.filter(({ parties }) => parties.some((each) => each.unit === actor.unit));
    const done = own.filter(({ stage }) => ['resultsIn', 'evaluated', 'confirmed'].includes(stage));
    return { aboutCaseId: oneOf(idsOf(done.length > 0 ? done : own), roll) };
  },
  'suggestion.suggest': ({ actor, cases }, roll) => ({
    to: DEPARTMENTS.filter((unit) => unit !== actor.unit)[roll(3)] ?? 'zf',
    grounds: [oneOf(idsOf(cases), roll)],
    itemCodes: [],
  }),
  'suggestion.reply': ({ now }, roll) => ({
    ...[
      { verdict: 'notAdopted', plan: undefined },
      { verdict: 'keptForReference', plan: undefined },
      { verdict: 'partlyAdopted', plan: [{ action: '排班', agreedDate: addDays(dateOf(now), 10) }] },
      { verdict: 'adopted', plan: [{ action: '排班', agreedDate: addDays(dateOf(now), 10 + roll(20)) }] },
    ][roll(4)],
    reason: '经研究',
  }),
  'dispute.openNegotiation': ({ actor }, roll) => ({
    parties: [actor.unit, DEPARTMENTS.filter((unit) => unit !== actor.unit)[roll(3)]],
    itemCodes: ['JP-01'],
    contested: undefined,
  }),
  // One party, and whom the opinion is to name: nobody leads who was not heard.
  'dispute.forward': ({ state }) => {
    const asked = (state as DisputeState).defences.map(({ unit }) => unit);
    const to = [...state.parties.map(({ unit }) => unit).slice(1, 2), AGREED.lead];
    return { to: [...new Set(to)].filter((unit) => !asked.includes(unit)) };
  },
  'dispute.recordAgreement': () => AGREED,
  'dispute.issueOpinion': () => AGREED,
  'panel.askStatement': (_material, roll) => ({ unit: DEPARTMENTS[roll(DEPARTMENTS.length)] }),
  'supervisionOrder.issue': ({ actor, cases }, roll) => {
    const owed = cases.flatMap(({ caseId, obligations }) =>
      Object.values(obligations).map(({ id, ownerUnit }) => ({ caseId, id, ownerUnit })),
    );
    const one = owed[roll(owed.length)];
    return {
      obligationRef: { caseId: one?.caseId ?? 'none', obligationId: one?.id ?? 'none' },
      unit: one?.ownerUnit ?? 'zf',
      ...(actor.unit === 'dc' ? {} : { colour: 'white' }),
    };
  },
  'supervisionOrder.submitReply': () => ({ finishedAt: undefined }),
  'warning.raiseSignal': () => ({ place: { gridCode: 'wj-1-01', address: '江滨路' }, itemCodes: ['JP-01'] }),
};

/** Instead of what fits the form alone; fields that are undefined are left out. */
export function words(command: string, material: Material, roll: Dice): object {
  return WORDS[command]?.(material, roll) ?? {};
}
