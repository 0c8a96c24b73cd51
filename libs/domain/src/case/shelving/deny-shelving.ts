import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { SHELVING_DECIDE } from './shelving.clocks.js';
import { ShelvingDenied } from './shelving.events.js';
import { ANSWERS, answerRejection, reasonForm } from './shelving.rules.js';
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
      ...ANSWERS,
      meets: [SHELVING_DECIDE],
      records: [ShelvingDenied],
    },
    decide(decision, { reason }) {
      decision.record(ShelvingDenied, { reason, bySilence: false });
      meetObligation(decision, { key: SHELVING_DECIDE });
    },
  });
}
