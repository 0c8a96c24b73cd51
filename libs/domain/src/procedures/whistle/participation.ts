import type { Decision } from '../../case/case.decision.js';
import { forgetContest } from '../../case/contest/contest.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { pauseObligations } from '../../case/obligation/obligation.pause.js';
import { SHELVED } from '../../case/shelving/shelving.state.js';
import { text } from '../../kernel/form.js';
import { clauseOf } from '../../reference/list/duty-clauses.js';
import type { Department } from './call-sheet.js';
import { event } from './whistle.builders.js';
import type { WhistleClock } from './whistle.clocks.js';
import { REASONS } from './whistle.labels.js';
import { tellOfCall, tellOfRelease } from './whistle.notifications.js';
import { hasLimit, start } from './whistle.obligations.js';
import { countItem } from './whistle.recurrence.js';
import { changeParticipation, goesByPlan, type Participation, type WhistleState } from './whistle.state.js';

/** Why a unit takes part; `ruling` is a basis of its own, beside an item of the list or a power that is cited. Who has taken a task over was called by nobody. */
type Source = 'blow' | 'added' | 'replacement' | 'ruling' | 'takenOver';

/** A unit is called. What is stored says thread for its participation, here and in `ThreadReleased`. */
export const ThreadOpened = event<
  Department & { readonly source: Source } & Pick<
      Participation,
      'duty' | 'refusableUntil' | 'mustShowArrival'
    >
>({
  type: 'ThreadOpened',
  label: { zh: '通知单位', en: 'A unit was called' },
  schemaVersion: 1,
  fold(state, { payload, effectiveAt }) {
    const { unit, role, task, itemCode, duty, powerBasis, admissionId, refusableUntil, mustShowArrival } =
      payload;
    const others = state.participations.filter((each) => each.unit !== unit);
    const participation: Participation = {
      ...{ unit, task, itemCode, duty, powerBasis, admissionId, refusableUntil, mustShowArrival },
      ...{ stage: 'called', openedAt: effectiveAt, answered: false, releaseAfterWork: false },
      ...{ present: false, departures: 0, preliminaryReports: 0, returns: 0, returnedTooOften: false },
    };
    return {
      participations: [...others, participation],
      // What was notified before, and asked of the citizen, speaks of other work than this unit's.
      notified: false,
      callback: undefined,
      itemCodes: itemCode === undefined ? state.itemCodes : [...new Set([...state.itemCodes, itemCode])],
      ...(role === 'lead' ? { leadUnit: unit } : {}),
    };
  },
  reactions({ before, event: { payload }, after, inForce }) {
    const { unit, itemCode, source } = payload;
    const told = source === 'takenOver' ? [] : tellOfCall(unit, after, inForce);
    return [...told, ...countItem(before, after, itemCode)];
  },
});

export const ThreadReleased = event<{ readonly unit: string; readonly reason: string }>({
  type: 'ThreadReleased',
  label: { zh: '解除单位任务', en: 'A unit was released' },
  schemaVersion: 1,
  reasons: REASONS,
  fields: { reason: text({ zh: '解除原因', en: 'Why' }) },
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, { stage: 'released', present: false }),
  reactions: ({ event: { payload } }) => tellOfRelease(payload.unit),
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
  'whistle.refuse',
  'whistle.plan',
  'whistle.arrive',
  'whistle.result',
  'whistle.preliminary',
];

/** What is owed, or may be said, by who is called and not by who comes by himself. */
const ANSWERS_TO_CALL: readonly WhistleClock[] = ['whistle.acknowledge', 'whistle.refuse'];

/** In an emergency the result ends the right to refuse and no limit; who is bound by a ruling has none to end. */
function clocksOfRefusing(state: WhistleState, unit: string): readonly WhistleClock[] {
  return state.urgency === 'emergency' || state.boundUnits.includes(unit) ? [] : ['whistle.refuse'];
}

/** What a call starts for each unit called, beside acknowledging it. */
export function clocksOfWork(state: WhistleState, unit: string): readonly WhistleClock[] {
  const refusing = clocksOfRefusing(state, unit);
  if (goesByPlan(state)) return [...refusing, 'whistle.plan'];
  const asked: readonly WhistleClock[] = [...refusing, 'whistle.arrive', 'whistle.result'];
  return state.urgency === 'ordinary' ? asked : [...asked, 'whistle.preliminary'];
}

/** Calls one unit, with full clocks of its own from now on. */
export function openParticipation(decision: Decision<WhistleState>, row: Department, source: Source): void {
  const { unit, role, task, itemCode, clause, powerBasis, admissionId } = row;
  const duty = clauseOf(decision.inForce.list.items[itemCode ?? ''], clause)?.text;
  const named = duty === undefined ? {} : { clause, duty };
  const isOwnAct = source === 'takenOver';
  const byUrgency = decision.state.urgency === 'emergency' ? 'result' : 'limit';
  const refusableUntil = isOwnAct ? 'never' : byUrgency;
  const basis = { itemCode, ...named, powerBasis, admissionId };
  const called = { unit, role, task, ...basis, source, refusableUntil } as const;
  const shows = hasLimit(decision, 'whistle.contestArrival') ? ({ mustShowArrival: true } as const) : {};
  decision.record(ThreadOpened, { ...called, ...shows });
  const keys: readonly WhistleClock[] = ['whistle.acknowledge', ...clocksOfWork(decision.state, unit)];
  for (const key of keys) if (!isOwnAct || !ANSWERS_TO_CALL.includes(key)) start(decision, key, { unit });
  if (decision.state.stage === SHELVED)
    pauseObligations(decision, 'shelved', ({ thread }) => thread === unit);
}

/** The unit has no part in it any more; what it failed to do before stays on record. */
export function releaseParticipation(
  decision: Decision<WhistleState>,
  unit: string,
  reason: keyof typeof REASONS,
): void {
  decision.record(ThreadReleased, { unit, reason });
  cancelObligations(decision, 'released', ({ thread }) => thread === unit);
  forgetContest(decision, unit);
}
