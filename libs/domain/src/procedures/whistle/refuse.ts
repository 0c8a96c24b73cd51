import { sharedEvent } from '../../case/case.catalogue.js';
import type { Context } from '../../case/case.context.js';
import { cited, citation, citationRejection } from '../../case/citation/citation.js';
import { contestParticipation } from '../../case/contest/contest.js';
import type { FactRow } from '../../case/fact-rows.js';
import { choice, fields, optional, reference, type Value } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './whistle.rejections.js';
import { namedDeputyRejection } from '../../reference/directory/reachable.js';
import {
  BY_PARTICIPANT,
  command,
  event,
  ownParticipation,
  participants,
  type WhistleDecision,
} from './whistle.command.js';
import { unlessNone, word } from './whistle.fact-values.js';
import { REFUSAL_GROUNDS, REFUSAL_STATUS } from './whistle.labels.js';
import { meet, start } from './whistle.obligations.js';
import {
  changeParticipation,
  type Participation,
  participationOf,
  type WhistleState,
} from './whistle.state.js';

const form = fields({
  ground: choice({ zh: '理由', en: 'Ground' }, REFUSAL_GROUNDS),
  citation,
  deputy: reference({ zh: '同意拒绝的分管负责人', en: 'Deputy who stands for it' }, 'person'),
  suggestedUnit: optional(reference({ zh: '建议单位', en: 'Unit suggested' }, 'unit')),
});

export const RefusalRecorded = event<
  Value<typeof form> & { readonly unit: string; readonly underReservation: boolean }
>({
  type: 'RefusalRecorded',
  label: { zh: '拒绝', en: 'Refused' },
  schemaVersion: 1,
  fold(state, { payload }) {
    const { unit, ground, citation, suggestedUnit, underReservation } = payload;
    const refusal = { ground, citation, suggestedUnit, underReservation, status: 'open' } as const;
    return changeParticipation(state, unit, {
      answered: true,
      refusal,
      ...(underReservation ? {} : { stage: 'refused' }),
    });
  },
});

/**
 * Who is bound by a ruling cannot refuse at any stage. Otherwise the right to refuse ends with the first answer and with
 * the limit to acknowledge.
 */
function mayRefuse(state: WhistleState, context: Context): Rejection | undefined {
  const { unit } = context.actor;
  const participation = participationOf(state, unit);
  if (participation !== undefined && state.boundUnits.includes(unit))
    return reject('CASE.DETERMINATION_BINDS', undefined, { unit });
  const limit = Object.values(state.obligations).findLast(
    (each) => each.key === 'whistle.acknowledge' && each.thread === unit,
  );
  const isTooLate = participation?.answered === true || limit?.status === 'elapsed';
  return (
    ownParticipation(state, context, ['called']) ??
    (isTooLate ? reject('WHISTLE.REFUSAL_TOO_LATE', undefined, { unit }) : undefined)
  );
}

function suggestionRejection(unit: string | undefined, { inForce }: WhistleDecision): Rejection | undefined {
  return unit === undefined || inForce.directory.units[unit] !== undefined
    ? undefined
    : reject('CASE.FIELD_INVALID', 'suggestedUnit', { unit });
}

/** In an emergency nothing pauses: the unit comes under reservation and is released only after the work. */
export const refuse = command({
  name: 'refuse',
  label: { zh: '拒绝', en: 'Refuse' },
  form,
  stages: ['blown', 'handling'],
  target: { candidates: participants },
  permits: mayRefuse,
  declares: {
    who: BY_PARTICIPANT,
    by: 'anyPost',
    meets: ['whistle.acknowledge'],
    starts: ['whistle.answerRefusal', 'pause.contestedMax'],
    records: [RefusalRecorded, sharedEvent('ObligationPaused')],
    rejects: [
      'CASE.DETERMINATION_BINDS',
      'CASE.FIELD_INVALID',
      'LIST.ITEM_UNKNOWN',
      'WHISTLE.REFUSAL_GROUND_UNKNOWN',
      'WHISTLE.REFUSAL_NEEDS_CITATION',
      'WHISTLE.REFUSAL_TOO_LATE',
    ],
  },
  decide(decision, payload, unit) {
    const { inForce, at } = decision;
    const rejection =
      namedDeputyRejection(payload.deputy, unit, inForce, at) ??
      suggestionRejection(payload.suggestedUnit, decision) ??
      citationRejection(payload.citation, reject('WHISTLE.REFUSAL_NEEDS_CITATION'), inForce, at);
    if (rejection !== undefined) return decision.reject(rejection);
    if (payload.ground !== 'notStatutoryDuty')
      return decision.reject(reject('WHISTLE.REFUSAL_GROUND_UNKNOWN', 'ground'));
    const underReservation = decision.state.urgency === 'emergency';
    decision.record(RefusalRecorded, { ...payload, unit, underReservation });
    meet(decision, 'whistle.acknowledge', unit);
    contestParticipation(decision, unit);
    start(decision, 'whistle.answerRefusal', { unit });
  },
});

export function refusalFacts({ refusal, releaseAfterWork }: Participation): readonly FactRow[] {
  if (refusal === undefined) return [];
  const { ground, citation, status, suggestedUnit, underReservation } = refusal;
  return [
    ['refusal.ground', '拒绝理由', 'Ground of refusal', 'label', word(REFUSAL_GROUNDS, ground)],
    ['refusal.citation', '拒绝依据', 'Citation', 'text', cited(citation)],
    ['refusal.status', '拒绝的处理', 'Refusal', 'label', REFUSAL_STATUS[status]],
    ['refusal.suggestedUnit', '建议单位', 'Unit suggested', 'unit', suggestedUnit],
    ['underReservation', '保留意见到场', 'Comes under reservation', 'flag', unlessNone(underReservation)],
    ['releaseAfterWork', '完成后解除', 'Released after the work', 'flag', unlessNone(releaseAfterWork)],
  ];
}
