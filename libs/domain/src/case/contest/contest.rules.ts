import { type Decision, ruleFor } from '../case.decision.js';
import type { SharedEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { theOnly } from '../../reference/directory/who.js';
import { fields, listOf, reference, text } from '../../kernel/form.js';
import { cancelObligations } from '../obligation/obligation.end.js';
import type { Obligation, PauseGround } from '../../kernel/obligation.js';
import { pauseObligations, resumeObligations } from '../obligation/obligation.pause.js';
import { startObligation } from '../obligation/obligation.start.js';
import { SHELVED } from '../shelving/shelving.state.js';
import { reject, type Rejection } from '../../kernel/rejection.js';

const rule = ruleFor<CaseState, SharedEvent>();
export const CONTESTED_MAX = 'pause.contestedMax';

const CONTEST_GROUNDS: readonly PauseGround[] = ['contested', 'dispute'];

export function isContested({ status, pauseGround }: Obligation): boolean {
  return status === 'paused' && pauseGround !== undefined && CONTEST_GROUNDS.includes(pauseGround);
}

/**
 * A thread's unit refused in time: what it owes and contests stands still by rule, for as long as `pause.contestedMax`
 * at most; by then the centre's deputy names an interim lead (domain.md 2.6).
 */
export function contestThread(
  decision: Decision<CaseState, SharedEvent>,
  thread: string,
  contests: (obligation: Obligation) => boolean = () => true,
): void {
  const applies = (each: Obligation): boolean => each.thread === thread && contests(each);
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
export function endContest(decision: Decision<CaseState, SharedEvent>, thread: string): void {
  resumeContested(decision, (each) => each.thread === thread);
  forgetContest(decision, thread);
}

/** The contest of a thread is over in another way, the thread released: no interim lead is owed or at work any more. */
export function forgetContest(decision: Decision<CaseState, SharedEvent>, thread: string): void {
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

function resumeContested(
  decision: Decision<CaseState, SharedEvent>,
  applies: (obligation: Obligation) => boolean,
): void {
  resumeObligations(decision, (each) => isContested(each) && applies(each));
  if (decision.state.stage === SHELVED) pauseObligations(decision, 'shelved', applies);
}

const obligationIds = listOf(
  { zh: '争议事项', en: 'What is contested' },
  reference({ zh: '事项', en: 'Obligation' }, 'obligation'),
  { min: 1, max: 50 },
);

function firstWrong(
  state: CaseState,
  ids: readonly string[],
  wrong: (obligation: Obligation | undefined) => string | undefined,
): Rejection | undefined {
  for (const [index, id] of ids.entries()) {
    const code = wrong(state.obligations[id]);
    if (code !== undefined) return reject(code, `obligationIds.${index}`);
  }
  return undefined;
}

/** ⚙ A dispute that did not begin with a refusal was admitted elsewhere: what it names stands still here. */
const pauseForDispute = rule({
  name: 'pauseForDispute',
  label: { zh: '因争议暂停计时', en: 'Pause for a dispute' },
  engine: 'only',
  form: fields({
    sourceCaseId: reference({ zh: '争议案件', en: 'Dispute' }, 'case'),
    obligationIds,
    ground: text({ zh: '暂停依据', en: 'Ground' }, { max: 50 }),
  }),
  stages: 'open',
  permits: () => undefined,
  decide(decision, { obligationIds: ids, ground }) {
    const known = CONTEST_GROUNDS.find((each) => each === ground);
    if (known === undefined) return decision.reject(reject('CLOCK.PAUSE_GROUND_UNKNOWN', 'ground'));
    const wrong = firstWrong(decision.state, ids, (each) =>
      each === undefined
        ? 'CASE.FIELD_INVALID'
        : each.status === 'elapsed'
          ? 'CLOCK.ALREADY_ELAPSED'
          : undefined,
    );
    if (wrong !== undefined) return decision.reject(wrong);
    pauseObligations(decision, known, ({ id }) => ids.includes(id));
  },
});

/** ⚙ That dispute ended without changing whose task it is. */
const resumeAfterDispute = rule({
  name: 'resumeAfterDispute',
  label: { zh: '争议结束恢复计时', en: 'Resume after a dispute' },
  engine: 'only',
  form: fields({ sourceCaseId: reference({ zh: '争议案件', en: 'Dispute' }, 'case'), obligationIds }),
  stages: 'open',
  permits: () => undefined,
  decide(decision, { obligationIds: ids }) {
    const wrong = firstWrong(decision.state, ids, (each) =>
      each === undefined ? 'CASE.FIELD_INVALID' : isContested(each) ? undefined : 'CLOCK.NOT_PAUSED',
    );
    if (wrong !== undefined) return decision.reject(wrong);
    const threads = new Set(ids.flatMap((id) => decision.state.obligations[id]?.thread ?? []));
    resumeContested(decision, ({ id }) => ids.includes(id));
    for (const thread of threads) if (!contests(decision.state, thread)) forgetContest(decision, thread);
  },
});

export const CONTEST_RULES = [pauseForDispute, resumeAfterDispute];
