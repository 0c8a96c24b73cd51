import { notify } from '../../case/notify-unit.js';
import { forgetContest } from '../../case/contest/contest.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { pauseObligations } from '../../case/obligation/obligation.pause.js';
import { SHELVED } from '../../case/shelving/shelving.state.js';
import type { Label } from '../../kernel/label.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { headPostsOf } from '../../reference/directory/directory.posts.js';
import type { Department } from './call-sheet.js';
import { event, type WhistleDecision } from './whistle.command.js';
import { REASONS } from './whistle.labels.js';
import { start, type WhistleClock } from './whistle.obligations.js';
import { countItem } from './whistle.recurrence.js';
import { changeParticipation, goesByPlan, type Participation, type WhistleState } from './whistle.state.js';

/** Why a unit takes part; `ruling` is a basis of its own, beside an item of the list or a power that is cited. */
type Source = 'blow' | 'added' | 'replacement' | 'ruling';

const CALLED: Label = { zh: '街道吹哨，请签收', en: 'The street calls: acknowledge' };

/** A unit is called. What is stored says thread for its participation, here and in `ThreadReleased`. */
export const ThreadOpened = event<Department & { readonly source: Source }>({
  type: 'ThreadOpened',
  label: { zh: '通知单位', en: 'A unit was called' },
  schemaVersion: 1,
  fold(state, { payload, effectiveAt }) {
    const { unit, role, task, itemCode, powerBasis, admissionId } = payload;
    const others = state.participations.filter((each) => each.unit !== unit);
    const participation: Participation = {
      ...{ unit, task, itemCode, powerBasis, admissionId },
      ...{ stage: 'called', openedAt: effectiveAt, answered: false, releaseAfterWork: false },
      ...{ present: false, departures: 0, preliminaryReports: 0, returns: 0, returnedTooOften: false },
    };
    return {
      participations: [...others, participation],
      // What was notified before speaks of other work than this unit's.
      notified: false,
      itemCodes: itemCode === undefined ? state.itemCodes : [...new Set([...state.itemCodes, itemCode])],
      ...(role === 'lead' ? { leadUnit: unit } : {}),
    };
  },
  reactions({ before, event: { payload }, after, inForce }) {
    const { unit, itemCode } = payload;
    // In an emergency the head is called too: nobody waits for a liaison.
    const posts =
      after.urgency === 'emergency' ? [...headPostsOf(inForce.directory.units[unit]), ...LIAISON_POSTS] : [];
    return [notify('called', unit, posts, CALLED), ...countItem(before, after, itemCode)];
  },
});

export const ThreadReleased = event<{ readonly unit: string; readonly reason: string }>({
  type: 'ThreadReleased',
  label: { zh: '解除单位任务', en: 'A unit was released' },
  schemaVersion: 1,
  reasons: REASONS,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, { stage: 'released', present: false }),
  reactions: ({ event: { payload } }) => [
    notify('released', payload.unit, [], { zh: '本单位任务已解除', en: 'The unit was released' }),
  ],
});

/** By its own command, or by coming. */
export const ThreadAcknowledged = event<{
  readonly unit: string;
  readonly contact?: string;
  readonly phone?: string;
}>({
  type: 'ThreadAcknowledged',
  label: { zh: '签收', en: 'Acknowledged' },
  schemaVersion: 1,
  fold(state, { payload: { unit, contact, phone } }) {
    const given = contact === undefined || phone === undefined ? {} : { contact: { contact, phone } };
    return changeParticipation(state, unit, { stage: 'acknowledged', answered: true, ...given });
  },
});

/** Limits keys of what a call may start for each unit called, for what commands declare. */
export const CLOCKS_OF_CALL: readonly WhistleClock[] = [
  'whistle.acknowledge',
  'whistle.plan',
  'whistle.arrive',
  'whistle.result',
  'whistle.preliminary',
];

/** What this call starts for each unit called. */
function clocksOfCall(state: WhistleState): readonly WhistleClock[] {
  if (goesByPlan(state)) return ['whistle.acknowledge', 'whistle.plan'];
  const asked: WhistleClock[] = ['whistle.acknowledge', 'whistle.arrive', 'whistle.result'];
  return state.urgency === 'ordinary' ? asked : [...asked, 'whistle.preliminary'];
}

/** Calls one unit, with full clocks of its own from now on. */
export function openParticipation(decision: WhistleDecision, row: Department, source: Source): void {
  const { unit, role, task, itemCode, powerBasis, admissionId } = row;
  decision.record(ThreadOpened, { unit, role, task, itemCode, powerBasis, admissionId, source });
  for (const key of clocksOfCall(decision.state)) start(decision, key, { unit });
  if (decision.state.stage === SHELVED)
    pauseObligations(decision, 'shelved', ({ thread }) => thread === unit);
}

/** The unit has no part in it any more; what it failed to do before stays on record. */
export function releaseParticipation(
  decision: WhistleDecision,
  unit: string,
  reason: keyof typeof REASONS,
): void {
  decision.record(ThreadReleased, { unit, reason });
  cancelObligations(decision, 'released', ({ thread }) => thread === unit);
  forgetContest(decision, unit);
}
