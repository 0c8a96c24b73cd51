import type { Decision } from '../../case/case.decision.js';
import { openDispute } from '../../case/contest/contest.dispute.js';
import { endContest } from '../../case/contest/contest.js';
import type { Reaction } from '../../kernel/reaction.js';
import { isRejection } from '../../kernel/rejection.js';
import { countContested, decideAtPanel, isForPanel } from './refusals-panel.js';
import { heardBeside } from './suggestion.js';
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
  /** So many were contested in the matter that a panel decides on it, with the others (`panel.trigger.refusals`). */
  readonly toPanel: boolean;
  /** Absent in what was contested while a dispute opened all the same. */
  readonly insteadOfDispute?: true;
}>({
  type: 'RefusalContested',
  label: { zh: '不同意拒绝', en: 'The refusal was contested' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, insteadOfDispute } }) => ({
    ...(insteadOfDispute === true ? { panelAsked: true } : {}),
    ...changeParticipation(state, unit, (participation) => ({
      ...answerRefusal(participation, 'contested'),
      ...(participation.stage === 'refused' ? { stage: 'contested' } : {}),
    })),
    contestedRefusals: state.contestedRefusals + 1,
  }),
  reactions: ({ before, event: { payload }, after, inForce }) => [
    countContested(after),
    ...(payload.insteadOfDispute === true
      ? decideAtPanel(before, after, inForce)
      : [disputeRefusal(after, payload.unit)]),
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

/**
 * The caller holds that the task is the unit's, by saying so or by letting the limit pass: a dispute opens, or the
 * panel of the matter decides.
 */
export function contest(
  decision: Decision<WhistleState>,
  unit: string,
  words: { readonly reason: string; readonly basis: string } | 'bySilence',
): void {
  const toPanel = isForPanel(decision.state, decision.inForce.limits);
  if (isRejection(toPanel)) return decision.reject(toPanel);
  const said = words === 'bySilence' ? { bySilence: true } : { bySilence: false, ...words };
  const instead = toPanel ? ({ insteadOfDispute: true } as const) : {};
  decision.record(RefusalContested, { unit, ...said, toPanel, ...instead });
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
