import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { ObligationResumed } from '../obligation/obligation.events.js';
import { leadsCentre, POST_FORBIDS } from '../permissions.js';
import { resumeCase, SHELVING_DECIDE, SHELVING_REVIEW } from './shelving.clocks.js';
import { CaseResumed } from './shelving.events.js';
import { reasonForm } from './shelving.rules.js';
import { SHELVED } from './shelving.state.js';

const command = commandFor<CaseState>();

export function resume(shelvable: readonly string[]): AnyCommand<CaseState> {
  return command({
    name: 'resume',
    label: { zh: '恢复办理', en: 'Resume' },
    form: reasonForm,
    stages: [SHELVED],
    permits: (_state, context) => (leadsCentre(context) ? undefined : POST_FORBIDS),
    declares: {
      who: { zh: '指挥中心分管领导或主要领导', en: 'deputy or head of the command centre' },
      by: ['centreDeputy', 'centreHead'],
      meets: [SHELVING_REVIEW],
      cancels: [SHELVING_DECIDE],
      leadsTo: { [SHELVED]: shelvable },
      records: [CaseResumed, ObligationResumed],
    },
    decide(decision, { reason }) {
      meetObligation(decision, { key: SHELVING_REVIEW });
      resumeCase(decision, reason);
    },
  });
}
