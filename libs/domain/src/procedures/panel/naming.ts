import { type Decision } from '../../case/case.decision.js';
import { type Citation } from '../../case/citation/citation.js';
import { basisRejection } from '../../case/citation/citation.list.js';
import { rulingGateRejection } from '../../case/ruling/ruling.gate.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './panel.rejections.js';
import { type PanelState } from './panel.state.js';

export interface Naming {
  readonly lead: string;
  readonly assists: readonly string[];
  readonly basis: readonly Citation[];
  readonly unlisted: boolean;
}

/** One lead, a basis or the word that there is none, and no street in a department's place. */
export function namingRejection(decision: Decision<PanelState>, naming: Naming): Rejection | undefined {
  const { inForce, at, state } = decision;
  const named = [naming.lead, ...naming.assists];
  if (new Set(named).size < named.length) return reject('PANEL.ONE_LEAD', 'assists');
  const unknown = named.find((unit) => inForce.directory.units[unit] === undefined);
  if (unknown !== undefined) return reject('CASE.FIELD_INVALID', 'lead', { unit: unknown });
  const unfounded = naming.unlisted
    ? undefined
    : basisRejection(naming.basis, reject('PANEL.BASIS_MISSING'), inForce, at);
  const from = state.leadUnit ?? '';
  const itemCodes = naming.unlisted ? [] : state.itemCodes;
  return unfounded ?? rulingGateRejection(inForce, { ...naming, from, itemCodes }, at);
}
