import type { CaseKind, CaseState, CaseStates } from '@tiaokuai/domain';
import { isStateOf } from '../matter/case-states.js';
import type { FormContext } from './form-context.js';
import { ANY_CASE_PAYLOADS } from './any-case.payloads.js';
import { COLLABORATION_PAYLOADS } from './collaboration.payloads.js';
import { CONSULTATION_PAYLOADS } from './consultation.payloads.js';
import { DISPUTE_PAYLOADS } from './dispute.payloads.js';
import { PANEL_PAYLOADS } from './panel.payloads.js';
import type { Payload, PayloadTable } from './payload-table.js';
import { RESULT_NOTIFICATION_PAYLOADS, resultNotificationDraft } from './result-notification.payloads.js';
import { SUGGESTION_PAYLOADS } from './suggestion.payloads.js';
import { SUPERVISION_ORDER_PAYLOADS } from './supervision-order.payloads.js';
import { WARNING_PAYLOADS } from './warning.payloads.js';
import { WHISTLE_PAYLOADS } from './whistle.payloads.js';

/** By kind and command, from the case's own state. */
export const PAYLOADS: { readonly [K in CaseKind]: PayloadTable<CaseStates[K]> } = {
  whistle: WHISTLE_PAYLOADS,
  collaboration: COLLABORATION_PAYLOADS,
  consultation: CONSULTATION_PAYLOADS,
  resultNotification: RESULT_NOTIFICATION_PAYLOADS,
  supervisionOrder: SUPERVISION_ORDER_PAYLOADS,
  warning: WARNING_PAYLOADS,
  suggestion: SUGGESTION_PAYLOADS,
  liaison: {},
  dispute: DISPUTE_PAYLOADS,
  panel: PANEL_PAYLOADS,
};

/** By kind and command, where the command opens a case about another one and its form speaks of that one. */
export const OPENING_PAYLOADS: PayloadTable<CaseState> = {
  'resultNotification.draft': resultNotificationDraft,
};

/** What is known beforehand of a form, by its case. */
export function knownPayload(context: FormContext): Payload {
  const { kind, command } = context;
  return (
    OPENING_PAYLOADS[`${kind}.${command}`]?.(context) ??
    (isCaseKind(kind) ? payloadOf(kind, context) : undefined) ??
    ANY_CASE_PAYLOADS[command]?.(context) ??
    {}
  );
}

function payloadOf<K extends CaseKind>(kind: K, context: FormContext): Payload | undefined {
  const { state } = context;
  return isStateOf(kind, state) ? PAYLOADS[kind][context.command]?.({ ...context, state }) : undefined;
}

function isCaseKind(kind: string): kind is CaseKind {
  return Object.hasOwn(PAYLOADS, kind);
}
