import assert from 'node:assert/strict';
import { isSharedEvent } from '../../../src/case/case.events.js';
import { ENGINE } from '../../../src/kernel/actor.js';
import { isSameDoer } from '../../../src/kernel/doer.js';
import type { CaseEvent } from '../../../src/kernel/event.js';
import { isEventOf } from '../../../src/kernel/event-definition.js';
import { isOpen, type Obligation, type Obligations } from '../../../src/kernel/obligation.js';
import { propertiesOf } from '../../../src/kernel/properties.js';
import { WhistleClosed } from '../../../src/procedures/whistle/close.js';
import { Departed } from '../../../src/procedures/whistle/depart.js';
import { ThreadReleased } from '../../../src/procedures/whistle/participation.js';
import { ReportedIn } from '../../../src/procedures/whistle/report-in.js';
import {
  liveParticipation,
  liveParticipations,
  participationOf,
  type WhistleState,
} from '../../../src/procedures/whistle/whistle.state.js';
import { type Invariant, REFUSAL_INVARIANTS } from './refusal.invariants.fixture.js';

const DISPATCHED = ['blown', 'handling', 'resultsIn', 'evaluated', 'shelved'];

function changed(before: Obligations, after: Obligations): readonly Obligation[] {
  return Object.values(after).filter((each) => before[each.id] !== each);
}

const oneLead: Invariant = (_before, event, after) => {
  if (!DISPATCHED.includes(after.stage) || after.participations.length === 0) return;
  const leading = after.parties.filter(({ role, live }) => role === 'lead' && live);
  if (after.callerLeads && after.leadUnit === after.calling.office) return assert.deepEqual(leading, []);
  assert.ok(liveParticipation(after, after.leadUnit ?? ''), `no live lead after ${event.type}`);
  assert.equal(leading.length, 1);
};

const JUDGES = ['ResultAccepted', 'ResultReturned', 'DepartmentEvaluated', 'FalseCallRuled'];

const nobodyJudgesHimself: Invariant = (before, event) => {
  if (!JUDGES.includes(event.type) || event.actor.post === ENGINE.post) return;
  const own = before.handlers.some((each) => isSameDoer(each, event.actor));
  assert.ok(!own, `${event.actor.person} judges his own work`);
};

const centresKeepApart: Invariant = (_before, _event, after) => {
  const { command, supervision } = after.centrePersons;
  assert.deepEqual(
    command.filter((each) => supervision.some((other) => isSameDoer(each, other))),
    [],
  );
};

const BY_ENGINE = [
  ...['RulingApplied', 'CaseLinked', 'ObligationElapsed', 'ObligationDueSoon'],
  ...['ObligationRecomputed'],
];

const engineKeepsToItself: Invariant = (_before, event) => {
  if (BY_ENGINE.includes(event.type)) assert.equal(event.actor.post, ENGINE.post, event.type);
};

const noticeIsSentOrNeedless: Invariant = (before, event, after) => {
  if (event.type !== 'NotificationLinked' || event.actor.post === ENGINE.post) return;
  assert.equal(event.actor.unit, before.calling.office, 'who accepts is the calling street');
  assert.equal(after.participations.length, 1, 'somebody else has to be told');
};

const nothingIsBackdated: Invariant = (_before, event) => {
  assert.ok(event.effectiveAt <= event.recordedAt, `${event.type} takes effect after it is recorded`);
  // Only what settling recorded takes effect earlier, and that is the engine's.
  if (event.actor.post !== ENGINE.post) assert.equal(event.effectiveAt, event.recordedAt);
  if (isSharedEvent(event) && event.type === 'ObligationElapsed')
    assert.equal(event.effectiveAt, event.payload.dueAt);
};

const lateMeansLate: Invariant = (before, event) => {
  if (!isSharedEvent(event) || event.type !== 'ObligationMet') return;
  const owed = before.obligations[event.payload.id];
  assert.ok(owed);
  // What stands still cannot be late.
  const late = owed.status !== 'paused' && event.effectiveAt >= owed.dueAt;
  assert.equal(event.payload.late, late, `${owed.id} met at ${event.effectiveAt}, due ${owed.dueAt}`);
};

const ENDED = ['met', 'metLate', 'cancelled'];

const endsOnce: Invariant = (before, event, after) => {
  for (const owed of changed(before.obligations, after.obligations)) {
    const was = before.obligations[owed.id]?.status;
    assert.ok(was === undefined || !ENDED.includes(was), `${owed.id} ended twice: ${was}, ${event.type}`);
    // A passed limit is met late or stays passed: never extended, paused or cancelled into innocence.
    if (was === 'elapsed') assert.equal(owed.status, 'metLate', event.type);
  }
};

const overOwesNothing: Invariant = (_before, event, after) => {
  const owed = after.over ? Object.values(after.obligations).filter(isOpen) : [];
  assert.deepEqual(
    owed.filter(({ status }) => status !== 'elapsed'),
    [],
    event.type,
  );
};

const REMARKS = [
  'CommentAdded',
  'AttachmentAdded',
  'Urged',
  'PersonReassigned',
  'CaseLinked',
  'ObligationDueSoon',
];
const SETS_DUE = ['ObligationStarted', 'ObligationResumed', 'ObligationExtended', 'ObligationRecomputed'];

const deadlinesMoveByRule: Invariant = (before, event, after) => {
  for (const owed of changed(before.obligations, after.obligations)) {
    if (owed.dueAt === before.obligations[owed.id]?.dueAt) continue;
    assert.ok(!REMARKS.includes(event.type), `${event.type} moved ${owed.id}`);
    assert.ok(SETS_DUE.includes(event.type), `${event.type} moved ${owed.id}`);
    assert.ok(event.pins.limitsVersion > 0 && event.pins.calendarVersion > 0, 'a deadline without its rules');
  }
};

const pausesHaveGround: Invariant = (before, event, after) => {
  if (!isSharedEvent(event) || event.type !== 'ObligationPaused') return;
  const owed = after.obligations[event.payload.id];
  assert.ok(owed && ['shelved', 'contested', 'dispute'].includes(event.payload.ground));
  assert.equal(before.obligations[owed.id]?.status, 'running');
  assert.ok(!owed.emergency && owed.key !== 'case.interim', `${owed.id} never pauses`);
  if (event.payload.ground !== 'shelved')
    assert.equal(after.boundUnits.length, 0, 'paused against a determination');
};

const notificationBeforeClosing: Invariant = (before, event) => {
  if (!isEventOf(WhistleClosed, event)) return;
  assert.ok(before.notified, 'closed without its notification');
  assert.ok(before.notices.length > 0);
};

const emergencyUnitsFinish: Invariant = (before, event) => {
  if (!isEventOf(ThreadReleased, event)) return;
  const thread = participationOf(before, event.payload.unit);
  const worked = thread?.stage === 'accepted' || thread?.stage === 'evaluated';
  if (thread?.refusal?.underReservation) assert.ok(worked, 'released before the work was done');
};

const arrivalIsShown: Invariant = (_before, event) => {
  if (!isEventOf(ReportedIn, event)) return;
  const { mode, shownBy, contactProof = [] } = event.payload;
  assert.ok(mode === 'onsite' ? shownBy !== undefined : contactProof.length > 0);
};

const silenceGrantsNothing: Invariant = (_before, event) => {
  if (event.effectiveAt === event.recordedAt) return;
  const granted = [
    ...['WhistleApproved', 'PlanApproved', 'ResultAccepted'],
    ...['ExtensionGranted', 'CaseShelved', 'ThreadShelved'],
  ];
  assert.ok(!granted.includes(event.type), `${event.type} by silence`);
};

const stageFollowsParticipations: Invariant = (_before, event, after) => {
  const live = liveParticipations(after);
  const done = live.length > 0 && live.every(({ stage }) => stage === 'accepted' || stage === 'evaluated');
  if (after.stage === 'resultsIn' || after.stage === 'evaluated') assert.ok(done, event.type);
  if (after.stage === 'blown' || after.stage === 'handling') assert.ok(!done, event.type);
};

export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'one lead from dispatch on': oneLead,
  'nobody judges his own work': nobodyJudgesHimself,
  'the two centres keep apart': centresKeepApart,
  'the engine keeps to its own commands': engineKeepsToItself,
  'accepting notifies only where nobody else is to be told': noticeIsSentOrNeedless,
  'nothing is back-dated': nothingIsBackdated,
  'late means late': lateMeansLate,
  'what is owed ends once': endsOnce,
  'a case that is over owes nothing': overOwesNothing,
  'deadlines move by rule alone': deadlinesMoveByRule,
  'pauses have a ground': pausesHaveGround,
  'notification before closing': notificationBeforeClosing,
  'silence grants nothing': silenceGrantsNothing,
  ...REFUSAL_INVARIANTS,
  'an emergency’s units finish': emergencyUnitsFinish,
  'arrival is shown': arrivalIsShown,
  'the stage follows the participations': stageFollowsParticipations,
};

/** Of one append: departing without relief or consent is a fault in the same append. */
export function departureFaults(events: readonly CaseEvent[]): void {
  for (const each of events) {
    if (!isEventOf(Departed, each)) continue;
    const { relievedByUnit, consented, unit } = each.payload;
    const fault = events.some(
      (other) =>
        isSharedEvent(other) &&
        other.type === 'FaultRecorded' &&
        other.payload.kind === 'whistle.departedEarly' &&
        other.payload.unit === unit,
    );
    assert.equal(fault, relievedByUnit === undefined && consented !== true, unit);
  }
}

/** The units that this append is about: whoever acted, and whom its events name. */
function unitsOf(events: readonly CaseEvent[]): ReadonlySet<unknown> {
  return new Set(
    events.flatMap(({ payload, actor }) => {
      const { unit, thread } = propertiesOf(payload);
      return [unit, thread, actor.unit];
    }),
  );
}

/**
 * Of one append: what happens in one participation changes nothing that another owes or is owed; a clock of the whole
 * case may start or end with it.
 */
export function participationsKeepApart(
  before: WhistleState,
  after: WhistleState,
  events: readonly CaseEvent[],
): void {
  const acted = unitsOf(events);
  // Shelving, the end of the case, and a unit added after the results are about the whole case.
  const whole = ['CaseShelved', 'CaseResumed', 'WhistleCancelled', 'WhistleClosed', 'ThreadOpened'];
  if (events.some(({ type }) => whole.includes(type) || type.startsWith('Extension'))) return;
  for (const owed of changed(before.obligations, after.obligations)) {
    // An interim lead stands in for another's task and goes with it.
    const isOwn = owed.thread !== undefined && owed.key !== 'case.interim';
    if (!isOwn || before.obligations[owed.id] === undefined) continue;
    assert.ok(acted.has(owed.thread), `${[...acted].join()} changed ${owed.id} by ${events[0]?.type}`);
  }
}
