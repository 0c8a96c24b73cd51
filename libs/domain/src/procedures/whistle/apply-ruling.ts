import type { Decision } from '../../case/case.decision.js';
import { ENGINE_ALONE } from '../../kernel/actor.js';
import { sharedEvent } from '../../case/case.catalogue.js';
import { cancelOrdersOf, ordersAnyOf } from '../../case/case.orders.js';
import { DISPUTE_KIND, endOtherDisputes } from '../../case/contest/contest.dispute.js';
import { concerns, type Ruling, rulingForm } from '../../case/ruling/ruling.js';
import { answers } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import type { OpenReaction } from '../../kernel/reaction.js';
import type { Rejection } from '../../kernel/rejection.js';
import type { Department } from './call-sheet.js';
import { changeLeadTo, LeadChanged } from './lead.js';
import {
  CLOCKS_OF_CALL,
  openParticipation,
  releaseParticipation,
  ThreadOpened,
  ThreadReleased,
} from './participation.js';
import { disputeKey, keepParticipation, settleRefusal } from './refusal.js';
import { followStage } from './stage-change.js';
import { command, event } from './whistle.builders.js';
import { reject } from './whistle.rejections.js';
import {
  isContested,
  isRefusalOpen,
  liveParticipation,
  type Participation,
  participationOf,
  type WhistleState,
} from './whistle.state.js';

const RulingApplied = event<Ruling>({
  type: 'RulingApplied',
  label: { zh: '执行裁定', en: 'A ruling was carried out' },
  schemaVersion: 1,
  fold(state, { payload: { lead, assists, releases, binding } }) {
    const named = [lead, ...assists];
    return {
      boundUnits: binding ? [...new Set([...state.boundUnits, ...named])] : state.boundUnits,
      participations: state.participations.map((each) => {
        const kept = named.includes(each.unit) ? { ...each, ...settleRefusal(each, 'ruled') } : each;
        return releases.includes(each.unit) ? { ...kept, ...releaseByRuling(kept) } : kept;
      }),
    };
  },
  reactions({ event: { payload }, after }) {
    const { releases, source, binding } = payload;
    return [...cancelOrdersOf(after, releases, source), ...(binding ? endOtherDisputes(after, payload) : [])];
  },
  annuls: ({ event: { payload }, after }, opening) =>
    ordersAnyOf(after, payload.releases, opening) || (payload.binding && disputesSettled(payload, opening)),
});

/** Would this open a dispute about what the ruling has answered? */
function disputesSettled({ lead, assists, releases }: Ruling, { kind, key }: OpenReaction): boolean {
  return kind === DISPUTE_KIND && [lead, ...assists, ...releases].some((unit) => key === disputeKey(unit));
}

/** Whoever came under reservation is released only after the work, also when the ruling says that it was right. */
function releaseByRuling({ stage, refusal }: Participation): Partial<Participation> {
  if (refusal === undefined) return {};
  const isDone = stage === 'accepted' || stage === 'evaluated';
  return {
    refusal: { ...refusal, status: 'ruled' },
    releaseAfterWork: refusal.underReservation && !isDone,
  };
}

function rulingRejection(
  { lead, assists, releases }: Ruling,
  decision: Decision<WhistleState>,
): Rejection | undefined {
  const { units } = decision.inForce.directory;
  const wrong = [lead, ...assists].find((unit) => units[unit] === undefined || releases.includes(unit));
  return wrong === undefined ? undefined : reject('CASE.FIELD_INVALID', 'releases', { unit: wrong });
}

/** The department that calls streets works beside them without a call of its own, also where a ruling names it. */
function isCallerLeading({ callerLeads, calling }: WhistleState, unit: string): boolean {
  return callerLeads === true && unit === calling.office;
}

/** What a newcomer by ruling does: the task of the unit it replaces, else the lead's. */
function inheritedTask(state: WhistleState, releases: readonly string[], unit: string): Department {
  const contested = state.participations.find(
    (each) => releases.includes(each.unit) && each.stage !== 'released',
  );
  const {
    task = state.ask,
    itemCode,
    powerBasis,
    admissionId,
  } = contested ?? participationOf(state, state.leadUnit ?? '') ?? {};
  return { unit, role: 'assist', task, itemCode, powerBasis, admissionId };
}

/**
 * A dispute, panel or duty ruling decided who leads, assists and goes. Who is named and was contested stays with what
 * was left of its clocks; who is new gets full ones, but for a department that called streets itself; contested
 * participations that the ruling does not name stay contested.
 */
export const applyRuling = command({
  ...answers(anyCase.applyRuling, rulingForm),
  label: { zh: '执行裁定', en: 'Carry out a ruling' },
  engine: 'only',
  stages: ['blown', 'handling', 'shelved', 'resultsIn'],
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    starts: [...CLOCKS_OF_CALL, 'whistle.notify', 'whistle.evaluate', 'whistle.close'],
    cancels: 'everything',
    leadsTo: {
      handling: ['handling', 'resultsIn', 'evaluated'],
      resultsIn: ['handling', 'resultsIn', 'evaluated'],
    },
    records: [
      RulingApplied,
      ThreadOpened,
      LeadChanged,
      ThreadReleased,
      sharedEvent('ObligationResumed'),
      sharedEvent('ObligationPaused'),
    ],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, ruling) {
    const before = decision.state;
    if (!concerns(ruling, before)) return;
    const rejection = rulingRejection(ruling, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(RulingApplied, ruling);
    const named = [...new Set([ruling.lead, ...ruling.assists])].filter(
      (unit) => !isCallerLeading(before, unit),
    );
    for (const unit of named) {
      const participation = liveParticipation(before, unit);
      if (participation === undefined)
        openParticipation(decision, inheritedTask(before, ruling.releases, unit), 'ruling');
      else if (isRefusalOpen(participation) || isContested(participation)) keepParticipation(decision, unit);
    }
    changeLeadTo(decision, ruling.lead, 'ruling');
    for (const unit of ruling.releases)
      if (liveParticipation(decision.state, unit)?.releaseAfterWork === false)
        releaseParticipation(decision, unit, 'ruling');
    followStage(decision, before);
  },
});
