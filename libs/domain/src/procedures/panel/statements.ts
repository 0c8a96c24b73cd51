import { obligationsOf } from '../../case/case.state.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './panel.rejections.js';
import { type PanelState } from './panel.state.js';

const STATEMENTS: readonly string[] = ['panel.statements', 'panel.askedStatement'];

/** Whose statement is not in while its time still runs. */
function awaited(state: PanelState): readonly string[] {
  return obligationsOf(state).flatMap(({ key, status, thread }) =>
    STATEMENTS.includes(key) && status === 'running' && thread !== undefined ? thread : [],
  );
}

/** Nobody is decided on unheard; an emergency does not wait, nor does a panel that began before statements were awaited. */
export function awaitedRejection(
  state: PanelState,
  units: readonly string[] = awaited(state),
): Rejection | undefined {
  const waits = state.strict === true && state.urgency !== 'emergency';
  return waits && units.length > 0 ? reject('PANEL.STATEMENTS_OPEN', undefined, { units }) : undefined;
}

/** Neither party nor asked; in a panel that began before leads were heard nobody is. */
export function isUnheard({ strict, disputants }: PanelState, unit: string): boolean {
  return strict === true && !disputants.includes(unit);
}

/** Whoever is to lead was a party or was asked, and has stated or let its time pass. */
export function hearingRejection(state: PanelState, lead: string): Rejection | undefined {
  if (state.strict !== true) return undefined;
  if (isUnheard(state, lead)) return reject('PANEL.LEAD_NOT_HEARD', undefined, { unit: lead });
  return awaitedRejection(
    state,
    awaited(state).filter((unit) => unit === lead),
  );
}
