import { AS_ANOTHER, procedural, workingDays } from '../../kernel/usual-length.js';
import type { ClockDefinition } from '../case.clock.js';
import type { Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { CONTESTED_MAX } from '../contest/contest.js';
import { INTERIM, itemLeads, nameInterimLead, takenOver } from './interim-lead.js';
import { InterimLeadNamed } from './interim.events.js';

export const INTERIM_CLOCKS: Readonly<Record<string, ClockDefinition<CaseState>>> = {
  [CONTESTED_MAX]: {
    label: { zh: '指定临时牵头单位', en: 'Name an interim lead' },
    metBy: 'designateInterimLead',
    usually: procedural(workingDays(15)),
    whenPassed: 'decides',
    whenElapsed: {
      starts: [INTERIM],
      cancels: [INTERIM],
      records: [InterimLeadNamed],
      follow: (decision, { thread }) => nameByRule(decision, thread),
    },
  },
  [INTERIM]: {
    label: { zh: '临时处置', en: 'Interim handling' },
    metBy: 'reportInterim',
    usually: AS_ANOTHER,
  },
};

/** Nobody was named within `pause.contestedMax`: the item's lead handles the matter meanwhile, by rule. */
function nameByRule(decision: Decision, thread: string | undefined): void {
  const { state, inForce } = decision;
  const taken = takenOver(state, thread);
  const itemCodes = taken?.itemCode === undefined ? state.itemCodes : [taken.itemCode];
  const unit = itemLeads(state, itemCodes, inForce)[0] ?? state.leadUnit ?? thread;
  if (unit === undefined) return;
  const tasks = '争议期间先行处置';
  const reason = '逾期未指定临时牵头单位，由事项牵头单位先行处置';
  nameInterimLead(decision, taken, { unit, tasks, reason, byRule: true });
}
