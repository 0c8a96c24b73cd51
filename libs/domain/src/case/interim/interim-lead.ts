import type { Obligation } from '../../kernel/obligation.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { InForce } from '../../reference/in-force.js';
import { limitFor } from '../../reference/limits/limits.js';
import type { Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { CONTESTED_MAX, isContested } from '../contest/contest.js';
import { cancelObligations } from '../obligation/obligation.end.js';
import { nextObligationId, startObligation, type ObligationSpec } from '../obligation/obligation.start.js';
import { partyOf } from '../permissions.js';
import { InterimLeadNamed } from './interim.events.js';

export const INTERIM = 'case.interim';

/**
 * What an interim lead would take over: what is contested, of one thread where one is named, else what the lead unit
 * still has to do. The longest comes first.
 */
export function takenOver(state: CaseState, thread?: string): Obligation | undefined {
  const inThread = Object.values(state.obligations).filter(
    (each) => thread === undefined || each.thread === thread,
  );
  const contested = inThread.filter(isContested);
  const running = inThread.filter(
    (each) => each.status === 'running' && each.class === 'substantive' && each.key !== INTERIM,
  );
  const substantive = contested.filter((each) => each.class === 'substantive');
  const among = [substantive, contested, running].find((each) => each.length > 0) ?? [];
  return [...among].sort((a, b) => (a.dueAt < b.dueAt ? 1 : -1))[0];
}

/** The item's leads by the list in force; one who is in the case already comes first. */
export function itemLeads(
  state: CaseState,
  itemCodes: readonly string[],
  inForce: InForce,
): readonly string[] {
  const leads = itemCodes.flatMap((code) => inForce.list.items[code]?.leads.map(({ unit }) => unit) ?? []);
  return [...leads.filter((unit) => partyOf(state, unit)), ...leads];
}

interface Naming {
  readonly unit: string;
  readonly tasks: string;
  readonly reason: string;
  readonly byRule: boolean;
}

/** Names the interim lead and starts his clock: as long in full as what is contested, never paused. */
export function nameInterimLead(decision: Decision, taken: Obligation | undefined, naming: Naming): void {
  cancelObligations(decision, 'replaced', ({ id }) => id === decision.state.interimLead?.obligationId);
  const like = likeContested(taken, decision.inForce);
  if (isRejection(like)) return decision.reject(like);
  const spec: ObligationSpec = {
    key: INTERIM,
    ownerUnit: naming.unit,
    thread: naming.unit,
    like,
    neverPauses: true,
    itemCode: taken?.itemCode,
  };
  const obligationId = nextObligationId(decision.state, spec);
  decision.record(InterimLeadNamed, { ...naming, obligationId, thread: taken?.thread });
  startObligation(decision, spec);
}

/** A promise has no length to give on; then it is the longest that a contest may last. */
function likeContested(
  taken: Obligation | undefined,
  inForce: InForce,
): NonNullable<ObligationSpec['like']> | Rejection {
  const rest = { class: 'substantive', extensionGrade: 'none' } as const;
  if (taken !== undefined && taken.clock.unit !== 'agreed')
    return { ...rest, clock: taken.clock, mark: taken.mark };
  const row = limitFor(inForce.limits, CONTESTED_MAX);
  if (isRejection(row)) return row;
  if (row.clock === undefined) return reject('CLOCK.LIMIT_MISSING', undefined, { key: CONTESTED_MAX });
  return { ...rest, clock: row.clock, mark: row.mark };
}
