import type { ClockDescription } from '../kernel/procedure.js';
import { delegate } from './assignment/delegate.js';
import { reassignPerson } from './assignment/reassign-person.js';
import type { AnyCommand } from './case.decision.js';
import type { CaseState } from './case.state.js';
import { pauseForDispute } from './contest/pause-for-dispute.js';
import { resumeAfterDispute } from './contest/resume-after-dispute.js';
import { dropOpening } from './ending/drop-opening.js';
import { decideExtension } from './extension/decide-extension.js';
import { extensionOpinion } from './extension/extension-opinion.js';
import { requestExtension } from './extension/request-extension.js';
import { reviewExtension } from './extension/review-extension.js';
import { designateInterimLead } from './interim/designate-interim-lead.js';
import { reportInterim } from './interim/report-interim.js';
import { endLink } from './link/end-link.js';
import { linkCase } from './link/link-case.js';
import { assignNumber } from './number/assign-number.js';
import { elapse } from './obligation/elapse.js';
import { recompute } from './obligation/recompute.js';
import { signalDue } from './obligation/signal-due.js';
import { attach } from './remark/attach.js';
import { comment } from './remark/comment.js';
import { urge } from './remark/urge.js';
import { noteSeries } from './series/note-series.js';
import { approveShelving } from './shelving/approve-shelving.js';
import { denyShelving } from './shelving/deny-shelving.js';
import { approveThreadShelving } from './shelving/approve-thread-shelving.js';
import { denyThreadShelving } from './shelving/deny-thread-shelving.js';
import { requestThreadShelving } from './shelving/request-thread-shelving.js';
import { resumeThread } from './shelving/resume-thread.js';
import { requestShelving } from './shelving/request-shelving.js';
import { resume } from './shelving/resume.js';

/** The commands of every procedure, in the order in which they are offered. */
export function sharedCommands<S extends CaseState>(options: {
  readonly clocks: Readonly<Record<string, ClockDescription>>;
  readonly shelvable: readonly string[];
  readonly shelvableThread?: (state: S, unit: string) => boolean;
}): readonly AnyCommand<S>[] {
  return [
    ...[comment, attach, urge(options.clocks)],
    ...[requestExtension, extensionOpinion, reviewExtension, decideExtension],
    ...shelvingCommands(options.shelvable),
    ...partCommands(options.shelvable, options.shelvableThread),
    ...[designateInterimLead, reportInterim],
    ...[pauseForDispute, resumeAfterDispute],
    ...[delegate, reassignPerson],
    ...[linkCase, endLink, dropOpening],
    ...[elapse, signalDue, recompute],
    ...[noteSeries, assignNumber],
  ];
}

/** Only where a procedure has stages that may be shelved. */
function shelvingCommands(shelvable: readonly string[]): readonly AnyCommand<CaseState>[] {
  if (shelvable.length === 0) return [];
  return [requestShelving(shelvable), approveShelving(shelvable), denyShelving(shelvable), resume(shelvable)];
}

/** Only where one unit's part may stand still while the others go on. */
function partCommands<S extends CaseState>(
  shelvable: readonly string[],
  mayShelve: ((state: S, unit: string) => boolean) | undefined,
): readonly AnyCommand<S>[] {
  if (mayShelve === undefined) return [];
  const answers = [
    approveThreadShelving(shelvable),
    denyThreadShelving(shelvable),
    resumeThread(shelvable),
  ] as const;
  return [requestThreadShelving(shelvable, mayShelve), ...answers];
}
