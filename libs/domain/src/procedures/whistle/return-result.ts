import { openSupervisionOrder } from '../../case/case.orders.js';
import type { FactRow } from '../../case/fact-rows.js';
import { fields } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { consultation } from '../../kernel/contracts/consultation.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { isRejection } from '../../kernel/rejection.js';
import type { InForce } from '../../reference/in-force.js';
import { numberFor } from '../../reference/limits/limits.js';
import { command, event } from './whistle.builders.js';
import { CLOCKS } from './whistle.clocks.js';
import { unlessNone } from './whistle.fact-values.js';
import { meet, start } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_JUDGE, JUDGES, judgesResult } from './whistle.permits.js';
import { reason, unitField } from './whistle.shared-fields.js';
import {
  changeParticipation,
  liveParticipations,
  type Participation,
  participationOf,
  type WhistleState,
} from './whistle.state.js';

const ResultReturned = event<{
  readonly unit: string;
  readonly reason: string;
  /** Ordinal of this return to the unit, from 1. */
  readonly n: number;
  /** So many that an order and a consultation follow at once (`whistle.returnsForOrder`). */
  readonly tooMany: boolean;
}>({
  type: 'ResultReturned',
  label: { zh: '退回结果', en: 'The result was returned' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, n, tooMany } }) =>
    changeParticipation(state, unit, { stage: 'arrived', returns: n, returnedTooOften: tooMany }),
  reactions: ({ event: { payload }, after }) => (payload.tooMany ? [proposeConsultation(after)] : []),
});

/** Returned too often: what is owed anew is ordered at once. */
export function orderRework(state: WhistleState, id: string, inForce: InForce): readonly Reaction[] {
  const owed = state.obligations[id];
  const isOrdered =
    owed?.key === 'whistle.rework' && participationOf(state, owed.thread ?? '')?.returnedTooOften;
  return isOrdered ? openSupervisionOrder(state, owed, 'yellow', { clocks: CLOCKS, inForce }) : [];
}

/** Returned too often: the parties meet. */
function proposeConsultation(state: WhistleState): Reaction {
  const units = [state.calling.office, ...liveParticipations(state).map(({ unit }) => unit)];
  return open(
    consultation.propose,
    {
      agenda: [state.title],
      itemCodes: state.itemCodes,
      invitees: units.map((unit) => ({ unit, required: true })),
      urgency: state.urgency,
      mode: 'meeting',
      matterId: state.matterId,
      aboutCaseId: state.caseId,
    },
    {
      key: 'consultation',
      about: { zh: '结果多次退回，建议会商', en: 'Returned too often: a consultation is proposed' },
    },
  );
}

export const returnResult = command({
  name: 'returnResult',
  label: { zh: '退回结果', en: 'Return the result' },
  form: fields({ unit: unitField, reason }),
  stages: ['handling'],
  target: { field: 'unit', candidates: participants },
  permits: judgesResult,
  declares: {
    who: BY_JUDGE,
    by: JUDGES,
    meets: ['whistle.acceptResult'],
    starts: ['whistle.rework'],
    records: [ResultReturned],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { reason }, unit) {
    const limit = numberFor(decision.inForce.limits, 'whistle.returnsForOrder');
    if (isRejection(limit)) return decision.reject(limit);
    const n = (participationOf(decision.state, unit)?.returns ?? 0) + 1;
    decision.record(ResultReturned, { unit, reason, n, tooMany: n === limit });
    meet(decision, 'whistle.acceptResult', unit);
    start(decision, 'whistle.rework', { unit });
  },
});

export function returnFacts({ returns }: Participation): readonly FactRow[] {
  return [['returns', '退回次数', 'Times returned', 'count', unlessNone(returns)]];
}
