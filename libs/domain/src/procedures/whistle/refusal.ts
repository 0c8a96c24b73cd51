import { openDispute } from '../../case/contest/contest.dispute.js';
import { endContest } from '../../case/contest/contest.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { open } from '../../kernel/contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { isRejection } from '../../kernel/rejection.js';
import { numberFor } from '../../reference/limits/limits.js';
import { event, type WhistleDecision } from './whistle.command.js';
import {
  changeParticipation,
  type Participation,
  participationOf,
  type WhistleState,
} from './whistle.state.js';

/** By the caller, or by its silence. */
export const RefusalContested = event<{
  readonly unit: string;
  readonly bySilence: boolean;
  readonly reason?: string;
  readonly basis?: string;
  /** So many were contested in this case that the panel takes it up (`panel.trigger.refusals`). */
  readonly toPanel: boolean;
}>({
  type: 'RefusalContested',
  label: { zh: '不同意拒绝', en: 'The refusal was contested' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => ({
    ...changeParticipation(state, unit, (participation) => ({
      ...answerRefusal(participation, 'contested'),
      ...(participation.stage === 'refused' ? { stage: 'contested' } : {}),
    })),
    contestedRefusals: state.contestedRefusals + 1,
  }),
  reactions: ({ event: { payload }, after }) => [
    disputeRefusal(after, payload.unit),
    ...(payload.toPanel ? [docketAtPanel(after)] : []),
  ],
});

/** The unit and the caller do not agree whose task it is: 争议协商, with what the unit owes as contested. */
function disputeRefusal(state: WhistleState, unit: string): Reaction {
  const participation = participationOf(state, unit);
  return openDispute(state, {
    key: `dispute:${unit}`,
    about: { zh: '拒绝报到引起的争议', en: 'Dispute about a refused call' },
    parties: [unit, state.calling.office],
    issueKind: 'duty',
    issue: participation?.task ?? state.ask,
    itemCodes: [participation?.itemCode, participation?.refusal?.citation.itemCode],
  });
}

function docketAtPanel(state: WhistleState): Reaction {
  const refusing = state.participations.filter(({ refusal }) => refusal?.status === 'contested');
  const { matterId, itemCodes, urgency, calling } = state;
  return open(
    panel.docket,
    {
      matterId,
      question: state.title,
      parties: [calling.office, ...refusing.map(({ unit }) => unit)],
      itemCodes,
      urgency,
      cases: [state.caseId],
    },
    {
      key: 'panel',
      about: { zh: '多个单位拒绝，提请责任认定', en: 'Several units refused: determine who is responsible' },
    },
  );
}

/**
 * The caller holds that the task is the unit's, by saying so or by letting the limit pass: a dispute opens, and so many
 * of them in one case go to the panel.
 */
export function contest(
  decision: WhistleDecision,
  unit: string,
  words: { readonly reason: string; readonly basis: string } | 'bySilence',
): void {
  const trigger = numberFor(decision.inForce.limits, 'panel.trigger.refusals');
  if (isRejection(trigger)) return decision.reject(trigger);
  const toPanel = decision.state.contestedRefusals + 1 === trigger;
  if (words === 'bySilence') decision.record(RefusalContested, { unit, bySilence: true, toPanel });
  else decision.record(RefusalContested, { unit, bySilence: false, toPanel, ...words });
}

/** The unit stays after all: what stood still for its refusal runs on. */
export function keepParticipation(decision: WhistleDecision, unit: string): void {
  cancelObligations(
    decision,
    'refusalSettled',
    ({ key, thread }) => key === 'whistle.answerRefusal' && thread === unit,
  );
  endContest(decision, unit);
}

export function answerRefusal(
  { refusal }: Participation,
  status: 'accepted' | 'contested',
): Partial<Participation> {
  return refusal === undefined ? {} : { refusal: { ...refusal, status } };
}

/** The refusal is settled and the unit stays: it is called as before, or goes on where it stands if it came under reservation. */
export function settleRefusal(
  { stage, refusal }: Participation,
  status: 'withdrawn' | 'ruled' | 'notSettled',
): Partial<Participation> {
  if (refusal === undefined) return {};
  const waiting = stage === 'refused' || stage === 'contested';
  return {
    refusal: { ...refusal, status },
    releaseAfterWork: false,
    ...(waiting ? { stage: 'called' } : {}),
  };
}
