import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import type { SharedEvent } from '../../case/case.events.js';
import { ask, tell } from '../../case/case.notices.js';
import { orderFor } from '../../case/case.orders.js';
import { theOnly } from '../../reference/directory/who.js';
import { linkIn } from '../../case/link/link.reactions.js';
import { CONSULTATION_CLOCKS } from './consultation.clocks.js';
import type { ConsultationEvent } from './consultation.events.js';
import { partiesOf, type ConsultationState } from './consultation.state.js';

/**
 * What a consultation sets off elsewhere, beside the orders and reminders that any passed limit brings: whoever owes
 * something is told when its clock starts; a deadlock goes to a dispute or the panel, a boundary to the list.
 */
export function consultationReactions(
  _before: ConsultationState,
  event: ConsultationEvent | SharedEvent,
  after: ConsultationState,
  inForce: InForce,
): readonly Reaction[] {
  switch (event.type) {
    case 'ConsultationProposed':
      return link(after);
    case 'ConvenorReplaced': {
      const about = { zh: '指挥中心接手召集会商', en: 'The command centre convenes now' };
      return [event.payload.from, event.payload.to].map((unit) => tell(`convenor:${unit}`, unit, [], about));
    }
    case 'AttendanceDeclined':
      return [tell('declined', after.convenor, [], { zh: '有单位不能参会', en: 'An invitee will not come' })];
    case 'NoQuorum':
      return event.payload.n > 1 ? handUp(inForce) : [];
    case 'MinutesIssued':
      return toAll(after, 'minutes', { zh: '会商纪要已发，可提出异议', en: 'Minutes: you may object' });
    case 'MinutesBound':
      return boundaries(after);
    case 'ActionReported':
      return [
        tell('reported', after.meeting?.chairUnit ?? after.convenor, [], {
          zh: '任务已反馈，待确认',
          en: 'An action is to be accepted',
        }),
      ];
    case 'Deadlocked':
      return [event.payload.ownership === true ? dispute(after) : panel(after)];
    case 'NotificationLinked':
      return event.payload.complete ? toClose(after) : [];
    case 'ConsultationWithdrawn':
    case 'ConsultationClosed':
      return toAll(after, 'over', { zh: '会商已办结', en: 'The consultation is over' });
    case 'ObligationStarted':
      return asked(after, event.payload.id);
    case 'FaultRecorded':
      return event.payload.kind === 'consultation.absent'
        ? absence(after, event.payload.obligationId ?? '', inForce)
        : [];
    default:
      return [];
  }
}

function asked({ obligations }: ConsultationState, id: string): readonly Reaction[] {
  const owed = obligations[id];
  const own = owed !== undefined && Object.hasOwn(CONSULTATION_CLOCKS, owed.key);
  return own && owed.key !== 'consultation.objection' ? [ask(owed, CONSULTATION_CLOCKS)] : [];
}

function toAll(state: ConsultationState, key: string, about: Reaction['about']): readonly Reaction[] {
  return partiesOf(state).map((unit) => tell(`${key}:${unit}`, unit, [], about));
}

/** The case that asked for it learns its id. */
function link({ aboutCaseId, caseId, kind }: ConsultationState): readonly Reaction[] {
  if (aboutCaseId === undefined) return [];
  const about = { zh: '关联会商', en: 'The consultation is linked' };
  return [linkIn('link', aboutCaseId, { caseId, kind }, about)];
}

/** Stayed away twice: a yellow order on whoever made it fail. */
function absence(state: ConsultationState, obligationId: string, inForce: InForce): readonly Reaction[] {
  const owed = state.obligations[obligationId];
  return owed === undefined
    ? []
    : [orderFor(state, owed, 'yellow', { clocks: CONSULTATION_CLOCKS, inForce })];
}

/** The hotline ladder: after the second failure the district office takes the matter up (L LN 29, 30). */
function handUp({ directory }: InForce): readonly Reaction[] {
  const office = theOnly(directory, 'districtOffice')?.id;
  const about = { zh: '会商两次未能召开，提请研究', en: 'A consultation failed twice: take it up' };
  return office === undefined ? [] : [tell('escalated', office, [], about)];
}

function question({ agenda, differences }: ConsultationState): string {
  return [...(differences.length > 0 ? differences : agenda)].join('；').slice(0, 2000);
}

/** Whose duty it is: a dispute, which takes the talks for its negotiation. */
function dispute(state: ConsultationState): Reaction {
  const { caseId, itemCodes, differences } = state;
  return {
    key: 'dispute',
    does: 'open',
    kind: 'dispute',
    about: { zh: '会商未达成一致，进入争议协商', en: 'A deadlock goes to a dispute' },
    command: {
      name: 'openNegotiation',
      payload: {
        parties: disputants(state),
        issueKind: 'duty',
        issue: question(state),
        itemCodes,
        contested: [{ caseId }],
        minutes: differences.join('\n').slice(0, 4000),
      },
    },
  };
}

function panel(state: ConsultationState): Reaction {
  const { matterId, itemCodes, urgency, aboutCaseId } = state;
  return {
    key: 'panel',
    does: 'open',
    kind: 'panel',
    about: { zh: '会商未达成一致，提请责任认定', en: 'A deadlock goes to the panel' },
    command: {
      name: 'docket',
      payload: {
        ...{ matterId, question: question(state), parties: disputants(state), itemCodes, urgency },
        ...(aboutCaseId === undefined ? {} : { cases: [aboutCaseId] }),
      },
    },
  };
}

/** Who could not agree: the invited, and the convenor where it is invited too or the other one. */
function disputants(state: ConsultationState): readonly string[] {
  const invited = state.invitees.map(({ unit }) => unit);
  return invited.length > 1 ? invited : partiesOf(state);
}

/** What the minutes say of a boundary feeds the list (domain.md 4.6). */
function boundaries({ minutes, title }: ConsultationState): readonly Reaction[] {
  return (minutes?.boundaries ?? []).map(({ item, text }, n) => ({
    key: `listChange:${n}`,
    does: 'open',
    kind: 'listChange',
    about: { zh: '按纪要修改责任清单', en: 'The list is to be changed by the minutes' },
    command: {
      name: 'propose',
      payload: { change: 'alter', item, content: text, basis: title, reasons: '会商纪要明确职责边界' },
    },
  }));
}

/** Handed on and told to everybody, it has nothing left to do. */
function toClose({ stage, caseId }: ConsultationState): readonly Reaction[] {
  if (stage !== 'deadlocked' && stage !== 'escalated') return [];
  const about = { zh: '会商办结', en: 'Close the consultation' };
  return [{ key: 'close', does: 'advance', caseId, about, command: { name: 'close', payload: {} } }];
}
