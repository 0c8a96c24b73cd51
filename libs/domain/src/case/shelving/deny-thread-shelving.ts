import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { ANSWERS, answerRejection } from './shelving.rules.js';
import { SHELVED } from './shelving.state.js';
import { THREAD_DECIDE } from './thread-shelving.clocks.js';
import { ThreadShelvingDenied } from './thread-shelving.events.js';
import { ofPart, partRequest, unitsWithParts } from './thread-shelving.js';

const command = commandFor<CaseState>();

export function denyThreadShelving(shelvable: readonly string[]): AnyCommand<CaseState> {
  return command({
    name: 'denyThreadShelving',
    label: { zh: '不同意单位事项挂账', en: 'Deny shelving one part' },
    form: ofPart,
    stages: [...shelvable, SHELVED],
    target: { field: 'unit', candidates: unitsWithParts },
    permits: (state, context, unit) => answerRejection(partRequest(state, unit), context),
    declares: {
      ...ANSWERS,
      meets: [THREAD_DECIDE],
      records: [ThreadShelvingDenied],
    },
    decide(decision, { reason }, unit) {
      decision.record(ThreadShelvingDenied, { unit, reason, bySilence: false });
      meetObligation(decision, { key: THREAD_DECIDE, about: unit });
    },
  });
}
