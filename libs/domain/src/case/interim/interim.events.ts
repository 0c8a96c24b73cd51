import { eventFor } from '../../kernel/event-definition.js';
import type { Evidence } from '../../kernel/evidence.js';
import type { Context } from '../case.context.js';
import { withDoer, type CaseState, type Party } from '../case.state.js';

const event = eventFor<CaseState, Context>();

export const InterimLeadNamed = event<{
  readonly unit: string;
  readonly tasks: string;
  readonly reason: string;
  /** The interim lead's own obligation, started in the same append. */
  readonly obligationId: string;
  /** The unit whose task is contested. */
  readonly thread?: string;
  /** Nobody named one within `pause.contestedMax`: the item's lead handles it meanwhile. */
  readonly byRule: boolean;
}>({
  type: 'InterimLeadNamed',
  label: { zh: '指定临时牵头单位', en: 'An interim lead was named' },
  schemaVersion: 1,
  fold: ({ parties }, { payload: { unit, tasks, obligationId, thread } }) => ({
    parties: withParty(parties, unit),
    interimLead: { unit, tasks, obligationId, thread, reported: false },
  }),
});

export const InterimReported = event<{ readonly result: string; readonly evidence: readonly Evidence[] }>({
  type: 'InterimReported',
  label: { zh: '临时牵头单位反馈', en: 'The interim lead reported' },
  schemaVersion: 1,
  fold: ({ handlers, interimLead }, { actor }) => ({
    handlers: withDoer(handlers, actor),
    ...(interimLead ? { interimLead: { ...interimLead, reported: true } } : {}),
  }),
});

function withParty(parties: readonly Party[], unit: string): readonly Party[] {
  return parties.some((each) => each.unit === unit)
    ? parties
    : [...parties, { unit, role: 'other', live: true }];
}
