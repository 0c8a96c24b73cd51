import type { Decision } from '../../case/case.decision.js';
import { text } from '../../kernel/form.js';
import { event } from './whistle.builders.js';
import { REASONS } from './whistle.labels.js';
import { tellOfLead } from './whistle.notifications.js';
import type { WhistleState } from './whistle.state.js';

export const LeadChanged = event<{ readonly from: string; readonly to: string; readonly reason: string }>({
  type: 'LeadChanged',
  label: { zh: '变更主办单位', en: 'The lead changed' },
  schemaVersion: 1,
  reasons: REASONS,
  fields: { reason: text({ zh: '变更原因', en: 'Why' }) },
  fold: (_state, { payload: { to } }) => ({ leadUnit: to }),
  reactions: ({ event: { payload } }) => tellOfLead(payload.to),
});

/** Makes `unit` the one lead, unless it leads already. */
export function changeLeadTo(
  decision: Decision<WhistleState>,
  unit: string | undefined,
  reason: string,
): void {
  const from = decision.state.leadUnit ?? '';
  if (unit !== undefined && unit !== from) decision.record(LeadChanged, { from, to: unit, reason });
}
