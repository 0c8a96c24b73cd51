import type { Obligation } from '../../kernel/obligation.js';
import type { WhistleClock } from './whistle.clocks.js';
import type { WhistleDecision } from './whistle.rule.js';
import { contest, followStage } from './whistle.participation.js';

type Follows = (decision: WhistleDecision, passed: Obligation, thread: string) => void;

/**
 * What follows when a limit of a whistle passes, beyond the default of its class (column "On elapse" of domain.md 3.1).
 * Faults of response, presence and procedural limits, orders, reminders and word to superiors are defaults.
 */
const FOLLOWS: Readonly<Partial<Record<WhistleClock, Follows>>> = {
  'whistle.answerRefusal': (decision, _passed, thread) => contest(decision, thread, 'bySilence'),
  'whistle.preliminary': (decision, { id, key, ownerUnit }) =>
    decision.record('FaultRecorded', { unit: ownerUnit, kind: `${key}.elapsed`, obligationId: id }),
  'whistle.evaluate': (decision, _passed, thread) => {
    const before = decision.state;
    decision.record('DepartmentEvaluated', { unit: thread, systemOnly: true });
    followStage(decision, before);
  },
};

const byKey: Readonly<Record<string, Follows | undefined>> = FOLLOWS;

export function elapseWhistle(decision: WhistleDecision, passed: Obligation): void {
  byKey[passed.key]?.(decision, passed, passed.thread ?? '');
}
