import type { Decision } from '../../case/case.decision.js';
import { openDispute } from '../../case/contest/contest.dispute.js';
import { endContest } from '../../case/contest/contest.js';
import { open } from '../../kernel/contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { isRejection } from '../../kernel/rejection.js';
import { numberFor } from '../../reference/limits/limits.js';
import { event } from './whistle.builders.js';
import type { REFUSAL_GROUNDS } from './whistle.labels.js';
import { cancel } from './whistle.obligations.js';
import {
  changeParticipation,
  type Participation,
  participationOf,
  type Refusal,
  type WhistleState,
} from './whistle.state.js';

/** What a unit says against its call, as far as that is judged; the form of `refuse` asks for it. */
export interface StatedRefusal extends Pick<Refusal, 'citation' | 'place' | 'suggestedUnit' | 'unknownUnit'> {
  readonly ground: keyof typeof REFUSAL_GROUNDS;
  readonly duplicateOf?: string;
  readonly missing?: string;
}

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

/** How the dispute about a unit's refusal is known among the reactions of the whistle. */
export function disputeKey(unit: string): string {
  return `dispute:${unit}`;
}

/** The unit and the caller do not agree whose task it is: 争议协商, with what the unit owes as contested. */
function disputeRefusal(state: WhistleState, unit: string): Reaction {
  const participation = participationOf(state, unit);
  return openDispute(state, {
    key: disputeKey(unit),
    about: { zh: '拒绝报到引起的争议', en: 'Dispute about a refused call' },
    parties: [unit, state.calling.office],
    heard: heardBeside([unit, state.calling.office], participation === undefined ? [] : [participation]),
    issueKind: 'duty',
    issue: participation?.task ?? state.ask,
    itemCodes: [participation?.itemCode, participation?.refusal?.citation?.itemCode],
  });
}

/** Whom these refusals name, beside the parties: parties too, although nothing of their own is in question. */
function heardBeside(parties: readonly string[], refusing: readonly Participation[]): readonly string[] {
  const named = refusing.flatMap(({ refusal }) => refusal?.suggested?.unit ?? []);
  return [...new Set(named)].filter((unit) => !parties.includes(unit));
}

function docketAtPanel(state: WhistleState): Reaction {
  const refusing = state.participations.filter(({ refusal }) => refusal?.status === 'contested');
  const { matterId, itemCodes, urgency, calling } = state;
  const parties = [calling.office, ...refusing.map(({ unit }) => unit)];
  const heard = heardBeside(parties, refusing);
  return open(
    panel.docket,
    {
      matterId,
      question: state.title,
      parties: [...parties, ...heard],
      ...(heard.length === 0 ? {} : { heard }),
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
  decision: Decision<WhistleState>,
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
export function keepParticipation(decision: Decision<WhistleState>, unit: string): void {
  cancel(decision, ['whistle.answerRefusal'], unit, 'refusalSettled');
  endContest(decision, unit);
}

export function answerRefusal(
  { refusal }: Participation,
  status: 'accepted' | 'contested' | 'takenOver',
): Partial<Participation> {
  return refusal === undefined ? {} : { refusal: { ...refusal, status } };
}

/** The refusal is settled and the unit stays: it stands where it stood, or goes on where it stands if it came under reservation. */
export function settleRefusal(
  { stage, refusal }: Participation,
  status: 'withdrawn' | 'ruled' | 'notSettled',
): Partial<Participation> {
  if (refusal === undefined) return {};
  const waiting = stage === 'refused' || stage === 'contested';
  return {
    refusal: { ...refusal, status },
    releaseAfterWork: false,
    ...(waiting ? { stage: refusal.from } : {}),
  };
}
