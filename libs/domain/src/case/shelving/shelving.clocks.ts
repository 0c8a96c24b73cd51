import { agreed, procedural, workingDays } from '../../kernel/usual-length.js';
import type { ClockDefinition } from '../case.clock.js';
import type { Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { cancelObligations } from '../obligation/obligation.end.js';
import { ObligationResumed } from '../obligation/obligation.events.js';
import { resumeObligations } from '../obligation/obligation.pause.js';
import type { ObligationSpec } from '../obligation/obligation.start.js';
import { CaseResumed, ShelvingDenied } from './shelving.events.js';
import { SHELVED } from './shelving.state.js';
import { isShelvedAlone } from './thread-shelving.js';

export const SHELVING_DECIDE = 'shelving.decide';
export const SHELVING_REVIEW = 'shelving.review';

/** The clocks of a procedure whose cases can be shelved in these stages. */
export function shelvingClocks(
  shelvable: readonly string[],
): Readonly<Record<string, ClockDefinition<CaseState>>> {
  return {
    [SHELVING_DECIDE]: {
      label: { zh: '审批挂账', en: 'Decide on shelving' },
      metBy: 'approveShelving',
      usually: procedural(workingDays(1)),
      whenPassed: 'decides',
      whenElapsed: {
        records: [ShelvingDenied],
        follow: (decision) =>
          decision.record(ShelvingDenied, { reason: '逾期未批，视为不同意', bySilence: true }),
      },
    },
    [SHELVING_REVIEW]: {
      label: { zh: '挂账复核', en: 'Review the shelving' },
      metBy: 'resume',
      usually: procedural(agreed()),
      whenPassed: 'window',
      whenElapsed: {
        cancels: [SHELVING_DECIDE],
        records: [CaseResumed, ObligationResumed],
        leadsTo: { [SHELVED]: shelvable },
        follow: (decision) => resumeCase(decision, '复核日期已到'),
      },
    },
  };
}

/** The review falls due on the named date; whoever asks for a date that is none is told so when he asks. */
export function reviewOn(reviewDate: string, centre: string): ObligationSpec {
  return {
    key: SHELVING_REVIEW,
    ownerUnit: centre,
    ownerPosts: ['centreDeputy'],
    agreed: { unit: 'agreed', date: reviewDate },
    neverPauses: true,
  };
}

/** Ends the shelving: every clock that stood still for it runs on with what was left of it, but for parts shelved by themselves. */
export function resumeCase(decision: Decision, reason: string): void {
  cancelObligations(decision, 'resumed', ({ key }) => key === SHELVING_DECIDE);
  decision.record(CaseResumed, { reason });
  resumeObligations(
    decision,
    (each) => each.pauseGround === 'shelved' && !isShelvedAlone(decision.state, each),
  );
}
