import {
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseActivities } from '@tiaokuai/activities';
import type { CaseProgress, CaseWorkflowInput } from '@tiaokuai/contracts';
import { recordedSignal, rereadSignal } from './case.messages.js';
import { caseBoard } from './case.board.js';

/** Replaying a wake-up costs milliseconds; a few hundred keep a cold start well under a second. */
const WAKE_UPS_PER_RUN = 300;
/** How long a store that does not answer is left alone before it is asked again; doubled up to the second. Milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

const { settleAndRead } = proxyLocalActivities<CaseActivities>({
  // Without a limit a local activity is retried for ever inside one workflow task, and no signal gets in meanwhile.
  scheduleToCloseTimeout: '5s',
});
const { performReaction } = proxyActivities<CaseActivities>({
  // One command to one case. Longer than any takes, and no longer: it is also how long the loss of a worker goes unseen.
  startToCloseTimeout: '15s',
  retry: { initialInterval: '200ms', maximumInterval: '1m' },
});

/**
 * Hosts every procedure: the workflow type is the kind of the case. It waits for the next clock or the next event, lets
 * the rules record what follows, and performs reactions one by one. It decides nothing and remembers only how far it has
 * come, so a change of rules never meets a running history, and losing it loses nothing.
 */
export async function caseWorkflow(input: CaseWorkflowInput): Promise<void> {
  let recorded = input.recorded;
  // Before the first await, and without one inside: a signal only raises the mark.
  setHandler(recordedSignal, ({ version }) => {
    recorded = Math.max(recorded, version);
  });
  let isStale = false;
  setHandler(rereadSignal, ({ version }) => {
    recorded = version;
    isStale = true;
  });
  const board = caseBoard();
  let pause = FIRST_PAUSE;

  for (let wakeUps = 0; wakeUps < WAKE_UPS_PER_RUN && !workflowInfo().continueAsNewSuggested; wakeUps++) {
    const known = recorded;
    isStale = false;
    const progress = await settledOrUnreachable({ caseId: input.caseId, recorded: known });
    if (progress === undefined) {
      await condition(() => recorded > known || isStale, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      continue;
    }
    pause = FIRST_PAUSE;
    // The stream may be shorter than we were told (a restored backup): go on from what it says, or this loop never rests.
    if (known > progress.version && recorded === known) recorded = progress.version;
    board.show(progress);
    for (const reaction of progress.reactions) await performReaction({ caseId: input.caseId, ...reaction });
    // Read again: only a reading that finds nothing left marks these events as handled under today's rules.
    if (progress.reactions.length > 0) continue;
    if (progress.over && recorded <= progress.version) return;
    await nextChange(progress, () => recorded > progress.version || isStale);
  }
  await continueAsNew<typeof caseWorkflow>({ caseId: input.caseId, recorded });
}

/**
 * Undefined when it could not be done now, of whatever kind the failure is (a local activity's own comes bare). The
 * workflow must not fail of it: nobody would wake the case before the next sweep.
 */
async function settledOrUnreachable(input: CaseWorkflowInput): Promise<CaseProgress | undefined> {
  try {
    return await settleAndRead(input);
  } catch (error) {
    if (error instanceof TemporalFailure && !isCancellation(error)) return undefined;
    throw error;
  }
}

/** Sleeps until something was recorded or the next clock runs out, whichever comes first. */
async function nextChange(progress: CaseProgress, grown: () => boolean): Promise<void> {
  if (progress.waitMilliseconds === null) await condition(grown);
  // A wait of 0 would be no timer at all; a clock that is due now is settled on the next turn.
  else await condition(grown, Math.max(progress.waitMilliseconds, 1));
}
