import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { ofPart, unitsWithParts } from './approve-thread-shelving.js';
import { answerRejection } from './shelving.rules.js';
import { SHELVED } from './shelving.state.js';
import { THREAD_DECIDE } from './thread-shelving.clocks.js';
import { ThreadShelvingDenied } from './thread-shelving.events.js';
import { partRequest } from './thread-shelving.js';

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
      who: {
        zh: '指挥中心分管领导或主要领导，期限较长的仅限主要领导；不得为申请人本人',
        en: 'deputy or head of the command centre, for a long one its head alone; never who asked',
      },
      by: ['centreDeputy', 'centreHead'],
      meets: [THREAD_DECIDE],
      records: [ThreadShelvingDenied],
    },
    decide(decision, { reason }, unit) {
      decision.record(ThreadShelvingDenied, { unit, reason, bySilence: false });
      meetObligation(decision, { key: THREAD_DECIDE, about: unit });
    },
  });
}
