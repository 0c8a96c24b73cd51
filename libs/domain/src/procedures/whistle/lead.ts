import { notify } from '../../case/notify-unit.js';
import { event, type WhistleDecision } from './whistle.command.js';
import { REASONS } from './whistle.labels.js';

export const LeadChanged = event<{ readonly from: string; readonly to: string; readonly reason: string }>({
  type: 'LeadChanged',
  label: { zh: '变更主办单位', en: 'The lead changed' },
  schemaVersion: 1,
  reasons: REASONS,
  fold: (_state, { payload: { to } }) => ({ leadUnit: to }),
  reactions: ({ event: { payload } }) => [
    notify('lead', payload.to, [], { zh: '本单位改为主办', en: 'The unit leads now' }),
  ],
});

/** Makes `unit` the one lead, unless it leads already. */
export function changeLeadTo(decision: WhistleDecision, unit: string | undefined, reason: string): void {
  const from = decision.state.leadUnit ?? '';
  if (unit !== undefined && unit !== from) decision.record(LeadChanged, { from, to: unit, reason });
}
