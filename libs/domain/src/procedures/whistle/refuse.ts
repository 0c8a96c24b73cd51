import type { Decision } from '../../case/case.decision.js';
import { sharedEvent } from '../../case/case.catalogue.js';
import { citation, cited } from '../../case/citation/citation.js';
import { contestParticipation } from '../../case/contest/contest.js';
import type { FactRow } from '../../case/fact-rows.js';
import {
  askedWhen,
  choice,
  type Field,
  fields,
  group,
  optional,
  reference,
  text,
  type Value,
} from '../../kernel/form.js';
import { namedDeputyRejection } from '../../reference/directory/reachable.js';
import { proofRejection } from './check-refusal.js';
import { askForFacts, CLOCKS_OF_FACTS, FactsAsked } from './facts-question.js';
import { mayRefuse } from './right-to-refuse.js';
import { suggestedBy, suggestionRejection } from './suggestion.js';
import { command, event } from './whistle.builders.js';
import { unlessNone, word } from './whistle.fact-values.js';
import { FORMER_REFUSAL_GROUNDS, REFUSAL_GROUNDS, REFUSAL_STATUS } from './whistle.labels.js';
import { tellOfSuggestion } from './whistle.notifications.js';
import { cancel, meet, start } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_PARTICIPANT } from './whistle.permits.js';
import { longText } from './whistle.shared-fields.js';
import {
  changeParticipation,
  type Duplicate,
  type Participation,
  participationOf,
  type Suggested,
  type WhistleState,
} from './whistle.state.js';

type Ground = keyof typeof REFUSAL_GROUNDS;

/** Asked for on these grounds; `proof`: the ground stands or falls with it. */
function on<T>(grounds: readonly Ground[], field: Field<T>, proof?: 'proof') {
  return askedWhen(field, { field: 'ground', is: grounds, ...(proof && { required: true as const }) });
}

/** One ground and its proof: which of the fields must be filled in follows from the ground. */
const form = fields({
  ground: choice({ zh: '理由', en: 'Ground' }, REFUSAL_GROUNDS),
  citation: on(['notStatutoryDuty'], citation, 'proof'),
  place: on(
    ['outsideArea'],
    group(
      { zh: '实际地点（不在管辖范围）', en: 'Where it really lies (outside the area)' },
      {
        gridCode: optional(reference({ zh: '网格', en: 'Grid' }, 'grid')),
        address: optional(text({ zh: '地址', en: 'Address' }, { max: 200 })),
      },
    ),
    'proof',
  ),
  duplicateOf: on(
    ['duplicate'],
    reference({ zh: '重复的案件（重复）', en: 'The other case (duplicate)' }, 'case'),
    'proof',
  ),
  missing: on(
    ['factsUnclear'],
    longText('缺少哪些事实（事实不清）', 'What is missing (facts unclear)'),
    'proof',
  ),
  suggestedUnit: on(
    ['notStatutoryDuty', 'outsideArea'],
    reference({ zh: '建议单位', en: 'Unit suggested' }, 'unit'),
  ),
  unknownUnit: on(
    ['notStatutoryDuty'],
    text(
      { zh: '说不清应由谁办的，写明理由', en: 'Why it is not known who should do it' },
      { max: 500, widget: 'multiline' },
    ),
  ),
  deputy: reference({ zh: '同意拒绝的分管负责人', en: 'Deputy who stands for it' }, 'person'),
});

export const RefusalRecorded = event<
  Value<typeof form> & {
    readonly unit: string;
    readonly underReservation: boolean;
    readonly duplicate?: Duplicate;
    readonly suggested?: Suggested;
  }
>({
  type: 'RefusalRecorded',
  label: { zh: '拒绝', en: 'Refused' },
  schemaVersion: 1,
  fold(state, { payload }) {
    const { unit, ground, citation, place, duplicate, underReservation } = payload;
    const { suggestedUnit, unknownUnit, suggested } = payload;
    const proof = { citation, place, duplicate, suggestedUnit, unknownUnit, suggested };
    return changeParticipation(state, unit, ({ stage, plan }) => ({
      answered: true,
      refusal: { ground, ...proof, underReservation, status: 'open', from: stage },
      // Nobody decides on the plan of a unit that will not come.
      plan: plan?.status === 'submitted' ? undefined : plan,
      ...(underReservation ? {} : { stage: 'refused' }),
    }));
  },
  reactions: ({ event: { payload }, after, inForce }) =>
    payload.suggested === undefined ? [] : tellOfSuggestion(payload.unit, payload.suggested, after, inForce),
});

/** What the decision looked at of the other case. */
function duplicateIn({ context }: Decision<WhistleState>): Duplicate | undefined {
  const other = context.otherCase;
  return other && { caseId: other.caseId, title: other.title, place: other.place };
}

/** A plan that waited for a decision is owed anew, if the unit stays. */
function takePlanBack(decision: Decision<WhistleState>, unit: string): void {
  cancel(decision, ['whistle.decidePlan'], unit, 'refused');
  start(decision, 'whistle.plan', { unit });
}

/**
 * A unit says that the call is not for it, or, once, that it does not know what about (`factsUnclear`, no refusal). In an
 * emergency nothing pauses: the unit comes under reservation and is released only after the work.
 */
export const refuse = command({
  name: 'refuse',
  label: { zh: '拒绝', en: 'Refuse' },
  form,
  stages: ['blown', 'handling'],
  target: { candidates: participants },
  snapshotOf: 'duplicateOf',
  permits: mayRefuse,
  declares: {
    who: BY_PARTICIPANT,
    by: 'anyPost',
    meets: ['whistle.acknowledge'],
    starts: ['whistle.answerRefusal', 'whistle.supplyFacts', 'whistle.plan', 'pause.contestedMax'],
    cancels: [...CLOCKS_OF_FACTS, 'whistle.decidePlan'],
    records: [RefusalRecorded, FactsAsked, sharedEvent('ObligationPaused')],
    rejects: [
      'CASE.DETERMINATION_BINDS',
      'CASE.FIELD_INVALID',
      'LIST.ITEM_UNKNOWN',
      'WHISTLE.FACTS_UNCLEAR_BARRED',
      'WHISTLE.NOT_A_DUPLICATE',
      'WHISTLE.REFUSAL_GROUND_UNKNOWN',
      'WHISTLE.REFUSAL_NEEDS_CITATION',
      'WHISTLE.REFUSAL_NEEDS_PROOF',
      'WHISTLE.REFUSAL_NEEDS_SUGGESTION',
      'WHISTLE.REFUSAL_TOO_LATE',
    ],
  },
  decide(decision, payload, unit) {
    const { state: before, inForce, at } = decision;
    const rejection =
      namedDeputyRejection(payload.deputy, unit, inForce, at) ??
      proofRejection(payload, unit, decision) ??
      suggestionRejection(payload, unit, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    const { ground, missing, deputy } = payload;
    if (ground === 'factsUnclear' && missing !== undefined)
      return askForFacts(decision, { unit, missing, deputy });
    const suggested = suggestedBy(payload, decision);
    decision.record(RefusalRecorded, {
      ...{ ...payload, unit, underReservation: before.urgency === 'emergency' },
      ...(suggested === undefined ? {} : { suggested }),
      ...(ground === 'duplicate' ? { duplicate: duplicateIn(decision) } : {}),
    });
    meet(decision, 'whistle.acknowledge', unit);
    if (participationOf(before, unit)?.plan?.status === 'submitted') takePlanBack(decision, unit);
    contestParticipation(decision, unit);
    start(decision, 'whistle.answerRefusal', { unit });
  },
});

export function refusalFacts({ refusal, releaseAfterWork }: Participation): readonly FactRow[] {
  if (refusal === undefined) return [];
  const { ground, citation, place, duplicate, status, underReservation } = refusal;
  const said = word({ ...REFUSAL_GROUNDS, ...FORMER_REFUSAL_GROUNDS }, ground);
  return [
    ['refusal.ground', '拒绝理由', 'Ground of refusal', 'label', said],
    ['refusal.citation', '拒绝依据', 'Citation', 'text', citation && cited(citation)],
    ['refusal.gridCode', '实际网格', 'Grid where it really lies', 'grid', place?.gridCode],
    ['refusal.address', '实际地址', 'Address where it really lies', 'text', place?.address],
    ['refusal.duplicate', '重复的案件', 'The other case', 'text', duplicate?.title],
    ['refusal.status', '拒绝的处理', 'Refusal', 'label', REFUSAL_STATUS[status]],
    ['refusal.suggestedUnit', '建议单位', 'Unit suggested', 'unit', refusal.suggestedUnit],
    ['refusal.unknownUnit', '不清楚应由谁办的理由', 'Why it is not known whose', 'text', refusal.unknownUnit],
    ['underReservation', '保留意见到场', 'Comes under reservation', 'flag', unlessNone(underReservation)],
    ['releaseAfterWork', '完成后解除', 'Released after the work', 'flag', unlessNone(releaseAfterWork)],
  ];
}
