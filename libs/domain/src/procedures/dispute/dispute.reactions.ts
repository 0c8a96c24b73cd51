import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import { tell } from '../../case/case.notices.js';
import type { SharedEvent } from '../../case/case.events.js';
import { DISPUTE_KIND } from '../../case/contest/contest.dispute.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/who.js';
import type { Label } from '../../kernel/label.js';
import { orderAbout, ORDER_KIND, type Link } from '../../case/link/link.state.js';
import { linkIn } from '../../case/link/link.reactions.js';
import { settled, unsettled } from './dispute.outcome.js';
import type { DisputeEvent } from './dispute.events.js';
import { contestedCases, contestedUnits, type DisputeState } from './dispute.state.js';
import { coordinatorPosts } from './dispute.who.js';

/** What a dispute sets off elsewhere, beside the reminders and orders that any passed limit brings. */
export function disputeReactions(
  _before: DisputeState,
  event: DisputeEvent | SharedEvent,
  after: DisputeState,
  inForce: InForce,
): readonly Reaction[] {
  switch (event.type) {
    case 'NegotiationOpened':
      return [...links(after), ...tellAll(after.disputants, inForce, NEGOTIATE)];
    case 'CoordinationApplied':
      return [tellCoordinator(after, inForce, { zh: '争议申请待受理', en: 'A dispute is to be admitted' })];
    case 'SupplementRequested':
      return tellAll([after.applicant ?? ''], inForce, { zh: '请补正材料', en: 'Supplement' });
    case 'DisputeAdmitted':
      return after.contested.flatMap((each) => pause(after, each));
    case 'DisputeForwarded':
      return tellAll(event.payload.to, inForce, { zh: '请提交答辩意见', en: 'Submit a defence' });
    case 'InterimLeadDesignated':
      return contestedCases(after).map((caseId) => interim(after, caseId, event.payload));
    case 'OpinionIssued':
      return tellAll(after.disputants, inForce, {
        zh: '协调意见已出具，可在异议期内提出异议',
        en: 'An opinion was issued: object in time or it binds',
      });
    case 'DisputeReferred':
      return [panel(after)];
    case 'ExecutionBegun':
      return [
        tell('execute', event.payload.lead, leadPosts(event.payload.lead, inForce), {
          zh: '请接手办理并反馈',
          en: 'Take it over and report',
        }),
        ...settled(after, event.payload, inForce),
      ];
    case 'ExecutionReported':
      return event.payload.unit === after.settlement?.lead
        ? [tellCoordinator(after, inForce, { zh: '请确认执行情况', en: 'Confirm the execution' })]
        : [];
    case 'ObligationElapsed':
      return notExecuted(after, event.payload.id, inForce);
    case 'CaseLinked':
      return raisedLate(after, event.payload);
    case 'DisputeNotAdmitted':
    case 'DisputeLapsed':
    case 'DisputeWithdrawn':
      return [...unsettled(after), ...ended(after)];
    case 'DisputeExecuted':
      return ended(after);
    default:
      return [];
  }
}

const NEGOTIATE: Label = { zh: '请协商解决争议', en: 'Negotiate' };

function leadPosts(unit: string, { directory }: InForce) {
  return deputyPostsOf(directory.units[unit]);
}

function tellAll(units: readonly string[], inForce: InForce, about: Label): readonly Reaction[] {
  return units.map((unit) => tell(`told:${unit}`, unit, leadPosts(unit, inForce), about));
}

function tellCoordinator({ coordinator = '' }: DisputeState, inForce: InForce, about: Label): Reaction {
  return tell('coordinator', coordinator, coordinatorPosts(inForce, coordinator), about);
}

/** The contested case learns the dispute's id, so that a refusal withdrawn there ends it. */
function links(state: DisputeState): readonly Reaction[] {
  return contestedCases(state).map((caseId) => {
    const [about] = contestedUnits(state, caseId);
    const payload = { caseId: state.caseId, kind: DISPUTE_KIND, ...(about === undefined ? {} : { about }) };
    return linkIn(`link:${caseId}`, caseId, payload, { zh: '关联争议协商', en: 'The dispute is linked' });
  });
}

function ended(state: DisputeState): readonly Reaction[] {
  return contestedCases(state).map((caseId) => ({
    key: `endLink:${caseId}`,
    does: 'advance',
    caseId,
    about: { zh: '争议协商已办结', en: 'The dispute is over' },
    command: { name: 'endLink', payload: { caseId: state.caseId } },
  }));
}

/** One command for each: one that has passed meanwhile must not let the others run on. */
function pause(
  state: DisputeState,
  { caseId, obligationId }: DisputeState['contested'][number],
): readonly Reaction[] {
  if (obligationId === undefined) return [];
  const payload = { sourceCaseId: state.caseId, obligationIds: [obligationId], ground: 'dispute' };
  return [
    {
      key: `pause:${caseId}:${obligationId}`,
      does: 'advance',
      caseId,
      about: { zh: '争议受理，暂停计时', en: 'Admitted: what is contested stands still' },
      command: { name: 'pauseForDispute', payload },
    },
  ];
}

function interim(
  state: DisputeState,
  caseId: string,
  { unit, tasks, reason }: { readonly unit: string; readonly tasks: string; readonly reason: string },
): Reaction {
  const [thread] = contestedUnits(state, caseId);
  return {
    key: `interim:${caseId}`,
    does: 'advance',
    caseId,
    about: { zh: '指定临时牵头单位', en: 'An interim lead is named' },
    command: {
      name: 'designateInterimLead',
      payload: { unit, tasks, reason, ...(thread === undefined ? {} : { thread }) },
    },
  };
}

function panel(state: DisputeState): Reaction {
  const { caseId, matterId, title, disputants, itemCodes, urgency } = state;
  const cases = contestedCases(state);
  const payload = {
    matterId,
    question: title,
    parties: disputants,
    itemCodes,
    urgency,
    cases,
    dispute: caseId,
  };
  return {
    key: 'panel',
    does: 'open',
    kind: 'panel',
    about: { zh: '争议未能解决，提请责任认定', en: 'Not settled: determine who is responsible' },
    command: { name: 'docket', payload },
  };
}

/** Whoever does not take over what was settled gets a red order, and the discipline commission hears of it. */
function notExecuted(state: DisputeState, obligationId: string, { directory }: InForce): readonly Reaction[] {
  const owed = state.obligations[obligationId];
  if (owed?.key !== 'dispute.execute') return [];
  const discipline = theOnly(directory, 'disciplineCommission')?.id;
  const about = { zh: '拒不执行争议处理结果', en: 'What was settled is not carried out' };
  const order = orderAbout(state.links, obligationId);
  return [
    ...(discipline === undefined
      ? []
      : [tell('discipline', discipline, ['disciplineOfficer'], about, obligationId)]),
    tell('head', owed.ownerUnit, headPostsOf(directory.units[owed.ownerUnit]), about, obligationId),
    ...(order === undefined ? [] : [raise(order.caseId)]),
  ];
}

/** The order became known here only after the limit had passed. */
function raisedLate({ obligations }: DisputeState, { caseId, kind, about = '' }: Link): readonly Reaction[] {
  const owed = obligations[about];
  const isLate = kind === ORDER_KIND && owed?.key === 'dispute.execute' && owed.status === 'elapsed';
  return isLate ? [raise(caseId)] : [];
}

function raise(caseId: string): Reaction {
  return {
    key: `raise:${caseId}`,
    does: 'advance',
    caseId,
    about: { zh: '拒不执行，升级为红色督办', en: 'Not carried out: the order turns red' },
    command: { name: 'raise', payload: { colour: 'red' } },
  };
}
