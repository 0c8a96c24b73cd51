import assert from 'node:assert/strict';
import type { CaseEvent } from '../../../src/kernel/event.js';
import { isEventOf } from '../../../src/kernel/event-definition.js';
import { CLOCKS_OF_FACTS, FactsAsked } from '../../../src/procedures/whistle/facts-question.js';
import type { StatedRefusal } from '../../../src/procedures/whistle/refusal.js';
import { RefusalRecorded } from '../../../src/procedures/whistle/refuse.js';
import {
  type Duplicate,
  participationOf,
  type WhistleState,
} from '../../../src/procedures/whistle/whistle.state.js';

/** Asked after every event: the state before, the event, the state after. */
export type Invariant = (before: WhistleState, event: CaseEvent, after: WhistleState) => void;

const refusingNeedsProofAndTime: Invariant = (before, event, after) => {
  const asks = isEventOf(FactsAsked, event);
  if (!isEventOf(RefusalRecorded, event) && !asks) return;
  const { unit } = event.payload;
  const was = participationOf(before, unit);
  assert.ok(was);
  if (!asks) assert.ok(isProven(event.payload), 'refused without proof');
  const limit = Object.values(before.obligations).findLast(
    ({ key, thread }) => key === 'whistle.refuse' && thread === unit,
  );
  if (after.urgency !== 'emergency') {
    assert.equal(limit?.status, 'running', 'refused after the right had ended');
    assert.ok(event.effectiveAt < limit.dueAt, 'refused too late');
    return;
  }
  assert.ok(!asks, 'asked for facts in an emergency');
  assert.equal(was.result, undefined, 'refused after the result');
  assert.equal(participationOf(after, unit)?.stage, was.stage, 'stayed away from an emergency');
};

function isProven({
  ground,
  citation,
  place,
  duplicate,
}: StatedRefusal & { readonly duplicate?: Duplicate }): boolean {
  switch (ground) {
    case 'notStatutoryDuty':
      return (
        citation?.itemCode !== undefined || (citation?.law !== undefined && citation.article !== undefined)
      );
    case 'outsideArea':
      return place?.gridCode !== undefined || place?.address !== undefined;
    case 'duplicate':
      return duplicate !== undefined;
    default:
      return false;
  }
}

const factsAreAskedOnce: Invariant = (before, event) => {
  if (isEventOf(FactsAsked, event))
    assert.equal(participationOf(before, event.payload.unit)?.factsAsked, undefined);
};

const WORK: readonly string[] = CLOCKS_OF_FACTS;

/** Who waits for the facts owes nothing of the work, but what it had missed before; it may be somebody's interim lead. */
const nothingIsOwedWithoutFacts: Invariant = (_before, event, after) => {
  if (event.type.startsWith('Obligation')) return;
  for (const { unit, stage } of after.participations) {
    const owed = Object.values(after.obligations).filter(
      ({ key, thread, status }) => thread === unit && status === 'running' && WORK.includes(key),
    );
    if (stage === 'factsAsked' && !isEventOf(FactsAsked, event)) assert.deepEqual(owed, [], event.type);
  }
};

export const REFUSAL_INVARIANTS: Readonly<Record<string, Invariant>> = {
  'refusing needs its proof and comes in time': refusingNeedsProofAndTime,
  'facts are asked for once': factsAreAskedOnce,
  'who waits for facts owes nothing': nothingIsOwedWithoutFacts,
};
