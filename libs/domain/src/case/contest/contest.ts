import { listOf, reference } from '../../kernel/form.js';
import type { Obligation, PauseGround } from '../../kernel/obligation.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import type { Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { cancelObligations } from '../obligation/obligation.end.js';
import { pauseObligations, resumeObligations } from '../obligation/obligation.pause.js';
import { startObligation } from '../obligation/obligation.start.js';
import { SHELVED } from '../shelving/shelving.state.js';

export const CONTESTED_MAX = 'pause.contestedMax';
export const CONTEST_GROUNDS: readonly PauseGround[] = ['contested', 'dispute'];

export function isContested({ status, pauseGround }: Obligation): boolean {
  return status === 'paused' && pauseGround !== undefined && CONTEST_GROUNDS.includes(pauseGround);
}

/**
 * A thread's unit refused in time: what it owes and contests stands still by rule, for as long as `pause.contestedMax`
 * at most; by then the centre's deputy names an interim lead.
 */
export function contestParticipation(
  decision: Decision,
  thread: string,
  hasContest: (obligation: Obligation) => boolean = () => true,
): void {
  const applies = (each: Obligation): boolean => each.thread === thread && hasContest(each);
  pauseObligations(decision, 'contested', applies);
  const paused = Object.values(decision.state.obligations).some((each) => applies(each) && isContested(each));
  const centre = theOnly(decision.inForce.directory, 'commandCentre')?.id;
  if (!paused || centre === undefined) return;
  startObligation(decision, {
    key: CONTESTED_MAX,
    ownerUnit: centre,
    ownerPosts: ['centreDeputy'],
    thread,
    neverPauses: true,
  });
}

/** Withdrawn, or ruled that the unit stays: what it contested runs on, and nobody stands in for it any more. */
export function endContest(decision: Decision, thread: string): void {
  resumeContested(decision, (each) => each.thread === thread);
  forgetContest(decision, thread);
}

/** The contest of a thread is over in another way, the thread released: no interim lead is owed or at work any more. */
export function forgetContest(decision: Decision, thread: string): void {
  const interim = decision.state.interimLead;
  cancelObligations(
    decision,
    'contestEnded',
    (each) =>
      (each.key === CONTESTED_MAX && each.thread === thread) ||
      (each.id === interim?.obligationId && interim.thread === thread),
  );
}

/** Does anything of this thread still stand still for a contest or dispute? */
export function contests(state: CaseState, thread: string): boolean {
  return Object.values(state.obligations).some((each) => each.thread === thread && isContested(each));
}

/** In a shelved case it goes on standing still for the shelving. */
export function resumeContested(decision: Decision, applies: (obligation: Obligation) => boolean): void {
  resumeObligations(decision, (each) => isContested(each) && applies(each));
  if (decision.state.stage === SHELVED) pauseObligations(decision, 'shelved', applies);
}

export const contestedObligations = listOf(
  { zh: '争议事项', en: 'What is contested' },
  reference({ zh: '事项', en: 'Obligation' }, 'obligation'),
  { min: 1, max: 50 },
);

/** The first of the named obligations about which `wrong` gives a code. */
export function contestedRejection(
  state: CaseState,
  ids: readonly string[],
  wrong: (obligation: Obligation) => 'CLOCK.ALREADY_ELAPSED' | 'CLOCK.NOT_PAUSED' | undefined,
): Rejection | undefined {
  for (const [index, id] of ids.entries()) {
    const obligation = state.obligations[id];
    const code = obligation === undefined ? 'CASE.FIELD_INVALID' : wrong(obligation);
    if (code !== undefined) return reject(code, `obligationIds.${index}`);
  }
  return undefined;
}
