import type { Decision } from '../../case/case.decision.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { nothing } from '../../kernel/form.js';
import { Docketed, docketMatter, STARTED_BY_DOCKETING } from './docketing.js';
import { command } from './panel.builders.js';
import { DECIDES_DOCKET, decidesDocket } from './panel.permits.js';
import type { PanelState } from './panel.state.js';
import { boundRejection } from './question.js';

/** Dockets the matter as it was asked; also by the engine, once the chair has said nothing in time. */
export function docketRequested(decision: Decision<PanelState>): void {
  const { matterId, question, disputants, itemCodes, urgency, trigger } = decision.state;
  const { cases, title, street, accusedUnits, peopleWait } = decision.state;
  docketMatter(decision, {
    ...{ matterId, question, parties: disputants, itemCodes, urgency, trigger, cases, title, accusedUnits },
    ...(street === undefined ? {} : { street }),
    ...(peopleWait === true ? { peopleWait } : {}),
  });
}

export const grantDocket = command({
  name: 'grantDocket',
  label: { zh: '同意立案', en: 'Docket what was asked' },
  form: nothing,
  stages: ['requested'],
  snapshotInState: 'cases.0',
  permits: decidesDocket,
  declares: {
    ...DECIDES_DOCKET,
    meets: ['panel.decideDocket'],
    starts: STARTED_BY_DOCKETING,
    leadsTo: { requested: ['docketed'] },
    records: [Docketed],
    rejects: ['CASE.DETERMINATION_BINDS'],
  },
  decide(decision) {
    const bound = boundRejection(decision.state.disputants, decision.context.otherCase);
    if (bound !== undefined) return decision.reject(bound);
    meetObligation(decision, { key: 'panel.decideDocket' });
    docketRequested(decision);
  },
});
