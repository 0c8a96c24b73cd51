import assert from 'node:assert/strict';
import {
  ENGINE,
  endingOf,
  isOpen,
  isSameDoer,
  type CaseEvent,
  type CaseState,
  type Obligation,
  propertiesOf,
} from '@tiaokuai/domain';

/** An invariant of every case, asked after every event: the state before, the event, the state after. Throws where it is broken. */
export type Invariant = (before: CaseState, event: CaseEvent, after: CaseState) => void;

/** What an event changed of what is owed. */
export function changedObligations(before: CaseState, after: CaseState): readonly Obligation[] {
  return Object.values(after.obligations).filter((each) => before.obligations[each.id] !== each);
}

const BY_ENGINE = [
  'ObligationElapsed',
  'ObligationDueSoon',
  'ObligationRecomputed',
  'FaultReversed',
  'CaseLinked',
  'CaseLinkEnded',
  'NumberAssigned',
];

const engineKeepsToItself: Invariant = (_before, event) => {
  if (BY_ENGINE.includes(event.type)) assert.equal(event.actor.post, ENGINE.post, event.type);
};

const centresKeepApart: Invariant = (_before, _event, after) => {
  const { command, supervision } = after.centrePersons;
  assert.deepEqual(
    command.filter((each) => supervision.some((other) => isSameDoer(each, other))),
    [],
  );
};

const nothingIsBackdated: Invariant = (_before, event) => {
  assert.ok(event.effectiveAt <= event.recordedAt, `${event.type} takes effect after it is recorded`);
  // Only what settling recorded takes effect earlier, and that is the engine's.
  if (event.actor.post !== ENGINE.post) assert.equal(event.effectiveAt, event.recordedAt);
  if (event.type === 'ObligationElapsed')
    assert.equal(event.effectiveAt, propertiesOf(event.payload)['dueAt']);
};

const lateMeansLate: Invariant = (before, event) => {
  if (event.type !== 'ObligationMet') return;
  const id = String(propertiesOf(event.payload)['id']);
  const owed = before.obligations[id];
  assert.ok(owed, `${id} was never owed`);
  // What stands still cannot be late.
  const isLate = owed.status !== 'paused' && event.effectiveAt >= owed.dueAt;
  assert.equal(
    propertiesOf(event.payload)['late'],
    isLate,
    `${owed.id} met at ${event.effectiveAt}, due ${owed.dueAt}`,
  );
};

const ENDED = ['met', 'metLate', 'cancelled'];

const endsOnce: Invariant = (before, event, after) => {
  for (const { id, status } of changedObligations(before, after)) {
    const was = before.obligations[id]?.status;
    if (was === undefined || was === status || event.type === 'ObligationRecomputed') continue;
    assert.ok(!ENDED.includes(was), `${id} ended twice: ${was}, ${event.type}`);
    // A passed limit is met late or stays passed: never extended, paused or cancelled into innocence.
    if (was === 'elapsed') assert.equal(status, 'metLate', event.type);
  }
};

/** Of a whole append, because what ends a case and what ends its clocks are events of one append. */
export function assertOwesNothingWhenOver(after: CaseState): void {
  const owed = after.over ? Object.values(after.obligations).filter(isOpen) : [];
  assert.deepEqual(
    owed.filter(({ status }) => status !== 'elapsed').map(({ id }) => id),
    [],
    `${after.kind} is over and still owes`,
  );
}

const SETS_DUE = ['ObligationStarted', 'ObligationResumed', 'ObligationExtended', 'ObligationRecomputed'];

const deadlinesMoveByRule: Invariant = (before, event, after) => {
  for (const owed of changedObligations(before, after)) {
    if (owed.dueAt === before.obligations[owed.id]?.dueAt) continue;
    assert.ok(SETS_DUE.includes(event.type), `${event.type} moved ${owed.id}`);
    assert.ok(event.pins.limitsVersion > 0 && event.pins.calendarVersion > 0, 'a deadline without its rules');
  }
};

const unitsStayTheirs: Invariant = (before, event, after) => {
  for (const owed of changedObligations(before, after)) {
    const was = before.obligations[owed.id];
    if (was !== undefined)
      assert.equal(owed.clock.unit, was.clock.unit, `${event.type} changed the unit of ${owed.id}`);
  }
};

const pausesHaveGround: Invariant = (before, event, after) => {
  if (event.type !== 'ObligationPaused') return;
  const owed = after.obligations[String(propertiesOf(event.payload)['id'])];
  const ground = String(propertiesOf(event.payload)['ground']);
  assert.ok(owed && ['shelved', 'contested', 'dispute'].includes(ground));
  assert.equal(before.obligations[owed.id]?.status, 'running');
  assert.ok(!owed.emergency && owed.key !== 'case.interim', `${owed.id} never pauses`);
};

/** A new calendar lets what was missed run on or be met in time after all; it never makes anything worse, and never deletes. */
const recountsExcuseAtMost: Invariant = (before, event, after) => {
  assert.ok(after.faults.length >= before.faults.length, `${event.type} deleted a fault`);
  if (event.type !== 'ObligationRecomputed') return;
  for (const { id, status } of changedObligations(before, after)) {
    const was = before.obligations[id]?.status;
    const excused = (was === 'elapsed' && status === 'running') || (was === 'metLate' && status === 'met');
    assert.ok(was === status || excused, `${id} was ${was} and is ${status} by a new calendar`);
  }
};

const oneLeadAtMost: Invariant = (_before, event, after) => {
  const leads = after.parties.filter(({ role, live }) => role === 'lead' && live).map(({ unit }) => unit);
  assert.ok(leads.length <= 1, `${event.type}: ${leads.join(' and ')} lead`);
};

/** When the engine rests: of two orders issued in one moment the later one has been cancelled by then. */
export function assertOneOrderOfEach({ caseId, links }: CaseState): void {
  const orders = links.filter(({ kind, ended }) => kind === 'supervisionOrder' && ended !== true);
  const about = orders.map((each) => each.about);
  assert.equal(new Set(about).size, about.length, `${caseId}: two open orders about one thing`);
}

/** No order goes on about what a case asked that was cancelled, withdrawn or ruled false. */
export function assertNoOrderOutlives({ caseId, over, outcome, links }: CaseState): void {
  if (!over || endingOf(outcome) === 'closed') return;
  const open = links.filter(({ kind, ended }) => kind === 'supervisionOrder' && ended !== true);
  assert.deepEqual(open, [], `${caseId}: ${outcome}, and an order about it goes on`);
}

const overStaysOver: Invariant = (before, event, after) => {
  if (!before.over) return;
  assert.ok(after.over, `${event.type} brought a case back that was over`);
  assert.equal(after.outcome, before.outcome);
};

const numberStays: Invariant = (before, event, after) => {
  if (event.type === 'NumberAssigned') assert.equal(before.number, undefined, 'numbered twice');
  else assert.equal(after.number, before.number, event.type);
  if (before.numberSeries !== undefined) assert.deepEqual(after.numberSeries, before.numberSeries);
};

/** What holds of every case of every procedure. */
export const INVARIANTS_OF_ALL: Readonly<Record<string, Invariant>> = {
  '1 one lead': oneLeadAtMost,
  '12 the two centres keep apart': centresKeepApart,
  '15 the engine keeps to its own commands': engineKeepsToItself,
  '16 nothing is back-dated': nothingIsBackdated,
  '17 late means late': lateMeansLate,
  '18, 23 what is owed ends once': endsOnce,
  '18 a case that is over stays over': overStaysOver,
  '19, 20 deadlines move by rule alone': deadlinesMoveByRule,
  '21 a limit keeps its unit': unitsStayTheirs,
  '22 pauses have a ground': pausesHaveGround,
  'a number stays': numberStays,
  '24 a new calendar excuses at most': recountsExcuseAtMost,
};
