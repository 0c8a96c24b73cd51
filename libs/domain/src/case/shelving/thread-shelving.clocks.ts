import { agreed, procedural, workingDays } from '../../kernel/usual-length.js';
import type { ClockDefinition } from '../case.clock.js';
import type { Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { ObligationResumed } from '../obligation/obligation.events.js';
import { resumeObligations } from '../obligation/obligation.pause.js';
import type { ObligationSpec } from '../obligation/obligation.start.js';
import { reviewOn } from './shelving.clocks.js';
import { SHELVED } from './shelving.state.js';
import { ThreadResumed, ThreadShelvingDenied } from './thread-shelving.events.js';
import { isOfPart, partInForce } from './thread-shelving.js';

export const THREAD_DECIDE = 'shelving.decideThread';
export const THREAD_REVIEW = 'shelving.reviewThread';

/** The clocks of a procedure in which one unit's part can be shelved by itself. */
export const THREAD_SHELVING_CLOCKS: Readonly<Record<string, ClockDefinition<CaseState>>> = {
  [THREAD_DECIDE]: {
    label: { zh: '审批单位事项挂账', en: 'Decide on shelving one part' },
    metBy: 'approveThreadShelving',
    usually: procedural(workingDays(1)),
    whenPassed: 'decides',
    whenElapsed: {
      records: [ThreadShelvingDenied],
      follow: (decision, { about: unit = '' }) =>
        decision.record(ThreadShelvingDenied, { unit, reason: '逾期未批，视为不同意', bySilence: true }),
    },
  },
  [THREAD_REVIEW]: {
    label: { zh: '单位事项挂账复核', en: 'Review the shelving of one part' },
    metBy: 'resumeThread',
    usually: procedural(agreed()),
    whenPassed: 'window',
    whenElapsed: {
      records: [ThreadResumed, ObligationResumed],
      follow: (decision, { about: unit = '' }) => resumePart(decision, unit, '复核日期已到'),
    },
  },
};

/** The review falls due on the named date; whoever asks for a date that is none is told so when he asks. */
export function reviewPartOn(reviewDate: string, centre: string, unit: string): ObligationSpec {
  return { ...reviewOn(reviewDate, centre), key: THREAD_REVIEW, about: unit };
}

/** Its clocks run on with what was left of them; in a case that is shelved itself they go on standing still with it. */
export function resumePart(decision: Decision, unit: string, reason: string): void {
  const stood = partInForce(decision.state, unit) !== undefined;
  decision.record(ThreadResumed, { unit, reason });
  if (!stood || decision.state.stage === SHELVED) return;
  resumeObligations(decision, (each) => each.pauseGround === 'shelved' && isOfPart(each, unit));
}
