import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { SHELVING_DECIDE } from './shelving.clocks.js';
import { ShelvingDenied } from './shelving.events.js';
import { answerRejection, reasonForm } from './shelving.rules.js';
import { SHELVED } from './shelving.state.js';

const command = commandFor<CaseState>();

export function denyShelving(shelvable: readonly string[]): AnyCommand<CaseState> {
  return command({
    name: 'denyShelving',
    label: { zh: '不同意挂账', en: 'Deny shelving' },
    form: reasonForm,
    stages: [...shelvable, SHELVED],
    permits: (state, context) => answerRejection(state.shelving?.request, context),
    declares: {
      who: {
        zh: '指挥中心分管领导或主要领导，期限较长的仅限主要领导；不得为申请人本人',
        en: 'deputy or head of the command centre, for a long one its head alone; never who asked',
      },
      by: ['centreDeputy', 'centreHead'],
      meets: [SHELVING_DECIDE],
      records: [ShelvingDenied],
    },
    decide(decision, { reason }) {
      decision.record(ShelvingDenied, { reason, bySilence: false });
      meetObligation(decision, { key: SHELVING_DECIDE });
    },
  });
}
