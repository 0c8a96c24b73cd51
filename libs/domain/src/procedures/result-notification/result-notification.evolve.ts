import { withHandler } from '../../case/case.evolve.js';
import type { Party } from '../../case/case.state.js';
import { assertNever } from '../../kernel/label.js';
import type { NoticeEvent } from './result-notification.events.js';
import type { NoticeState, Recipient } from './result-notification.state.js';

function reach(state: NoticeState, unit: string, reached: Recipient['reached']): NoticeState {
  const recipients = state.recipients.map((each) => (each.unit === unit ? { ...each, reached } : each));
  const all = recipients.every((each) => each.reached !== 'no');
  return { ...state, recipients, stage: all && state.stage === 'sent' ? 'read' : state.stage };
}

/** Folds what happens to a notice alone; what happens to any case is folded beside it. */
export function evolveNotice(state: NoticeState, event: NoticeEvent): NoticeState {
  switch (event.type) {
    case 'NoticeDrafted': {
      const { sealedContent: _sealed, ...drafted } = event.payload;
      return {
        ...withHandler(state, event.actor.person),
        ...drafted,
        stage: 'drafted',
        openedAt: event.effectiveAt,
        openedBy: event.actor,
        drafter: event.actor.person,
        leadUnit: drafted.sender,
        parties: [{ unit: drafted.sender, role: 'lead', live: true }],
      };
    }
    case 'NoticeSent': {
      const { recipients } = event.payload;
      const told = recipients.map((unit): Party => ({ unit, role: 'other', live: true }));
      return {
        ...state,
        stage: recipients.length === 0 ? 'read' : 'sent',
        recipients: recipients.map((unit) => ({ unit, reached: 'no' })),
        parties: [...state.parties, ...told],
      };
    }
    case 'NoticeDiscarded':
      return { ...state, stage: 'discarded', over: true, outcome: 'discarded' };
    case 'NoticeRead':
      return reach(state, event.payload.unit, 'read');
    case 'NoticeDelivered':
      return reach(state, event.payload.unit, 'delivered');
    case 'NoticeObjected':
      return {
        ...state,
        stage: 'objected',
        objections: [...state.objections, { ...event.payload, answered: false }],
      };
    case 'NoticeAnswered': {
      const { unit } = event.payload;
      const objections = state.objections.map((each) =>
        each.unit === unit ? { ...each, answered: true } : each,
      );
      const stage = objections.every((each) => each.answered) ? 'answered' : state.stage;
      return { ...state, stage, objections };
    }
    case 'NoticeFiled': {
      const outcome = state.objections.length > 0 ? 'filedAfterObjection' : 'filed';
      return { ...state, stage: 'filed', over: true, outcome };
    }
    default:
      return assertNever(event);
  }
}
